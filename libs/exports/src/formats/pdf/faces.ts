import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFKit from 'pdfkit';
import { sfntOf } from './woff.js';

/** The hands of a paper: a serif for what is read, a sans for tables, heads and figures, as on the pages. */
export type Face = 'serif' | 'serif-italic' | 'serif-strong' | 'sans' | 'sans-italic' | 'sans-strong';

const FILES: Readonly<Record<Face, string>> = {
  serif: 'source-serif-4/files/source-serif-4-SUBSET-400-normal.woff',
  'serif-italic': 'source-serif-4/files/source-serif-4-SUBSET-400-italic.woff',
  'serif-strong': 'source-serif-4/files/source-serif-4-SUBSET-600-normal.woff',
  sans: 'inter/files/inter-SUBSET-400-normal.woff',
  'sans-italic': 'inter/files/inter-SUBSET-400-italic.woff',
  'sans-strong': 'inter/files/inter-SUBSET-600-normal.woff',
};

/** A face comes in several files, each with the letters of some scripts; a text takes each letter from the first that has it. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

const read = new Map<string, Buffer>();
const require = createRequire(import.meta.url);

function bytesOf(name: string): Buffer {
  const known = read.get(name);
  if (known) return known;
  const bytes = sfntOf(readFileSync(require.resolve(`@fontsource/${name}`)));
  read.set(name, bytes);
  return bytes;
}

/** What a reader takes for the same, in place of what no face has: a space is a space. */
const INSTEAD: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u2009': ' ', '\u2011': '-', '\u00ad': '', '\u200b': '' };

/** What the document keeps of an open font, as far as it is asked for: whether it has a character. */
type Open = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };

/** A piece of text that one font file can set. */
export type Piece = Readonly<{ text: string; font: string }>;

/** The fonts of one document: opened when they are first needed, embedded as far as they are used. */
export class Faces {
  private readonly registered = new Set<string>();
  private readonly fonts = new Map<string, string>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** The text in pieces, each with the name of its font. */
  pieces(text: string, face: Face): Piece[] {
    const pieces: { text: string; font: string }[] = [];
    for (const written of text) {
      const { character, font } = this.set(written, face);
      const last = pieces.at(-1);
      if (last?.font === font) last.text += character;
      else if (character !== '') pieces.push({ text: character, font });
    }
    return pieces;
  }

  width({ text, font }: Piece, size: number): number {
    const key = `${font}\u0000${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      // Measured large and scaled down: one measurement does for every size.
      width = this.document.font(font).fontSize(1000).widthOfString(text) / 1000;
      this.widths.set(key, width);
    }
    return width * size;
  }

  private set(written: string, face: Face): { character: string; font: string } {
    for (const character of [INSTEAD[written] ?? written, '?']) {
      if (character === '') return { character, font: this.open(face, 'latin') };
      const font = this.fontFor(character, face);
      if (font) return { character, font };
    }
    return { character: '?', font: this.open(face, 'latin') };
  }

  private fontFor(character: string, face: Face): string | null {
    const key = `${face} ${character}`;
    const known = this.fonts.get(key);
    if (known !== undefined) return known || null;
    const code = character.codePointAt(0) ?? 0;
    const subset = SUBSETS.find((each) => {
      const font = this.open(face, each);
      return (this.document.font(font) as unknown as Open)._font.font.hasGlyphForCodePoint(code);
    });
    const font = subset ? `${face} ${subset}` : '';
    this.fonts.set(key, font);
    return font || null;
  }

  private open(face: Face, subset: (typeof SUBSETS)[number]): string {
    const name = `${face} ${subset}`;
    if (!this.registered.has(name)) {
      this.document.registerFont(name, bytesOf(FILES[face].replace('SUBSET', subset)));
      this.registered.add(name);
    }
    return name;
  }
}
