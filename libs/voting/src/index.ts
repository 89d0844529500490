export { Voting1000000000006 } from './persistence/migrations/0006-voting.js';
export { VotingModule } from './voting.module.js';
