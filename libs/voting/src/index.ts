export type { Answer, BallotKind, BallotToCast, Receipt, Verdict } from './domain/casting.js';
export { BallotBox, QUEUE_LIMIT } from './persistence/ballot-box.js';
export { Voting1000000000006 } from './persistence/migrations/0006-voting.js';
export { VotingModule } from './voting.module.js';
