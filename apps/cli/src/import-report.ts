import { type Recognised, reasonInWords } from '#consultations';
import type { Added } from './import-into.js';

const WIDTH = 100;

/** What was recognised, as an officer reads it: first the document, then what needs a look, then what was not placed. */
export function recognisedInWords(found: Recognised, added: Added | null): string {
  const { symbol, title, issuedOn, language, blocks, footnotes, unplaced, remarks } = found;
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const numbered = blocks.filter(({ kind, number }) => kind === 'PARAGRAPH' && number !== null).length;
  const head = [
    `Symbol    ${symbol ?? 'not recognised (--symbol)'}`,
    `Title     ${title ?? 'not recognised (--title)'}`,
    `Issued    ${issuedOn ?? 'not recognised (--date)'}`,
    `Original  ${language ?? 'not said; taken as en (--language)'}`,
    `Found     ${count('HEADING')} headings, ${count('PARAGRAPH')} paragraphs (${numbered} numbered), ${count('ITEM')} items, ${footnotes.length} footnotes`,
  ];
  const body = blocks.map(({ anchor, kind, level, number, text }) => {
    const indent = '  '.repeat(kind === 'HEADING' ? level - 1 : level);
    return cut(`${anchor.padEnd(30)} ${indent}${number ? `${number} ` : kind === 'ITEM' ? '• ' : ''}${text}`);
  });
  const notes = footnotes.map(({ mark, anchor, text }) => cut(`${`note ${mark}, at ${anchor}`.padEnd(30)} ${text}`));
  const looked = remarks.map(({ line, words }) => `  line ${line}: ${words.en}`);
  const listed = unplaced.map(({ line, text, reason }) => cut(`  line ${line}: ${reasonInWords(reason).en}: ${text}`));
  return [
    ...head,
    '',
    ...body,
    ...notes,
    '',
    remarks.length > 0 ? 'To be looked at:' : 'Nothing needs a second look.',
    ...looked,
    '',
    unplaced.length > 0 ? 'Not placed in the text:' : 'Every line was placed.',
    ...listed,
    ...(added ? ['', `Added to ${added.consultation} in the name of ${added.by}.`] : []),
    '',
  ].join('\n');
}

function cut(line: string): string {
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
