import { instantInWords, type Refusal, refuse } from '#platform/domain';

/** How long corrections to a record are gathered: one week. */
const CORRECTION_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** When the window for corrections to a record published now closes. */
export function correctionsCloseAt(publishedAt: Date): Date {
  return new Date(publishedAt.getTime() + CORRECTION_WINDOW_MS);
}

/** Publishing freezes the record, so the symbol is typed to confirm it. */
export function confirmed(symbol: string, typed: string): Refusal | null {
  if (typed.trim() === symbol) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `To publish the record, type the symbol of the consultation, ${symbol}.`,
      fr: `Pour publier le compte rendu, saisissez la cote de la consultation, ${symbol}.`,
      es: `Para publicar el acta, escriba la signatura de la consulta, ${symbol}.`,
    },
    ['confirmSymbol'],
  );
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
