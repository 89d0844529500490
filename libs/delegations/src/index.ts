export { Delegations1000000000004 } from './persistence/migrations/0004-delegations.js';
export { DelegationsModule } from './delegations.module.js';
