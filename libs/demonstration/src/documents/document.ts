import type { Texts } from '../texts.js';

/** One block of a document: a heading, a numbered paragraph or an item of a list. The anchor stays what it is. */
export type DemonstrationBlock = Readonly<{
  anchor: string;
  kind: 'HEADING' | 'PARAGRAPH' | 'ITEM';
  level: number;
  number?: string;
  text: Texts;
}>;

export type DemonstrationDocument = Readonly<{
  symbol: string;
  title: Texts;
  issuedOn: string;
  originalLanguage: 'EN' | 'FR' | 'ES';
  blocks: readonly DemonstrationBlock[];
}>;

export const heading = (anchor: string, level: number, text: Texts): DemonstrationBlock => ({ anchor, kind: 'HEADING', level, text });

/** A numbered paragraph; its anchor is its number. */
export const paragraph = (number: number, text: Texts): DemonstrationBlock => ({
  anchor: `p${number}`,
  kind: 'PARAGRAPH',
  level: 1,
  number: String(number),
  text,
});

/** An item of the list below a paragraph, with the mark the document gives it, or none for a bullet. */
export const item = (anchor: string, text: Texts, number?: string): DemonstrationBlock => ({
  anchor,
  kind: 'ITEM',
  level: 2,
  number,
  text,
});
