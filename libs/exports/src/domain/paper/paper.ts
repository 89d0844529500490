import type { Language } from '#platform/domain';

/** A piece of text in one hand. */
export type Run = Readonly<{ text: string; strong?: boolean; emphasis?: boolean; inserted?: boolean; deleted?: boolean }>;

/** Text in a language: that of the paper, unless said. */
export type Passage = Readonly<{ runs: readonly Run[]; language?: Language }>;

/**
 * `number`: as citations name it; null where the paragraph has none. `quote`: somebody else's words; `small`: a list or a note.
 * `leads`: to what follows, and stays on one page with its beginning.
 */
export type Paragraph = Passage & Readonly<{ kind: 'paragraph'; number: number | null; tone: 'body' | 'quote' | 'small'; leads?: boolean }>;

/** The first column names the row. `share`: the width of a column beside the others'. `narrow`: it needs but a part of the page. */
export type Table = Readonly<{
  kind: 'table';
  caption: string;
  columns: readonly Readonly<{ title: string; share: number; figures?: boolean }>[];
  rows: readonly (readonly Passage[])[];
  narrow?: boolean;
}>;

/** Points one after the other, counted from 1. */
export type List = Readonly<{ kind: 'list'; items: readonly Passage[] }>;

/** Bars that begin at zero, with the line that had to be reached where there was one; `alternative` says the same in words. */
export type Chart = Readonly<{
  kind: 'chart';
  alternative: string;
  bars: readonly Readonly<{ label: string; value: number; figure: string; chosen: boolean }>[];
  line: Readonly<{ value: number; label: string }> | null;
}>;

export type Block = Paragraph | List | Table | Chart;

/** A part with a heading. `wide`: its tables need a page on its side. `annex`: it begins a page of its own. */
export type Section = Readonly<{
  key: string;
  heading: string;
  blocks: readonly Block[];
  sections: readonly Section[];
  wide?: boolean;
  annex?: boolean;
}>;

/** What every page says of the paper, and its first page in full. Dates are in words, in the language of the paper. */
export type Head = Readonly<{
  symbol: string;
  body: string;
  date: string;
  original: string;
  title: string;
  /** What it is: the record of a consultation, a compilation of comments. */
  sort: string;
  language: Language;
  /** The instant that stands in the file for its making, so that the same paper gives the same bytes. */
  at: string;
  /** "page 3 of 12" */
  page: (page: number | string, of: number | string) => string;
  /** What stands at the foot of every page: that the content is invented, where it is; null: nothing. */
  note: string | null;
}>;

/**
 * A document before it has a form: what it says, in which order and as what. The record and the compilation of comments are
 * written as papers, and every renderer (PDF, DOCX, Akoma Ntoso) takes one.
 */
export type Paper = Readonly<{ head: Head; sections: readonly Section[] }>;

/** Plain text as a passage. */
export function plain(text: string, language?: Language): Passage {
  return { runs: [{ text }], language };
}

/** A paragraph that is counted, and can be cited by its number. */
export function numbered(...runs: readonly (Run | string)[]): Paragraph {
  return { kind: 'paragraph', number: 0, tone: 'body', runs: runsOf(runs) };
}

export function paragraph(tone: Paragraph['tone'], ...runs: readonly (Run | string)[]): Paragraph {
  return { kind: 'paragraph', number: null, tone, runs: runsOf(runs) };
}

export const leading = (said: Paragraph): Paragraph => ({ ...said, leads: true });

export const strong = (text: string): Run => ({ text, strong: true });
export const emphasis = (text: string): Run => ({ text, emphasis: true });

/** A text as it was written, a paragraph for each of its own, in its language. */
export function quoted(text: string, language?: Language): Paragraph[] {
  return text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ ...paragraph('quote', part), language }));
}

function runsOf(runs: readonly (Run | string)[]): Run[] {
  return runs.map((run) => (typeof run === 'string' ? { text: run } : run));
}

/** Sections that have something to say, with their numerals and the numbers of their paragraphs, through the whole paper. */
export function composed(head: Head, sections: readonly (Section | null)[], annex: (numeral: string) => string): Paper {
  let [parts, annexes, paragraphs] = [0, 0, 0];
  const counted = (section: Section): Section => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'paragraph' && block.number !== null ? { ...block, number: ++paragraphs } : block,
    ),
    sections: section.sections.map(counted),
  });
  const said = sections.filter((section) => section !== null);
  return {
    head,
    sections: said.map((section) => {
      const heading = section.annex ? `${annex(roman(++annexes))}. ${section.heading}` : `${roman(++parts)}. ${section.heading}`;
      return counted({ ...section, heading });
    }),
  };
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  const [worth, numeral] = NUMERALS.find(([each]) => each <= value) ?? [0, ''];
  return worth === 0 ? '' : `${numeral}${roman(value - worth)}`;
}
