export type { Crypto, RunningSha256 } from './crypto.js';
export {
  type EntryText,
  FORMAT,
  type Head,
  type Key,
  type ListedCheckpoint,
  type RecordText,
  type SaltedText,
  signedText,
  type Tables,
} from './format.js';
export { canonical, type Json as BundleJson, type JsonObject as BundleObject } from './json.js';
export { BUNDLE_SCHEMA } from './schema.js';
export { lasting } from './alike.js';
export { type Finding, type Report, type Step, type StepReport, STEPS } from './report.js';
export { type Contents, type Signing, writeBundle, type WrittenEntry } from './writer.js';
export { stepInWords, trustInWords } from './step-words.js';
export { type Options, verifyBundle } from './verify.js';
