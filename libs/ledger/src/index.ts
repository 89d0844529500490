export { type Act, canonicalJson, type Entry, EventLog, type Json, ORGANIZATION_LOG } from './persistence/event-log.js';
export { Ledger1000000000002 } from './persistence/migrations/0002-ledger.js';
