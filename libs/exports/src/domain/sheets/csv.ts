import { harmless, type Sheet, type Value } from './sheet.js';

/** One cell of RFC 4180, made harmless. */
export function cellOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return text !== value || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A sheet as CSV, headed by the keys of its columns. UTF-8 without a byte order mark, lines end in CR LF; whoever saves it for a
 * spreadsheet that needs the mark puts it before.
 */
export function csvOf({ columns, rows }: Sheet): string {
  return [columns.map(({ key }) => key), ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}
