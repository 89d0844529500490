export { EXPORT_FILE_NAMES, type ExportFile, isExportFile, keptAs, noSuchFile, noSuchLanguage } from './domain/files.js';
export { decisionSentence } from './domain/sentences/decision.js';
export { silenceSentence } from './domain/sentences/silence.js';
export { type Published, render } from './formats/registry.js';
export { ExportsModule } from './exports.module.js';
