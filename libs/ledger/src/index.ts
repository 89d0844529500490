export { type Act, canonicalJson, type Entry, EventLog, type Json, ORGANIZATION_LOG, TEXTS_OF_ENTRY } from './persistence/event-log.js';
export { Ledger1000000000002 } from './persistence/migrations/0002-ledger.js';
export { SaltedTexts1000000000019 } from './persistence/migrations/0019-salted-texts.js';
export { salted, type SaltedText } from './persistence/salting.js';
