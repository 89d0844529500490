export type { Crypto } from './crypto.js';
export {
  type EntryText,
  FORMAT,
  FORMATS,
  type Head,
  type Issued,
  type IssuedVersion,
  type Key,
  type ListedCheckpoint,
  type RecordText,
  type SaltedText,
  signedText,
  type Tables,
} from './format.js';
export { canonical, type JsonObject as BundleObject } from './json.js';
export { bundleSchema } from './schema.js';
export { lasting } from './alike.js';
export { type Finding, type Report, type Step, type StepReport } from './report.js';
export { type Contents, writeBundle, type WrittenEntry } from './writer.js';
export { stepInWords, trustInWords } from './step-words.js';
export { type Options, verifyBundle } from './verify.js';
export { ACTS_OF_CORRIGENDUM, wordsOfCorrigendum } from './corrected.js';
export { ACTS_OF_WORDS, type EntryOfWords, type LastVote, saltedFields, standing } from './standing.js';
