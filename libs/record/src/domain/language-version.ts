import { inOneLanguage, type Language, type OneLanguage } from '#platform/domain';
import type { At, RecordContent } from './content.js';

/**
 * The record in one language, as it came out: the frozen record read in that language alone, with the fingerprint of the
 * record that it was made of. Written as canonical JSON, so that each language version has bytes and a fingerprint of its own.
 */
export interface RecordVersionContent {
  readonly format: 'placet-record-version-1';
  readonly symbol: string;
  readonly language: Language;
  /** Whether it is the version in the original language, the others being translations of it. */
  readonly original: boolean;
  readonly publishedAt: At;
  /** Until when corrections to this version are received: that instant excluded. */
  readonly correctionsCloseAt: At;
  /** SHA-256 of the record. */
  readonly record: string;
  /**
   * The record, under its seal, with every text in this language; where a text does not exist in it, in English. What persons
   * wrote is in the one language in which they wrote it: its salted hashes are those of the record, which has the texts beside.
   */
  readonly text: OneLanguage;
}

/** What is said of a version when it comes out. */
export type VersionTerms = Pick<RecordVersionContent, 'language' | 'original' | 'record'> & Readonly<{ publishedAt: Date; closesAt: Date }>;

/** `record`: in its sealed form, as it was published. */
export function languageVersion(
  record: Pick<RecordContent, 'symbol'>,
  { publishedAt, closesAt, ...terms }: VersionTerms,
): RecordVersionContent {
  return {
    format: 'placet-record-version-1',
    symbol: record.symbol,
    ...terms,
    publishedAt: publishedAt.toISOString(),
    correctionsCloseAt: closesAt.toISOString(),
    text: inOneLanguage(record, terms.language),
  };
}

/** The language in which the record was first written: that of its first document where the record exists in it, else English. */
export function originalLanguageOf({ documents, languages }: Pick<RecordContent, 'documents' | 'languages'>): Language {
  const written = documents[0]?.originalLanguage;
  return written && languages.includes(written) ? written : (languages[0] ?? 'en');
}
