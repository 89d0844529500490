import type PDFKit from 'pdfkit';
import type { Head } from '../../domain/paper/paper.js';
import { Faces } from './faces.js';
import { type Hand, type Line, linesOf } from './lines.js';

export const INK = '#16202c';
export const PALE = '#5a6672';
export const RULE = '#c4ccd4';
export const BLUE = '#1f5f99';

const A4 = { short: 595.28, long: 841.89 } as const;
const MARGIN = { side: 68, top: 82, bottom: 72 } as const;

const CHROME: Hand = { family: 'sans', size: 8, leading: 11 };

/** An element of the structure that readers who do not see the page are read from. */
export type Element = PDFKit.PDFStructureElement;
export type Attributes = { lang?: string; alt?: string; scope?: string; title?: string; bbox?: number[]; placement?: string };

/**
 * The pages of one document: where the pen is, how much room is left, what is written on them and as what. Everything that is
 * put on a page is either content of an element of the structure, in reading order, or an artifact: a rule, a repeated head.
 */
export class Sheets {
  readonly faces: Faces;
  /** From the head of the page to where the next thing goes. */
  y = 0;
  private wide = false;
  private aside = false;

  constructor(
    readonly document: PDFKit.PDFDocument,
    private readonly head: Head,
  ) {
    this.faces = new Faces(document);
  }

  get left(): number {
    return MARGIN.side;
  }

  get width(): number {
    return (this.wide ? A4.long : A4.short) - 2 * MARGIN.side;
  }

  get bottom(): number {
    return (this.wide ? A4.short : A4.long) - MARGIN.bottom;
  }

  /** The height of a page between its margins. */
  get height(): number {
    return this.bottom - MARGIN.top;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  turn(wide: boolean): void {
    this.wide = wide;
    this.newPage();
  }

  get isWide(): boolean {
    return this.wide;
  }

  newPage(): void {
    const size: [number, number] = [A4.short, A4.long];
    // No margins of its own: the document must not begin pages by itself.
    this.document.addPage({ size, layout: this.wide ? 'landscape' : 'portrait', margin: 0 });
    this.y = MARGIN.top;
  }

  /** Goes to a new page where so much does not fit any more. True: it did. */
  need(height: number): boolean {
    if (height <= this.room || this.y <= MARGIN.top) return false;
    this.newPage();
    return true;
  }

  /** An element below another, open until `end` is called on it. */
  element(parent: Element, kind: string, attributes: Attributes = {}): Element {
    const made = this.document.struct(kind, attributes);
    parent.add(made);
    return made;
  }

  /** Puts content of an element on the page. */
  content(element: Element, draw: () => void): void {
    element.add(draw);
  }

  /** Puts something on the page that is no content: it is not read out. */
  artifact(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
    // Within an artifact, all is one.
    if (this.aside) return draw();
    this.aside = true;
    this.document.markContent('Artifact', { type: kind });
    draw();
    this.document.endMarkedContent();
    this.aside = false;
  }

  rule(y: number, colour = RULE, from = this.left, to = this.left + this.width, thickness = 0.5): void {
    this.document.lineWidth(thickness).strokeColor(colour).moveTo(from, y).lineTo(to, y).stroke();
  }

  /** Writes lines at a place. `right`: they end there instead of beginning. */
  write(lines: readonly Line[], hand: Hand, at: Readonly<{ x: number; y: number; right?: boolean; colour?: string }>): void {
    const { document } = this;
    lines.forEach((line, n) => {
      const baseline = at.y + n * hand.leading + hand.leading * 0.75;
      const wide = line.reduce((sum, { width }) => sum + width, 0);
      const begin = at.right ? at.x - wide : at.x;
      for (const { text, font, x, width, mark } of line) {
        document
          .font(font)
          .fontSize(hand.size)
          .fillColor(at.colour ?? INK);
        document.text(text, begin + x, baseline, { lineBreak: false, baseline: 'alphabetic' });
        if (mark) this.rule(mark === 'strike' ? baseline - hand.size * 0.25 : baseline + 1.5, INK, begin + x, begin + x + width, 0.6);
      }
    });
  }

  lines(text: string, hand: Hand, width = this.width): Line[] {
    return linesOf(this.faces, [{ text }], hand, width);
  }

  /** The heads and feet of all pages, once it is known how many there are. */
  finish(): void {
    const { document, head } = this;
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      document.switchToPage(page);
      const [wide, high] = [document.page.width, document.page.height];
      const right = wide - MARGIN.side;
      this.artifact(() => {
        if (page > 0) {
          this.write([this.lines(head.symbol, { ...CHROME, strong: true })[0] ?? []], CHROME, { x: MARGIN.side, y: 42 });
          this.write([this.lines(`${head.date}   ·   ${head.original}`, CHROME)[0] ?? []], CHROME, {
            x: right,
            y: 42,
            right: true,
            colour: PALE,
          });
          this.rule(58, RULE, MARGIN.side, right);
        }
        if (head.note)
          this.write(this.lines(head.note, CHROME, right - MARGIN.side - 90), CHROME, { x: MARGIN.side, y: high - 46, colour: PALE });
        this.write([this.lines(head.page(page + 1, count), CHROME)[0] ?? []], CHROME, {
          x: right,
          y: high - 46,
          right: true,
          colour: PALE,
        });
      }, 'Pagination');
    }
  }
}
