import type { Chart } from '../../domain/paper/paper.js';
import type { Hand } from './lines.js';
import { BLUE, type Element, INK, PALE, type Sheets } from './sheet.js';

const LABEL: Hand = { family: 'sans', size: 8.2, leading: 10.6 };
const BAR = { height: 9, gap: 7 } as const;
const LABELS = 0.42;

/**
 * Bars from zero, a filled one for what was chosen and an outlined one for what was not, and a line where a majority had to be
 * reached. In the structure it is a figure with the same in words, and the table of figures follows it.
 */
export function drawChart(sheets: Sheets, parent: Element, { bars, line, alternative }: Chart): void {
  const labelled = bars.map(({ label }) => sheets.lines(label, LABEL, sheets.width * LABELS - 14));
  const heights = labelled.map((lines) => Math.max(BAR.height, lines.length * LABEL.leading) + BAR.gap);
  const height = heights.reduce((sum, each) => sum + each, 0) + (line ? LABEL.leading + 2 : 0);
  sheets.need(height + 8);
  const top = sheets.y;
  const from = sheets.left + sheets.width * LABELS;
  const most = Math.max(...bars.map(({ value }) => value), line?.value ?? 0, 1);
  const scale = (sheets.width * (1 - LABELS) - 46) / most;
  const figure = sheets.element(parent, 'Figure', {
    alt: alternative,
    bbox: [sheets.left, top, sheets.left + sheets.width, top + height],
    placement: 'Block',
  });
  sheets.content(figure, () => {
    let y = top;
    bars.forEach(({ value, figure: said, chosen }, n) => {
      const lines = labelled[n] ?? [];
      const deep = Math.max(BAR.height, lines.length * LABEL.leading);
      sheets.write(lines, LABEL, { x: from - 10, y: y + (deep - lines.length * LABEL.leading) / 2, right: true });
      const middle = y + deep / 2;
      const long = Math.max(value * scale, 0.8);
      const { document } = sheets;
      document
        .lineWidth(0.8)
        .strokeColor(chosen ? BLUE : PALE)
        .fillColor(chosen ? BLUE : '#ffffff');
      document.rect(from, middle - BAR.height / 2, long, BAR.height).fillAndStroke();
      sheets.write(sheets.lines(said, { ...LABEL, strong: chosen }), LABEL, { x: from + long + 5, y: middle - LABEL.leading / 2 });
      y += heights[n] ?? 0;
    });
    if (line) drawLine(sheets, from + line.value * scale, top - 3, y - BAR.gap + 4, line.label);
  });
  figure.end();
  sheets.y = top + height + 8;
}

function drawLine(sheets: Sheets, x: number, from: number, to: number, label: string): void {
  const { document } = sheets;
  document.lineWidth(1).strokeColor(INK).dash(3, { space: 2 }).moveTo(x, from).lineTo(x, to).stroke().undash();
  const said = sheets.lines(label, LABEL);
  const wide = said[0]?.reduce((sum, { width }) => sum + width, 0) ?? 0;
  const right = sheets.left + sheets.width;
  sheets.write(said, LABEL, { x: Math.min(x - wide / 2, right - wide), y: to, colour: PALE });
}
