import { ERASED, ERASED_IN_WORDS, type Language } from '#platform/domain';
import type { CameOut, CorrigendumContent, RecordContent } from '#record';
import { type CorrigendumFile, type ExportFile, isCorrigendumFile, type RecordFile } from '../domain/files.js';
import { corrigendumPaper } from '../domain/paper/corrigendum.js';
import { commentsPaper, recordPaper } from '../domain/paper/record.js';
import { commentsSheet } from '../domain/sheets/comments.js';
import { csvOf } from '../domain/sheets/csv.js';
import { resultsSheet } from '../domain/sheets/results.js';
import { rollCallSheet } from '../domain/sheets/roll-call.js';
import { rollSheet } from '../domain/sheets/roll.js';
import type { SheetOf } from '../domain/sheets/sheet.js';
import { votesSheet } from '../domain/sheets/votes.js';
import { votingsOf } from '../domain/votings.js';
import { aknOf, CORRIGENDUM, RECORD } from './akn/akn.js';
import { docxOf } from './docx/docx.js';
import { pdfOf } from './pdf/pdf.js';
import { xlsxOf } from './xlsx.js';

/**
 * A record as it was published: its content, with its texts in their places, and the fingerprint of its sealed form. `version`: when
 * it came out in the language in which it is made; left out: with the record.
 */
export type Published = Readonly<{ content: RecordContent; sha256: string; version?: CameOut | null }>;

/** A corrigendum as it was issued: likewise. */
export type Issued = Readonly<{ content: CorrigendumContent; sha256: string }>;

type Make<From = Published> = (from: From, language: Language) => Promise<Uint8Array>;

const utf8 = new TextEncoder();
const csv =
  (sheet: SheetOf): Make =>
  async ({ content }, language) =>
    utf8.encode(csvOf(sheet(content, language)));
const xlsx =
  (...sheets: readonly SheetOf[]): Make =>
  ({ content }, language) =>
    xlsxOf(sheets.map((sheet) => sheet(content, language)));

const MAKE: Readonly<Record<RecordFile, Make>> = {
  'record.pdf': ({ content, sha256, version }, language) => pdfOf(recordPaper(content, sha256, language, version)),
  'comments.pdf': ({ content }, language) => pdfOf(commentsPaper(content, language)),
  'record.docx': ({ content, sha256, version }, language) => docxOf(recordPaper(content, sha256, language, version)),
  'record.xml': async ({ content, sha256, version }, language) =>
    aknOf(recordPaper(content, sha256, language, version), RECORD, votingsOf(content, language), sha256),
  'record.xlsx': xlsx(resultsSheet, rollCallSheet, votesSheet, rollSheet, commentsSheet),
  'results.csv': csv(resultsSheet),
  'votes.csv': csv(votesSheet),
  'roll.csv': csv(rollSheet),
  'comments.csv': csv(commentsSheet),
  'comments.docx': ({ content }, language) => docxOf(commentsPaper(content, language)),
  'comments.xlsx': xlsx(commentsSheet),
};

const MAKE_CORRIGENDUM: Readonly<Record<CorrigendumFile, Make<Issued>>> = {
  'corrigendum.pdf': ({ content, sha256 }, language) => pdfOf(corrigendumPaper(content, sha256, language)),
  'corrigendum.docx': ({ content, sha256 }, language) => docxOf(corrigendumPaper(content, sha256, language)),
  'corrigendum.xml': async ({ content, sha256 }, language) =>
    aknOf(corrigendumPaper(content, sha256, language), CORRIGENDUM, { body: content.record.body.key, questions: [] }, sha256),
};

/** A text that was erased is said to be, in the language of the export. */
function inWords<T>(content: T, language: Language): T {
  const text = JSON.stringify(content);
  return text.includes(ERASED) ? (JSON.parse(text.replaceAll(ERASED, ERASED_IN_WORDS[language])) as T) : content;
}

/**
 * Makes an export of a record. It asks neither the clock nor chance: the same record in the same language gives the same
 * bytes, whoever makes it and whenever.
 */
export function render(published: Published, file: RecordFile, language: Language): Promise<Uint8Array> {
  return MAKE[file]({ ...published, content: inWords(published.content, language) }, language);
}

/** Makes a file of the corrigendum to a record, in the same way. */
export function renderCorrigendum(issued: Issued, file: CorrigendumFile, language: Language): Promise<Uint8Array> {
  return MAKE_CORRIGENDUM[file]({ ...issued, content: inWords(issued.content, language) }, language);
}

/** What a file is made of, and the name of the file says which: a record, or the corrigendum to one. */
export type Frozen = Readonly<{ content: object; sha256: string; version?: CameOut | null }>;

/** Makes a file of whichever it is made of. */
export function renderFrozen({ content, sha256, version }: Frozen, file: ExportFile, language: Language): Promise<Uint8Array> {
  return isCorrigendumFile(file)
    ? renderCorrigendum({ content: content as CorrigendumContent, sha256 }, file, language)
    : render({ content: content as RecordContent, sha256, version }, file, language);
}
