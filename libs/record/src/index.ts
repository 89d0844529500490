export { Record1000000000008 } from './persistence/migrations/0008-record.js';
export { RecordModule } from './record.module.js';
