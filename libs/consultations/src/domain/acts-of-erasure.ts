import type { Words } from '#platform/domain';
import type { Told } from './act-words.js';

const ERASED: Readonly<Record<string, Words>> = {
  ACCOUNT: { en: 'the person of an account', fr: 'la personne d’un compte', es: 'la persona de una cuenta' },
  COMMENT: { en: 'a comment', fr: 'une observation', es: 'una observación' },
  RESPONSE: { en: 'an answer to a comment', fr: 'une réponse à une observation', es: 'una respuesta a una observación' },
  EXPLANATION: { en: 'an explanation of vote', fr: 'une explication de vote', es: 'una explicación de voto' },
  REASON: { en: 'a reason given with a ballot', fr: 'un motif donné avec un bulletin', es: 'un motivo dado con un voto' },
  CORRECTION: {
    en: 'the reason of a correction of a vote',
    fr: 'le motif d’une rectification de vote',
    es: 'el motivo de una rectificación de voto',
  },
  OBJECTION: { en: 'the text of an objection', fr: 'le texte d’une objection', es: 'el texto de una objeción' },
  ACT: { en: 'what was written with an act', fr: 'ce qui avait été écrit avec un acte', es: 'lo escrito con un acto' },
};

const GROUNDS: Readonly<Record<string, Words>> = {
  DATA_SUBJECT_REQUEST: {
    en: 'at the request of the person concerned',
    fr: 'à la demande de la personne concernée',
    es: 'a petición de la persona interesada',
  },
  COURT_ORDER: { en: 'by order of a court', fr: 'sur décision de justice', es: 'por orden judicial' },
  LEGAL_OBLIGATION: { en: 'as a rule of law requires', fr: 'comme une règle de droit l’exige', es: 'como exige una norma jurídica' },
  THIRD_PARTY_DATA: {
    en: 'because it named somebody who had not agreed',
    fr: 'parce qu’une personne y était nommée sans son accord',
    es: 'porque nombraba a alguien sin su acuerdo',
  },
};

/** The erasure of a text: of the log, never of the entry. */
export const ERASURE_ACTS: Readonly<Record<string, Told>> = {
  'text.erased': {
    en: (a) => `${a.chosen('what', ERASED)} was erased, ${a.chosen('ground', GROUNDS)}; the entries stand`,
    fr: (a) => `${a.chosen('what', ERASED)} : texte effacé ${a.chosen('ground', GROUNDS)} ; les entrées demeurent`,
    es: (a) => `${a.chosen('what', ERASED)}: texto suprimido ${a.chosen('ground', GROUNDS)}; los asientos permanecen`,
  },
};
