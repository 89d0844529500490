export { Record1000000000008 } from './persistence/migrations/0008-record.js';
export type { RecordContent } from './domain/content.js';
export type { RecountReport } from './domain/recount.js';
export { RecordModule } from './record.module.js';
export { RecountRecord } from './use-cases/recount-record.js';
