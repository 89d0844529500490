import type { Language, Words } from '#platform/domain';
import type { RecordContent } from '#record';

/** What a cell holds: a text, a number, or nothing. */
export type Value = string | number | null;

/** A column. `key` heads it in a file for programs, `title` in one for readers; `width` in characters. */
export type Column = Readonly<{ key: string; title: string; width: number }>;

/** A table of a record in one language. The first `held` columns stay in sight when the reader scrolls. */
export type Sheet = Readonly<{ title: string; columns: readonly Column[]; held: number; rows: readonly (readonly Value[])[] }>;

/** How a column is headed: its key, its title in the three languages, its width. */
export type Heading = readonly [key: string, title: Words, width: number];

export function columnsOf(headings: readonly Heading[], language: Language): Column[] {
  return headings.map(([key, title, width]) => ({ key, title: title[language], width }));
}

/** Makes a sheet of a record. */
export type SheetOf = (content: RecordContent, language: Language) => Sheet;

/** What a spreadsheet would take for a formula, or what would hide one. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text that a spreadsheet would run as a formula is made harmless by an apostrophe before it, which spreadsheets take to
 * mean "text"; so it stays harmless when it is saved in another format.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
