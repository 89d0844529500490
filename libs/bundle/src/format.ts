import type { JsonObject } from './json.js';

/** The name of the format, and the first thing that a bundle says. */
export const FORMAT = 'placet-bundle-1';

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
  'tables',
  'entryTexts',
  'entries',
  'leaves',
  'signature',
] as const;
export type Section = (typeof SECTIONS)[number];

export const FIRST_LINE = `{"format":"${FORMAT}",`;
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
export function signedText({ origin, symbol, size }: Head, sha256: string): string {
  return `${FORMAT}\n${origin}\n${symbol}\n${size}\n${sha256}\n`;
}
