import { Anchors } from './anchors.js';
import { levelsOf } from './levels.js';
import { marksIn, noteIn, plain, settled } from './markup.js';
import { mastheadOf } from './masthead.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Recognised, RecognisedNote, Remark, RemarkKind, Unplaced } from './recognised.js';
import { NumberWatch, remark } from './remarks.js';
import { ends, type Shape, shapeOf } from './shapes.js';

type Placed = Extract<Shape, { text: string }>;

interface Draft {
  readonly anchor: string;
  readonly shape: Placed;
  text: string;
  readonly lines: number[];
}

interface FoundNote {
  readonly mark: string;
  readonly text: string;
  readonly piece: Piece;
  /** How many blocks stand before it. */
  readonly after: number;
}

/**
 * Recognises a document in plain text, as it comes out of a word processor or a reader of scanned pages: sections, numbered
 * paragraphs, items, footnotes with their marks. Numbers are kept as they are printed, also where they repeat or are lost;
 * nothing is dropped: what stands in no block and no footnote is listed.
 */
export function recogniseDocument(text: string): Recognised {
  const pieces = piecesOf(text);
  const masthead = mastheadOf(pieces);
  const body = new Body();
  for (const piece of pieces.slice(masthead.begins)) body.take(piece);
  const { symbol, title, issuedOn, language } = masthead;
  return { symbol, title, issuedOn, language, ...body.done(masthead.unplaced) };
}

/** The text as it is gone through, piece by piece. */
class Body {
  private readonly blocks: Draft[] = [];
  private readonly notes: FoundNote[] = [];
  private readonly unplaced: Unplaced[] = [];
  private readonly remarks: Remark[] = [];
  private readonly anchors = new Anchors();
  private readonly numbers = new NumberWatch();

  take(piece: Piece): void {
    if (piece.separator) return this.list(piece, 'SEPARATOR');
    const note = noteIn(piece.source);
    if (note) {
      this.notes.push({ mark: note.mark, text: plain(note.text), piece, after: this.blocks.length });
      return;
    }
    const shape = shapeOf(piece);
    if (!('text' in shape)) return this.list(piece, shape.kind);
    this.place(piece, shape);
  }

  done(before: readonly Unplaced[]): Pick<Recognised, 'blocks' | 'footnotes' | 'unplaced' | 'remarks'> {
    const { footnotes, noted } = this.footnotes();
    const levels = levelsOf(this.blocks.map(({ shape }) => shape));
    const blocks = this.blocks.map(({ anchor, shape, text, lines }, index) => {
      const marks = noted.get(index) ?? new Set<string>();
      for (const mark of marksIn(text)) if (!marks.has(mark)) this.remark(lines[0] ?? 0, 'MARK_WITHOUT_NOTE', mark);
      if (shape.kind !== 'HEADING' && !ends(text) && shape.text.length > 120) this.remark(lines.at(-1) ?? 0, 'BREAKS_OFF');
      const { kind, number } = shape;
      return { anchor, kind, level: levels[index] ?? 1, number, text: settled(text, marks).text, lines };
    });
    return {
      blocks,
      footnotes: footnotes.map(({ at, ...note }) => ({ ...note, place: this.placeOf(at, note.mark, noted) })),
      unplaced: [...before, ...this.unplaced].sort((one, other) => one.line - other.line),
      remarks: [...this.remarks].sort((one, other) => one.line - other.line),
    };
  }

  private place(piece: Piece, shape: Placed): void {
    const lines = piece.lines.map(({ number }) => number);
    const last = this.blocks.at(-1);
    if (shape.kind === 'PARAGRAPH' && shape.number === null && /^\p{Ll}/u.test(shape.text)) {
      // A sentence that a page break or an empty line has parted.
      if (last && last.shape.kind !== 'HEADING' && !ends(last.text)) {
        last.text = `${last.text} ${shape.text}`;
        last.lines.push(...lines);
        return this.remark(lines[0] ?? 0, 'JOINED', last.shape.number ?? '');
      }
      this.remark(lines[0] ?? 0, 'BEGINS_MID_SENTENCE');
    }
    for (const [kind, said] of this.numbers.remarksOn(shape)) this.remark(lines[0] ?? 0, kind, said);
    this.blocks.push({ anchor: this.anchorOf(shape), shape, text: shape.text, lines });
  }

  private anchorOf({ kind, number, text }: Placed): string {
    if (kind === 'HEADING') return this.anchors.section(number, text);
    if (kind === 'ITEM') return this.anchors.item(number);
    return number === null ? this.anchors.next() : this.anchors.paragraph(number);
  }

  /** Gives every note to the block that carries its mark: the last before it, else the first after it. */
  private footnotes(): { footnotes: (Omit<RecognisedNote, 'place'> & { at: number })[]; noted: Map<number, Set<string>> } {
    const noted = new Map<number, Set<string>>();
    const footnotes = this.notes.flatMap(({ mark, text, piece, after }) => {
      const free = this.blocks.flatMap((block, at) => (marksIn(block.text).includes(mark) && !noted.get(at)?.has(mark) ? [at] : []));
      const at = free.filter((index) => index < after).at(-1) ?? free[0];
      const block = at === undefined ? undefined : this.blocks[at];
      if (at === undefined || !block || text === '') {
        this.list(piece, 'NOTE_WITHOUT_MARK');
        return [];
      }
      noted.set(at, (noted.get(at) ?? new Set()).add(mark));
      return [{ mark, anchor: block.anchor, text: settled(text, new Set()).text, lines: piece.lines.map(({ number }) => number), at }];
    });
    return { footnotes, noted };
  }

  /** Where the mark stands in the text of its block as it will be read: without the marks. */
  private placeOf(block: number, mark: string, noted: ReadonlyMap<number, ReadonlySet<string>>): number {
    return settled(this.blocks[block]?.text ?? '', noted.get(block) ?? new Set()).places.get(mark) ?? 0;
  }

  private list(piece: Piece, reason: Unplaced['reason']): void {
    for (const { number, text } of piece.lines) this.unplaced.push({ line: number, text, reason });
  }

  private remark(line: number, kind: RemarkKind, said = ''): void {
    this.remarks.push(remark(line, kind, said));
  }
}
