import type { JsonObject } from './json.js';

/** The formats that are read, the oldest first. A part more, or another place for one, is another format: what was written stays valid. */
export const FORMATS = ['placet-bundle-1', 'placet-bundle-2'] as const;
export type Format = (typeof FORMATS)[number];

/** The name of the format that is written: the first thing that a bundle says. */
export const FORMAT: Format = 'placet-bundle-2';

/**
 * The parts of a bundle, in their order. What entries are held against comes before them, so that they need to be read once;
 * what has to be known of all of them comes after.
 */
export const SECTIONS = [
  'head',
  'keys',
  'rotations',
  'checkpoints',
  'record',
  'recordTexts',
  'issued',
  'tables',
  'entryTexts',
  'entries',
  'leaves',
  'signature',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The first format ends with the publication: it does not have what was issued after it. */
export const sectionsOf = (format: Format): readonly Section[] => SECTIONS.filter((each) => each !== 'issued' || format !== FORMATS[0]);

export const firstLineOf = (format: Format): string => `{"format":"${format}",`;
export const headingOf = (section: Section): string => `"${section}":`;
export const LAST_LINE = '}';

/** How many hashes of leaves stand in one line. */
export const LEAVES_IN_A_LINE = 64;

/** Which consultation, which log, and how many of its entries. `origin`: the log's name in its checkpoints. */
export type Head = Readonly<{ consultation: string; origin: string; size: number; symbol: string }>;

/** A key of the log in words (`name+id+key`), with the instant from which it signed. */
export type Key = Readonly<{ at: string; key: string }>;

/** A signed checkpoint, and the proof that the one before it in the list is its beginning (base64; empty for the first). */
export type ListedCheckpoint = Readonly<{ consistency: readonly string[]; note: string }>;

/** A text that the bytes hashed have as `{"salted": …}`; salt (hexadecimal) and text null: erased, or withheld. */
export type SaltedText = Readonly<{ salt: string | null; text: string | null }>;
export type RecordText = SaltedText & Readonly<{ path: string }>;
export type EntryText = SaltedText & Readonly<{ index: number; field: string }>;

/** A language version of the record. Its bytes follow from those of the record, and are not said again; `sha256`: of those bytes. */
export type IssuedVersion = Readonly<{
  language: string;
  original: boolean;
  publishedAt: string;
  correctionsCloseAt: string;
  sha256: string;
}>;

/**
 * What was issued with the record and after it, as far as the log of the bundle goes: the language versions, the original first; the
 * corrigendum with the texts that it has as `{"salted": …}`, and the approval, each as it was frozen; null while there is none.
 */
export type Issued = Readonly<{
  approval: JsonObject | null;
  corrigendum: JsonObject | null;
  corrigendumTexts: readonly RecordText[];
  versions: readonly IssuedVersion[];
}>;

/**
 * What the tables said when the bundle was made. `content`: the record made from them again, without what rightly changes after
 * publication. The lists give the identifiers by which the log's entries name things; `documents` also the texts.
 */
export type Tables = Readonly<{
  content: JsonObject;
  comments: readonly JsonObject[];
  documents: readonly JsonObject[];
  members: readonly JsonObject[];
  proposals: readonly JsonObject[];
  questions: readonly JsonObject[];
}>;

/** The text of the note that signs a bundle: over its log, its size, and the SHA-256 (base64) of all its bytes before the signature. */
export function signedText({ origin, symbol, size }: Head, sha256: string, format: Format = FORMAT): string {
  return `${format}\n${origin}\n${symbol}\n${size}\n${sha256}\n`;
}
