import type { Passage, Table } from '../../domain/paper/paper.js';
import { type Hand, type Line, linesOf } from './lines.js';
import { type Element, INK, RULE, type Sheets } from './sheet.js';

const CELL: Hand = { family: 'sans', size: 7.8, leading: 10.4 };
const TITLE: Hand = { ...CELL, strong: true };
const CAPTION: Hand = { family: 'sans', size: 8.2, leading: 11.5, strong: true };
const PAD = { x: 5, y: 2.4 } as const;

type Columns = readonly Readonly<{ x: number; width: number; figures: boolean }>[];
type Row = readonly (readonly Line[])[];

/**
 * A table that goes over pages: its head stands again on every page, for the eye alone; a row is never parted, unless it alone is
 * higher than a page. In the structure it is one table, with its caption, a head and a body; the first cell of a row names it.
 */
export function drawTable(sheets: Sheets, parent: Element, table: Table): void {
  const columns = columnsOf(sheets, table);
  const titles: Row = table.columns.map(({ title }, at) => linesOf(sheets.faces, [{ text: title }], TITLE, inner(columns, at)));
  const rows = table.rows.map((row) => row.map((cell, at) => linesOf(sheets.faces, cell.runs, CELL, inner(columns, at))));
  const caption = sheets.lines(table.caption, CAPTION);
  const headed = heightOf(titles);
  sheets.need(caption.length * CAPTION.leading + 6 + headed + Math.min(heightOf(rows[0] ?? []), sheets.height / 3));

  const element = sheets.element(parent, 'Table');
  const captioned = sheets.element(element, 'Caption');
  sheets.content(captioned, () => sheets.write(caption, CAPTION, { x: sheets.left, y: sheets.y }));
  sheets.y += caption.length * CAPTION.leading + 4;

  const head = sheets.element(sheets.element(element, 'THead'), 'TR');
  drawHead(sheets, columns, titles, (at, draw) => {
    const cell = sheets.element(head, 'TH', { scope: 'Column' });
    sheets.content(cell, draw);
  });
  const again = (): void => {
    sheets.newPage();
    sheets.artifact(() => drawHead(sheets, columns, titles, (_, draw) => draw()), 'Pagination');
  };
  const body = sheets.element(element, 'TBody');
  for (const [n, row] of rows.entries()) drawRow(sheets, body, columns, row, table.rows[n] ?? [], again, headed);
  element.end();
  sheets.y += 12;
}

function drawHead(sheets: Sheets, columns: Columns, titles: Row, cell: (at: number, draw: () => void) => void): void {
  const height = heightOf(titles);
  const { y } = sheets;
  const ruled = (): void => {
    sheets.rule(y, INK, sheets.left, endOf(columns), 0.8);
    sheets.rule(y + height, INK, sheets.left, endOf(columns), 0.8);
  };
  for (const [at, lines] of titles.entries()) cell(at, () => writeCell(sheets, columns, at, lines, TITLE, y));
  sheets.artifact(ruled);
  sheets.y += height;
}

function drawRow(
  sheets: Sheets,
  body: Element,
  columns: Columns,
  row: Row,
  passages: readonly Passage[],
  again: () => void,
  headed: number,
): void {
  const whole = sheets.height - headed;
  if (heightOf(row) > sheets.room && (heightOf(row) <= whole || sheets.room < whole / 4)) again();
  const element = sheets.element(body, 'TR');
  const cells = row.map((_, at) =>
    sheets.element(element, at === 0 ? 'TH' : 'TD', { ...(at === 0 && { scope: 'Row' }), lang: passages[at]?.language }),
  );
  // As many lines as fit, and the rest on the next page: where a row fits at all, that is all of them.
  let from = 0;
  const most = Math.max(...row.map((lines) => lines.length), 1);
  while (from < most) {
    const fit = Math.max(1, Math.floor((sheets.room - 2 * PAD.y) / CELL.leading));
    const part = row.map((lines) => lines.slice(from, from + fit));
    const { y } = sheets;
    part.forEach((lines, at) => {
      const cell = cells[at];
      if (cell && lines.length > 0) sheets.content(cell, () => writeCell(sheets, columns, at, lines, CELL, y));
    });
    sheets.y += heightOf(part);
    const at = sheets.y;
    sheets.artifact(() => sheets.rule(at, RULE, sheets.left, endOf(columns)));
    from += fit;
    if (from < most) again();
  }
}

function writeCell(sheets: Sheets, columns: Columns, at: number, lines: readonly Line[], hand: Hand, y: number): void {
  const column = columns[at];
  if (!column) return;
  const x = column.figures ? column.x + column.width - PAD.x : column.x + PAD.x;
  sheets.write(lines, hand, { x, y: y + PAD.y, right: column.figures });
}

/** What a table needs that does not fill the page: figures stay beside what they are of. */
const NARROW = 0.62;

function columnsOf(sheets: Sheets, { columns, narrow }: Table): Columns {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheets.left;
  return columns.map(({ share, figures }) => {
    const width = (sheets.width * (narrow ? NARROW : 1) * share) / shares;
    const column = { x, width, figures: figures === true };
    x += width;
    return column;
  });
}

const endOf = (columns: Columns): number => columns.reduce((end, { x, width }) => Math.max(end, x + width), 0);
const inner = (columns: Columns, at: number): number => (columns[at]?.width ?? 0) - 2 * PAD.x;
const heightOf = (row: Row): number => Math.max(1, ...row.map((lines) => lines.length)) * CELL.leading + 2 * PAD.y;
