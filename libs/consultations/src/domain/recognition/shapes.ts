import type { BlockKind } from '../document.js';
import { emphasised, marksIn, plain } from './markup.js';
import type { Piece } from './pieces.js';

export type Numbering = 'ROMAN' | 'LETTER' | 'DIGIT' | 'SMALL_LETTER' | null;

/** What a piece looks like by itself, before its neighbours are looked at. */
export type Shape =
  | Readonly<{ kind: BlockKind; numbering: Numbering; number: string | null; text: string; depth: number }>
  | Readonly<{ kind: 'LONE_NUMBER' | 'FRAGMENT' }>;

const LONGEST_HEADING = 130;
/** How deep a heading is that is set off by emphasis or by itself, below those that the text marks with #. */
const EMPHASISED = 7;
const BARE = 8;

/** Words at which no heading ends. */
const HANGING = new Set(
  'a an and as at by for from in into of on or the to with et de des du la le les à au aux y el los las del en con por para'.split(' '),
);

export function shapeOf(piece: Piece): Shape {
  const hashes = /^(#{1,6})\s+(.*)$/s.exec(piece.source);
  const source = hashes?.[2] ?? piece.source;
  const bullet = hashes ? null : /^[-•–*]\s+(.+)$/s.exec(source);
  if (piece.source.includes('\t')) return item(null, plain(piece.source.replace(/\s*\t\s*/g, ' – ')));
  const text = plain(bullet?.[1] ?? source);
  if (/^(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-z])[.)]?$/.test(text) || /^\([a-z0-9]{1,4}\)$/.test(text)) return { kind: 'LONE_NUMBER' };
  if (!bare(text)) return { kind: 'FRAGMENT' };
  if (piece.listed) return item(null, text);
  if (bullet) return bulleted(text);
  const depth = hashes?.[1]?.length ?? (emphasised(source) ? EMPHASISED : BARE);
  return numbered(text, depth) ?? lettered(text) ?? unnumbered(text, depth);
}

/** A text that says something: more than a torn-off word or a sign. */
function bare(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !/^\S{1,6}['’(]$/u.test(text);
}

function bulleted(text: string): Shape {
  const paragraph = /^(\d{1,3})[.)]\s+(.+)$/s.exec(text);
  if (paragraph) return { kind: 'PARAGRAPH', numbering: 'DIGIT', number: paragraph[1] ?? null, text: paragraph[2] ?? '', depth: 0 };
  return lettered(text) ?? item(null, text);
}

function item(number: string | null, text: string): Shape {
  return { kind: 'ITEM', numbering: null, number, text, depth: 0 };
}

/** `V. TITLE`, `B. Title`, `3. A paragraph, or a title`. */
function numbered(text: string, depth: number): Shape | null {
  const found = /^(\d{1,3}|[IVXLC]{1,6}|[A-Z])\.\s+(.+)$/s.exec(text);
  if (!found) return null;
  const [number, rest] = [found[1] ?? '', found[2] ?? ''];
  const title = titleLike(rest);
  if (/^\d/.test(number)) {
    if (depth <= 6 || (title && (depth === EMPHASISED || titleCased(rest))))
      return { kind: 'HEADING', numbering: 'DIGIT', number, text: rest, depth };
    return { kind: 'PARAGRAPH', numbering: 'DIGIT', number, text: rest, depth };
  }
  if (!title && depth > 6) return null;
  const roman = /^[IVX]+$/.test(number) || number.length > 1;
  return { kind: 'HEADING', numbering: roman ? 'ROMAN' : 'LETTER', number, text: rest, depth };
}

/** `(a) an item`, `a. an item, or a title`. */
function lettered(text: string): Shape | null {
  const inBrackets = /^(\([a-z0-9]{1,4}\))\s+(.+)$/s.exec(text);
  if (inBrackets) return item(inBrackets[1] ?? null, inBrackets[2] ?? '');
  const found = /^([a-z])[.)]\s+(.+)$/s.exec(text);
  if (!found) return null;
  const [number, rest] = [found[1] ?? '', found[2] ?? ''];
  return titleLike(rest) ? { kind: 'HEADING', numbering: 'SMALL_LETTER', number, text: rest, depth: BARE } : item(`${number}.`, rest);
}

function unnumbered(text: string, depth: number): Shape {
  const heading =
    depth <= 6 || (depth === EMPHASISED ? titleLike(text) : titleLike(text) && titleCased(text) && text.split(', ').length <= 2);
  return { kind: heading ? 'HEADING' : 'PARAGRAPH', numbering: null, number: null, text, depth };
}

/** Short, and no sentence: it ends neither with a full stop nor with a word that calls for another. */
export function titleLike(text: string): boolean {
  const said = text.replace(/\ue000[^\ue001]+\ue001/gu, '');
  if (said.length > LONGEST_HEADING || /[.,;:]["”»’')]?$/.test(said) || !/^["“«'‘(¿¡]?[\p{Lu}\p{N}]/u.test(said)) return false;
  return !HANGING.has((said.split(/\s+/).at(-1) ?? '').toLowerCase());
}

/** Most of its longer words begin with a capital, or there are few of them. */
function titleCased(text: string): boolean {
  const words = text.split(/[\s/–-]+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const raised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return text.split(/\s+/).length <= 5 || raised * 10 >= words.length * 6;
}

/** Whether a text ends as sentences do. */
export function ends(text: string): boolean {
  const last = marksIn(text).length > 0 ? text.replace(/\ue000[^\ue001]+\ue001/gu, '') : text;
  return /[.;:!?…]["”»’')\]]*$/.test(last.trimEnd());
}
