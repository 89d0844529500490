import type { ConsultationState } from '#consultations';
import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';

/** How long corrections to a record are gathered: one week. */
export const CORRECTION_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** Where a consultation stands when its record is to be published or approved. */
export interface Standing {
  readonly symbol: string;
  readonly state: ConsultationState;
  readonly zone: string;
  readonly votingClosesAt: Date;
  readonly publishedAt: Date | null;
  readonly correctionsCloseAt: Date | null;
  readonly approvedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly now: Date;
}

export function noSuchConsultation(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no consultation ${symbol} among those open to you.`,
      fr: `Il n’y a pas de consultation ${symbol} parmi celles qui vous sont ouvertes.`,
      es: `No hay ninguna consulta ${symbol} entre las que le están abiertas.`,
    },
    ['symbol'],
  );
}

/** Publishing freezes the record: the consultation is closed, and the symbol has been typed to confirm it. */
export function publish(standing: Standing, confirmSymbol: string): Refusal | null {
  const barred = notClosed(standing);
  if (barred) return barred;
  if (confirmSymbol.trim() === standing.symbol) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `To publish the record, type the symbol of the consultation, ${standing.symbol}.`,
      fr: `Pour publier le compte rendu, saisissez la cote de la consultation, ${standing.symbol}.`,
      es: `Para publicar el acta, escriba la signatura de la consulta, ${standing.symbol}.`,
    },
    ['confirmSymbol'],
  );
}

/** Approval makes the record final, once the window for corrections is over. */
export function approve(standing: Standing): Refusal | null {
  const { symbol, zone, now, correctionsCloseAt } = standing;
  if (standing.state === 'APPROVED') {
    const when = instantInWords(standing.approvedAt ?? now, zone);
    return illegal({
      en: `The record of ${symbol} was approved on ${when.en}; it is final.`,
      fr: `Le compte rendu de ${symbol} a été approuvé le ${when.fr} ; il est définitif.`,
      es: `El acta de ${symbol} se aprobó el ${when.es}; es definitiva.`,
    });
  }
  if (standing.state !== 'PUBLISHED' || !correctionsCloseAt) {
    return illegal({
      en: `There is no published record of ${symbol} to approve yet: it is published first, and approved when a week for corrections is over.`,
      fr: `Il n’y a pas encore de compte rendu publié de ${symbol} à approuver : il est d’abord publié, puis approuvé au terme d’une semaine ouverte aux corrections.`,
      es: `Todavía no hay un acta publicada de ${symbol} que aprobar: primero se publica y se aprueba cuando termina la semana de correcciones.`,
    });
  }
  if (now >= correctionsCloseAt) return null;
  const when = instantInWords(correctionsCloseAt, zone);
  return illegal({
    en: `Corrections to the record of ${symbol} are gathered until ${when.en}; it can be approved from then on.`,
    fr: `Les corrections au compte rendu de ${symbol} sont reçues jusqu’au ${when.fr} ; il pourra être approuvé ensuite.`,
    es: `Las correcciones al acta de ${symbol} se reciben hasta el ${when.es}; podrá aprobarse a partir de entonces.`,
  });
}

function notClosed(standing: Standing): Refusal | null {
  const { symbol, zone, now } = standing;
  switch (standing.state) {
    case 'CLOSED':
      return null;
    case 'PUBLISHED':
    case 'APPROVED': {
      const when = instantInWords(standing.publishedAt ?? now, zone);
      return illegal({
        en: `The record of ${symbol} was published on ${when.en} and is frozen. What is wrong in it is put right by a corrigendum.`,
        fr: `Le compte rendu de ${symbol} a été publié le ${when.fr} et il est figé. Ce qui y est inexact se rectifie par un corrigendum.`,
        es: `El acta de ${symbol} se publicó el ${when.es} y ya no cambia. Lo que contenga de inexacto se rectifica mediante una corrección.`,
      });
    }
    case 'CANCELLED': {
      const when = instantInWords(standing.cancelledAt ?? now, zone);
      return illegal({
        en: `${symbol} was cancelled on ${when.en}; a cancelled consultation has no record of decisions. Its documents and its log stay readable.`,
        fr: `${symbol} a été annulée le ${when.fr} ; une consultation annulée n’a pas de compte rendu de décisions. Ses documents et son journal restent lisibles.`,
        es: `${symbol} se canceló el ${when.es}; una consulta cancelada no tiene acta de decisiones. Sus documentos y su registro siguen siendo legibles.`,
      });
    }
    default: {
      const when = instantInWords(standing.votingClosesAt, zone);
      return illegal({
        en: `The record of ${symbol} is published once voting has closed: on ${when.en}, unless it is closed earlier.`,
        fr: `Le compte rendu de ${symbol} se publie une fois le vote clos : le ${when.fr}, sauf clôture anticipée.`,
        es: `El acta de ${symbol} se publica cuando la votación se ha cerrado: el ${when.es}, salvo que se cierre antes.`,
      });
    }
  }
}

function illegal(words: Words): Refusal {
  return refuse('ILLEGAL_TRANSITION', words);
}
