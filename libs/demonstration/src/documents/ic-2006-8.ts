import type { DemonstrationDocument } from './document.js';
import { THE_NEXT_YEAR } from './ic-2006-8-the-next-year.js';
import { THE_YEAR } from './ic-2006-8-the-year.js';
import { TITLES } from './titles.js';

/**
 * The discussion note of 12 October 2006. Symbol, date, titles, numbering and figures are those of the real document;
 * its paragraphs are retold, shorter, in words of the demonstration's own. The two sections on the environment are both
 * kept, as are the 24 numbers.
 */
export const IC_2006_8: DemonstrationDocument = {
  symbol: 'IC/2006/8',
  title: {
    en: `International Dialogue on Migration 2006. ${TITLES.theme2006.en}. Discussion Note`,
    fr: `Dialogue international sur la migration 2006. ${TITLES.theme2006.fr}. Note de réflexion`,
    es: `Diálogo Internacional sobre la Migración 2006. ${TITLES.theme2006.es}. Nota para el debate`,
  },
  issuedOn: '2006-10-12',
  originalLanguage: 'EN',
  blocks: [...THE_YEAR, ...THE_NEXT_YEAR],
};

/** The text of one block, in one language. */
export function textOf(anchor: string, language: 'en' | 'fr' | 'es'): string {
  const block = IC_2006_8.blocks.find((each) => each.anchor === anchor);
  if (!block) throw new Error(`${IC_2006_8.symbol} has no block ${anchor}.`);
  return block.text[language];
}

/** The paragraph as a delegation would have it: each of the changes made once. */
export function amended(anchor: string, language: 'en' | 'fr' | 'es', changes: ReadonlyArray<readonly [from: string, to: string]>): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${anchor}.`);
      return text.replace(from, to);
    },
    textOf(anchor, language),
  );
}
