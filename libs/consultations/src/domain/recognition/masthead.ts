import type { Language } from '#platform/domain';
import { plain } from './markup.js';
import type { Piece } from './pieces.js';
import type { Unplaced } from './recognised.js';
import { shapeOf, titleLike } from './shapes.js';

export interface Masthead {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly issuedOn: string | null;
  readonly language: Language | null;
  readonly unplaced: readonly Unplaced[];
  /** The piece with which the text itself begins. */
  readonly begins: number;
}

const SYMBOL = /(?<![\w/])([A-Z][A-Z0-9]{0,9}(?:\/[A-Z0-9][A-Z0-9.]*){1,6}(?:\([A-Z0-9]+\))?)(?![\w/])/;
const ORIGINAL = /\b(?:original)\s*:\s*(\p{L}+)/iu;
const LANGUAGE: readonly (readonly [RegExp, Language])[] = [
  [/^(?:english|anglais|ingl[eé]s)$/i, 'en'],
  [/^(?:french|fran[cç]ais|franc[eé]s)$/i, 'fr'],
  [/^(?:spanish|espagnol|espa[nñ]ol)$/i, 'es'],
];
const MONTHS: readonly RegExp[] = [
  /^jan|^ene/i,
  /^f[eé][bv]/i,
  /^mar/i,
  /^a[pvb]r/i,
  /^ma[iy]/i,
  /^jui?n/i,
  /^jui?l/i,
  /^ao[uû]t|^aug|^ago/i,
  /^sep|^set/i,
  /^oct/i,
  /^nov/i,
  /^d[eéi]c/i,
];
const DAY = /(?<![\d-]|[-–]\s?)(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:de\s+)?(\p{L}{3,10})\.?\s+(?:de\s+)?(\d{4})/u;
const ORGANIZATION = /\borgani[sz]a[tc]i[oó]n\b/i;
/** A text that begins without a number begins with a sentence of this length. */
const SENTENCE = 120;

/** What stands before the text begins: symbol, date, language and title are taken from it; every line of it is listed. */
export function mastheadOf(pieces: readonly Piece[]): Masthead {
  const found = pieces.findIndex((piece, index) => opens(piece, pieces[index + 1]));
  const before = found < 0 ? [] : pieces.slice(0, found);
  const said = before.filter((piece) => !piece.separator).map(partsOf);
  const whole = said.flatMap(({ particulars }) => particulars.map((line) => line.text));
  const titles = titleOf(said.map((part) => part.rest));
  return {
    symbol: first(whole, (line) => SYMBOL.exec(line)?.[1]),
    issuedOn: first(whole, dayIn),
    language: first(whole, (line) => languageIn(line)),
    title: titles.length > 0 ? titles.map((each) => each.text).join(': ') : null,
    begins: Math.max(found, 0),
    unplaced: before.flatMap((piece) => unplacedOf(piece, new Set(titles.map((each) => comparable(each.text))))),
  };
}

/** Whether the text itself begins here: with a section or a paragraph that has a number, or with a sentence. */
function opens(piece: Piece, next: Piece | undefined): boolean {
  if (piece.separator) return false;
  const shape = shapeOf(piece);
  if (!('text' in shape)) return false;
  if (shape.numbering !== null) return true;
  if (shape.kind === 'PARAGRAPH' && shape.text.length >= SENTENCE) return true;
  return (
    shape.kind === 'HEADING' && next !== undefined && /^(?:introduction|introducción|background|contexte|antecedentes)$/i.test(shape.text)
  );
}

interface Part {
  readonly particulars: readonly { readonly text: string }[];
  readonly rest: { readonly text: string; readonly marked: boolean };
}

/** The lines of a piece that give particulars, and what else it says. */
function partsOf(piece: Piece): Part {
  const lines = piece.lines.map(({ text }) => ({ text: plain(text) }));
  const others = lines.filter(({ text }) => !particular(text) && !ORGANIZATION.test(text));
  return {
    particulars: lines.filter(({ text }) => particular(text)),
    rest: {
      text: plain(
        others
          .map(({ text }) => text)
          .join(' ')
          .replace(/^#+\s*/, ''),
      ),
      marked: /^#/.test(piece.source),
    },
  };
}

function particular(line: string): boolean {
  return (
    SYMBOL.test(line) ||
    ORIGINAL.test(line) ||
    (DAY.test(line) && line.length < 60) ||
    /^\(?\d{1,2}\s?[-–]\s?\d{1,2}\s+\p{L}+\s+\d{4}\)?$/u.test(line)
  );
}

/** The title: what is said twice; else what the text marks as a heading; else what comes first and could be one. */
function titleOf(parts: readonly Part['rest'][]): Part['rest'][] {
  const said = parts.filter(({ text }) => text !== '');
  const times = (of: string): number => said.filter(({ text }) => comparable(text) === comparable(of)).length;
  const twice = said.filter(({ text }) => times(text) > 1);
  if (twice.length > 0) return unique(twice);
  const marked = said.filter((part) => part.marked);
  if (marked.length > 0) return unique(marked);
  return said.filter(({ text }) => titleLike(text)).slice(0, 1);
}

function unique(parts: readonly Part['rest'][]): Part['rest'][] {
  return parts.filter((part, index) => parts.findIndex((other) => comparable(other.text) === comparable(part.text)) === index);
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unplacedOf(piece: Piece, titles: ReadonlySet<string>): Unplaced[] {
  const isTitle = !piece.separator && titles.has(comparable(partsOf(piece).rest.text));
  return piece.lines.map(({ number, text }) => {
    const line = plain(text.replace(/^#+\s*/, ''));
    const reason = piece.separator
      ? 'SEPARATOR'
      : particular(line)
        ? 'PARTICULARS'
        : isTitle && !ORGANIZATION.test(line)
          ? 'TITLE'
          : 'MASTHEAD';
    return { line: number, text: line || text, reason };
  });
}

function first<T>(lines: readonly string[], take: (line: string) => T | null | undefined): T | null {
  for (const line of lines) {
    const taken = take(line);
    if (taken != null) return taken;
  }
  return null;
}

function languageIn(line: string): Language | null {
  const named = ORIGINAL.exec(line)?.[1];
  return (named && LANGUAGE.find(([name]) => name.test(named))?.[1]) || null;
}

/** The day that a line names, as `2006-10-12`. */
export function dayIn(line: string): string | null {
  const found = DAY.exec(line);
  const month = MONTHS.findIndex((name) => name.test(found?.[2] ?? '')) + 1;
  const [day, year] = [Number(found?.[1]), Number(found?.[3])];
  if (!found || month === 0 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
