import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { harmless, type Sheet, type Value } from '../domain/sheets/sheet.js';
import { packedAnew } from './zip.js';

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#EEF1F6', bottomBorderStyle: 'thin' } as const;
const FONT = { fontFamily: 'Calibri', fontSize: 10 } as const;
/** Points, of a line and of the highest row there may be. */
const [LINE, HIGHEST] = [13.2, 400];
/** A spreadsheet program takes no more in one cell. */
const LONGEST = 32_767;

/** Sheets as one workbook: the heads stay in sight, numbers are numbers, and no text can become a formula. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    sheets.map(({ title, columns, held, rows }) => ({
      sheet: title,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: held,
      orientation: 'landscape' as const,
      data: [
        columns.map((column) => ({
          value: column.title,
          type: String,
          ...HEAD,
          height: heightOf(
            columns.map((each) => each.title),
            columns,
          ),
        })),
        ...rows.map((row): Row => {
          const height = heightOf(row, columns);
          return row.map((value) => ({ ...cell(value), height }));
        }),
      ],
    })),
    FONT,
  ).toBuffer();
  return packedAnew(written);
}

/** A row is as high as its longest text needs it: programs do not agree on who finds that out. */
function heightOf(row: readonly Value[], columns: Sheet['columns']): number {
  const lines = row.map((value, at) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / ((columns[at]?.width ?? 10) - 1))), 0),
  );
  return Math.min(Math.max(...lines, 1) * LINE + 2, HIGHEST);
}

function cell(value: Value): CellObject {
  if (value === null) return {};
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  const text = harmless(value).slice(0, LONGEST);
  return { value: text, type: String, alignVertical: 'top', wrap: text.length > 30 };
}
