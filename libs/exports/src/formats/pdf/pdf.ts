import PDFDocument from 'pdfkit';
import type PDFKit from 'pdfkit';
import type { Block, Head, List, Paper, Paragraph, Section } from '../../domain/paper/paper.js';
import { drawChart } from './chart.js';
import { type Hand, linesOf } from './lines.js';
import { BLUE, type Element, INK, PALE, Sheets } from './sheet.js';
import { drawTable } from './table.js';

const BODY: Hand = { family: 'serif', size: 10.4, leading: 14.4 };
const SMALL: Hand = { family: 'serif', size: 9.2, leading: 12.4 };
const HEADINGS: readonly Hand[] = [
  { family: 'serif', size: 15, leading: 20, strong: true },
  { family: 'serif', size: 11.6, leading: 15.4, strong: true },
  { family: 'serif', size: 10.4, leading: 14.4, strong: true },
];
/** The numbers of paragraphs hang before them, as records have them. */
const NUMBER = 26;
/** What must have room under a paragraph that leads to it: a short one, and two lines of the next. */
const LED = 48;
/** What must have room under a heading: three lines of a paragraph that leads, and what it leads to. */
const HEADED = 96;
const spaceAbove = (level: number): number => (level === 1 ? 12 : 8);
const spaceBelow = (level: number): number => (level === 1 ? 8 : 5);

/**
 * A paper as PDF 1.7, tagged for readers who do not see it (PDF/UA-1): a structure in reading order, headings, lists of names as
 * paragraphs, tables with the cells that head them, figures with a text, the language of every part; its fonts within it. The
 * instant it bears is that of the paper, so that the same paper gives the same bytes.
 */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const { head } = paper;
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: head.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: `${head.symbol}. ${head.title}. ${head.sort}`,
      Subject: head.sort,
      Author: head.body,
      Creator: 'Placet',
      Producer: 'Placet',
      CreationDate: new Date(head.at),
      ModDate: new Date(head.at),
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => {
    document.on('end', done);
    document.on('error', failed);
  });
  const sheets = new Sheets(document, head);
  const root = document.struct('Document', { title: head.title });
  document.addStructure(root);
  sheets.newPage();
  drawMasthead(sheets, root, head);
  for (const section of paper.sections) drawSection(sheets, root, section, 1, document.outline);
  root.end();
  sheets.finish();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The head of the first page: the body, the symbol, the date and the original language; then the title. */
function drawMasthead(sheets: Sheets, root: Element, head: Head): void {
  const right = sheets.left + sheets.width;
  const symbol: Hand = { family: 'sans', size: 15, leading: 19, strong: true };
  const side: Hand = { family: 'sans', size: 8.6, leading: 12 };
  const kicker: Hand = { family: 'sans', size: 9, leading: 12 };
  sheets.y = 56;
  const part = sheets.element(root, 'Div');
  const put = (text: string, hand: Hand, right_: boolean, y: number, colour = INK): number => {
    const lines = sheets.lines(text, hand, sheets.width * 0.6);
    const element = sheets.element(part, 'P');
    sheets.content(element, () => sheets.write(lines, hand, { x: right_ ? right : sheets.left, y, right: right_, colour }));
    return lines.length * hand.leading;
  };
  put(head.body, kicker, false, sheets.y + 6);
  sheets.y += put(head.symbol, symbol, true, sheets.y) + 4;
  const top = sheets.y;
  sheets.artifact(() => sheets.rule(top, INK, sheets.left, right, 1.4));
  sheets.y += 5;
  sheets.y += put(head.date, side, true, sheets.y, PALE);
  sheets.y += put(head.original, side, true, sheets.y, PALE) + 26;
  part.end();
  const kind = sheets.element(root, 'P');
  const sort = sheets.lines(head.sort, { ...kicker, strong: true });
  sheets.content(kind, () => sheets.write(sort, kicker, { x: sheets.left, y: sheets.y, colour: BLUE }));
  kind.end();
  sheets.y += 16;
  const title: Hand = { family: 'serif', size: 23, leading: 29, strong: true };
  const lines = sheets.lines(head.title, title);
  const heading = sheets.element(root, 'H1');
  sheets.content(heading, () => sheets.write(lines, title, { x: sheets.left, y: sheets.y }));
  heading.end();
  sheets.y += lines.length * title.leading + 14;
}

function drawSection(sheets: Sheets, parent: Element, section: Section, level: number, outline: PDFKit.PDFOutline): void {
  const wide = section.wide === true;
  if (level === 1 && (section.annex || wide !== sheets.isWide)) sheets.turn(wide);
  const part = sheets.element(parent, 'Sect', { title: section.heading });
  const { hand, lines, height } = headingOf(sheets, section, level);
  sheets.y += spaceAbove(level);
  sheets.need(openingOf(sheets, section, level));
  // The title of the paper is the heading of the first level.
  const heading = sheets.element(part, `H${Math.min(level + 1, 6)}`);
  sheets.content(heading, () => sheets.write(lines, hand, { x: sheets.left, y: sheets.y }));
  const item = outline.addItem(section.heading, { expanded: level === 1 });
  sheets.y += height + spaceBelow(level);
  for (const block of section.blocks) drawBlock(sheets, part, block);
  for (const inner of section.sections) drawSection(sheets, part, inner, level + 1, item);
  part.end();
}

function headingOf(sheets: Sheets, { heading }: Section, level: number) {
  const hand = HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? BODY;
  const lines = sheets.lines(heading, hand);
  return { hand, lines, height: lines.length * hand.leading };
}

/** The room that the beginning of a section takes: a heading stays with what it heads, also where that begins with a heading itself. */
function openingOf(sheets: Sheets, section: Section, level: number): number {
  const { height } = headingOf(sheets, section, level);
  const [inner] = section.blocks.length === 0 ? section.sections : [];
  return height + (inner ? spaceBelow(level) + spaceAbove(level + 1) + openingOf(sheets, inner, level + 1) : HEADED);
}

function drawBlock(sheets: Sheets, parent: Element, block: Block): void {
  if (block.kind === 'table') drawTable(sheets, parent, block);
  else if (block.kind === 'chart') drawChart(sheets, parent, block);
  else if (block.kind === 'list') drawList(sheets, parent, block);
  else drawParagraph(sheets, parent, block);
}

/** Points with their numbers hanging before them; one is not parted over pages, short as they are. */
function drawList(sheets: Sheets, parent: Element, { items }: List): void {
  const list = sheets.element(parent, 'L');
  for (const [at, { runs, language }] of items.entries()) {
    const lines = linesOf(sheets.faces, runs, SMALL, sheets.width - NUMBER - 20);
    sheets.need(Math.min(lines.length * SMALL.leading, sheets.height / 2));
    const item = sheets.element(list, 'LI', { lang: language });
    const { y } = sheets;
    sheets.content(sheets.element(item, 'Lbl'), () =>
      sheets.write(sheets.lines(`${at + 1}.`, SMALL), SMALL, { x: sheets.left + NUMBER, y }),
    );
    sheets.content(sheets.element(item, 'LBody'), () => sheets.write(lines, SMALL, { x: sheets.left + NUMBER + 20, y }));
    sheets.y += lines.length * SMALL.leading + 2;
  }
  list.end();
  sheets.y += 6;
}

/** A paragraph goes on over the page; no line of it stands alone, neither at the foot nor at the head. */
function drawParagraph(sheets: Sheets, parent: Element, { runs, number, tone, language, leads }: Paragraph): void {
  const hand = tone === 'small' ? SMALL : tone === 'quote' ? { ...BODY, size: 10, leading: 13.8 } : BODY;
  const indent = tone === 'quote' ? NUMBER + 14 : number === null ? (tone === 'small' ? NUMBER : 0) : NUMBER;
  const lines = linesOf(sheets.faces, runs, hand, sheets.width - indent - (tone === 'quote' ? 14 : 0));
  const element = sheets.element(parent, tone === 'quote' ? 'BlockQuote' : 'P', { lang: language });
  sheets.need(leads ? lines.length * hand.leading + LED : Math.min(lines.length, 2) * hand.leading);
  let from = 0;
  while (from < lines.length) {
    let fit = Math.max(1, Math.floor(sheets.room / hand.leading));
    if (lines.length - from - fit === 1 && fit > 2) fit -= 1;
    const part = lines.slice(from, from + fit);
    const { y } = sheets;
    const first = from === 0;
    sheets.content(element, () => {
      if (number !== null && first) sheets.write(sheets.lines(`${number}.`, hand), hand, { x: sheets.left, y });
      sheets.write(part, hand, { x: sheets.left + indent, y });
    });
    if (tone === 'quote') {
      const bottom = y + part.length * hand.leading;
      sheets.artifact(() =>
        sheets.document
          .lineWidth(1.2)
          .strokeColor('#d5dbe2')
          .moveTo(sheets.left + NUMBER + 2, y + 2)
          .lineTo(sheets.left + NUMBER + 2, bottom - 1)
          .stroke(),
      );
    }
    sheets.y += part.length * hand.leading;
    from += fit;
    if (from < lines.length) sheets.newPage();
  }
  element.end();
  sheets.y += tone === 'small' ? 4 : 7;
}
