export type { Answer, BallotKind, BallotToCast, Marks, Receipt, Verdict } from './domain/casting.js';
export type { Condition as DecidedCondition, Decision } from './domain/decision.js';
export type { RollCallGroup } from './domain/roll-call.js';
export { BallotBox, QUEUE_LIMIT } from './persistence/ballot-box.js';
export { Voting1000000000006 } from './persistence/migrations/0006-voting.js';
export { PerformDue } from './use-cases/perform-due.js';
export { performWhatIsDue } from './use-cases/settling.js';
export { VotingModule } from './voting.module.js';
