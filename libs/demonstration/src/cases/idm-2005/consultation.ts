import type { DemonstrationComment } from '../../consultation/comments.js';
import type { DemonstrationQuestion } from '../../consultation/questions.js';

export const SYMBOL = 'MC/INF/279';

export const TITLE = {
  en: 'International Dialogue on Migration 2005: towards policy coherence',
  fr: 'Dialogue international sur la migration 2005 : vers une cohérence des politiques',
  es: 'Diálogo Internacional sobre la Migración 2005: hacia la coherencia de las políticas',
};

export const SUMMARY = {
  en: 'A document for the Council’s discussion at its ninetieth session. Nothing is voted on.',
  fr: 'Un document soumis à la discussion du Conseil à sa quatre-vingt-dixième session. Rien n’est mis aux voix.',
  es: 'Un documento para el debate del Consejo en su nonagésima reunión. Nada se somete a votación.',
};

export const TO_NOTE: DemonstrationQuestion = {
  key: 'note',
  title: { en: 'Note on the theme of 2005', fr: 'Note sur le thème de 2005', es: 'Nota sobre el tema de 2005' },
  wording: {
    en: `Does the Council take note of ${SYMBOL}?`,
    fr: `Le Conseil prend-il note du document ${SYMBOL} ?`,
    es: `¿Toma nota el Consejo del documento ${SYMBOL}?`,
  },
  method: 'ENDORSEMENT',
  options: [],
  tallyVisibility: 'AFTER_CLOSE',
  paragraphs: [],
};

/** Invented, and of no State: on the first V, on the second, on the paragraph whose number was lost, on one with two notes. */
export const COMMENTS: readonly DemonstrationComment[] = [
  {
    by: 'KEN',
    type: 'GENERAL',
    target: { anchor: 's-v' },
    language: 'EN',
    text: 'Two sections are numbered V. This comment is on the first, on other fields of policy: labour should stand among them.',
    aligned: ['GHA', 'PHL'],
    answer: {
      disposition: 'ACCEPTED_IN_PART',
      text: 'Labour will be a topic of its own next year. The numbers are kept as they were issued.',
    },
  },
  {
    by: 'FRA',
    type: 'EDITORIAL',
    target: { anchor: 's-v-2' },
    language: 'FR',
    text: 'La seconde section V devrait porter le numéro VI, et la suivante le numéro VII.',
    answer: { disposition: 'NOTED', text: 'It will be put right if the document is issued again.' },
  },
  {
    by: 'MEX',
    type: 'TECHNICAL',
    target: { anchor: 'p21-next' },
    language: 'ES',
    text: 'Este párrafo no lleva número; convendría citarlo como 21 bis.',
  },
  {
    by: 'AUS',
    type: 'TECHNICAL',
    target: { anchor: 'p4' },
    language: 'EN',
    text: 'Footnote 4 names one meeting of the regional processes; a second is planned.',
    aligned: ['PHL'],
    answer: { disposition: 'NOTED', text: 'The secretariat thanks the delegation.' },
  },
];
