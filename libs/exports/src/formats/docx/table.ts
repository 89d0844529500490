import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  TextRun as Written,
  WidthType,
} from 'docx';
import type { Passage, Table as Told } from '../../domain/paper/paper.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C4CCD4' } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 8, color: '16202C' } as const;
const NARROW = 0.62;

/** A table with its caption. Its head stands again on every page, and no row is parted. */
export function tableOf(told: Told, line: number, runsOf: (passage: Passage) => TextRun[]): (Paragraph | Table)[] {
  const shares = told.columns.reduce((sum, { share }) => sum + share, 0);
  const whole = told.narrow ? line * NARROW : line;
  const widths = told.columns.map(({ share }) => Math.round((whole * share) / shares));
  const cell = (children: TextRun[], at: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80 },
      borders: { left: NONE, right: NONE, top: head ? EDGE : NONE, bottom: head ? EDGE : RULE },
      children: [
        new Paragraph({
          style: head ? 'CellHead' : 'Cell',
          alignment: told.columns[at]?.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children,
        }),
      ],
    });
  return [
    new Paragraph({ style: 'Caption', children: [new Written(told.caption)] }),
    new Table({
      width: { size: Math.round(whole), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: told.columns.map(({ title }, at) => cell([new Written(title)], at, true)),
        }),
        ...told.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((passage, at) => cell(runsOf(passage), at, false)) })),
      ],
    }),
    new Paragraph({ style: 'Small' }),
  ];
}
