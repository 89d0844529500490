import { ERASED, ERASED_IN_WORDS, type Language } from '#platform/domain';
import type { RecordContent } from '#record';
import type { ExportFile } from '../domain/files.js';
import { commentsPaper, recordPaper } from '../domain/paper/record.js';
import { commentsSheet } from '../domain/sheets/comments.js';
import { csvOf } from '../domain/sheets/csv.js';
import { resultsSheet } from '../domain/sheets/results.js';
import { rollCallSheet } from '../domain/sheets/roll-call.js';
import { rollSheet } from '../domain/sheets/roll.js';
import type { SheetOf } from '../domain/sheets/sheet.js';
import { votesSheet } from '../domain/sheets/votes.js';
import { votingsOf } from '../domain/votings.js';
import { aknOf } from './akn/akn.js';
import { docxOf } from './docx/docx.js';
import { pdfOf } from './pdf/pdf.js';
import { xlsxOf } from './xlsx.js';

/** A record as it was published: its content, with its texts in their places, and the fingerprint of its sealed form. */
export type Published = Readonly<{ content: RecordContent; sha256: string }>;

type Make = (published: Published, language: Language) => Promise<Uint8Array>;

const utf8 = new TextEncoder();
const csv =
  (sheet: SheetOf): Make =>
  async ({ content }, language) =>
    utf8.encode(csvOf(sheet(content, language)));
const xlsx =
  (...sheets: readonly SheetOf[]): Make =>
  ({ content }, language) =>
    xlsxOf(sheets.map((sheet) => sheet(content, language)));

const MAKE: Readonly<Record<ExportFile, Make>> = {
  'record.pdf': ({ content, sha256 }, language) => pdfOf(recordPaper(content, sha256, language)),
  'comments.pdf': ({ content }, language) => pdfOf(commentsPaper(content, language)),
  'record.docx': ({ content, sha256 }, language) => docxOf(recordPaper(content, sha256, language)),
  'record.xml': async ({ content, sha256 }, language) =>
    aknOf(recordPaper(content, sha256, language), votingsOf(content, language), sha256),
  'record.xlsx': xlsx(resultsSheet, rollCallSheet, votesSheet, rollSheet, commentsSheet),
  'results.csv': csv(resultsSheet),
  'votes.csv': csv(votesSheet),
  'roll.csv': csv(rollSheet),
  'comments.csv': csv(commentsSheet),
  'comments.docx': ({ content }, language) => docxOf(commentsPaper(content, language)),
  'comments.xlsx': xlsx(commentsSheet),
};

/** A text that was erased is said to be, in the language of the export. */
function inWords(content: RecordContent, language: Language): RecordContent {
  const text = JSON.stringify(content);
  return text.includes(ERASED) ? (JSON.parse(text.replaceAll(ERASED, ERASED_IN_WORDS[language])) as RecordContent) : content;
}

/**
 * Makes an export of a record. It asks neither the clock nor chance: the same record in the same language gives the same
 * bytes, whoever makes it and whenever.
 */
export function render(published: Published, file: ExportFile, language: Language): Promise<Uint8Array> {
  return MAKE[file]({ ...published, content: inWords(published.content, language) }, language);
}
