export { Voting1000000000006 } from './persistence/migrations/0006-voting.js';
