export { Record1000000000008 } from './persistence/migrations/0008-record.js';
export { SealedRecords1000000000019 } from './persistence/migrations/0019-sealed-records.js';
export type { RecordContent } from './domain/content.js';
export { pathsOf } from './domain/sealing.js';
export { type KeptRecord, RecordRepository } from './persistence/record-repository.js';
export type { RecountReport } from './domain/recount.js';
export { RecordModule } from './record.module.js';
export { RecountRecord } from './use-cases/recount-record.js';
