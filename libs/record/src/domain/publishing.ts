import { instantInWords, type Refusal, refuse } from '#platform/domain';

/** How long corrections to a record are gathered: one week. */
const CORRECTION_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** When the window for corrections to a record published now closes. */
export function correctionsCloseAt(publishedAt: Date): Date {
  return new Date(publishedAt.getTime() + CORRECTION_WINDOW_MS);
}

/** A record is approved when the window for corrections is over, and not before. */
export function correctionsOver(symbol: string, closeAt: Date, now: Date, zone: string): Refusal | null {
  if (now >= closeAt) return null;
  const when = instantInWords(closeAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Corrections to the record of ${symbol} are gathered until ${when.en}; it can be approved from then on.`,
    fr: `Les corrections au compte rendu de ${symbol} sont reçues jusqu’au ${when.fr} ; il pourra être approuvé ensuite.`,
    es: `Las correcciones al acta de ${symbol} se reciben hasta el ${when.es}; podrá aprobarse a partir de entonces.`,
  });
}
