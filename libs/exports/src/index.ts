export {
  CORRIGENDUM_FILE_NAMES,
  type CorrigendumFile,
  EXPORT_FILE_NAMES,
  type ExportFile,
  isCorrigendumFile,
  isExportFile,
  keptAs,
  noSuchFile,
  noSuchLanguage,
  notIssuedIn,
  RECORD_FILE_NAMES,
  type RecordFile,
} from './domain/files.js';
export { decisionSentence } from './domain/sentences/decision.js';
export { silenceSentence } from './domain/sentences/silence.js';
export type { Frozen, Issued, Published } from './formats/registry.js';
export { ExportsModule } from './exports.module.js';
