import { heading, paragraph } from '../documents/document.js';
import { TITLES } from '../documents/titles.js';
import type { DemonstrationConsultation } from './consultation.js';

const SYMBOL = 'IC/2005/DEMO';
const title = {
  en: `${TITLES.dialogue.en} 2006`,
  fr: `${TITLES.dialogue.fr} 2006`,
  es: `${TITLES.dialogue.es} 2006`,
};

/**
 * The consultation of the year before, so that there is a published record to read. The theme is a fact; the symbol is
 * the demonstration's own, as no document of that year is retold here.
 */
export const EARLIER_CONSULTATION: DemonstrationConsultation = {
  symbol: SYMBOL,
  title,
  summary: {
    en: 'The theme of the dialogue in 2006.',
    fr: 'Le thème du dialogue en 2006.',
    es: 'El tema del diálogo en 2006.',
  },
  document: {
    symbol: SYMBOL,
    title,
    issuedOn: '2005-10-14',
    originalLanguage: 'EN',
    blocks: [
      heading('s-theme', 1, TITLES.theme2006),
      paragraph(1, {
        en: `The Administration proposes that the dialogue of 2006 be guided by the theme ${TITLES.theme2006.en}.`,
        fr: `L’Administration propose que le dialogue de 2006 ait pour thème « ${TITLES.theme2006.fr} ».`,
        es: `La Administración propone que el diálogo de 2006 tenga por tema «${TITLES.theme2006.es}».`,
      }),
      paragraph(2, {
        en: 'Members are asked whether they endorse it.',
        fr: 'Il est demandé aux Membres s’ils l’approuvent.',
        es: 'Se pregunta a los Miembros si lo aprueban.',
      }),
    ],
  },
  proposals: [
    {
      key: 'theme-2006',
      title: TITLES.theme2006,
      text: {
        en: `That the dialogue of 2006 be guided by the theme ${TITLES.theme2006.en}.`,
        fr: `Que le dialogue de 2006 ait pour thème « ${TITLES.theme2006.fr} ».`,
        es: `Que el diálogo de 2006 tenga por tema «${TITLES.theme2006.es}».`,
      },
      paragraphs: ['p1'],
    },
  ],
  questions: [
    {
      key: 'theme-2006',
      title: {
        en: `Theme for 2006: ${TITLES.theme2006.en}`,
        fr: `Thème de 2006 : ${TITLES.theme2006.fr}`,
        es: `Tema de 2006: ${TITLES.theme2006.es}`,
      },
      wording: {
        en: `Does the membership endorse ${TITLES.theme2006.en} as the theme of the dialogue in 2006?`,
        fr: `Les Membres approuvent-ils le thème « ${TITLES.theme2006.fr} » pour le dialogue de 2006 ?`,
        es: `¿Aprueban los Miembros el tema «${TITLES.theme2006.es}» para el diálogo de 2006?`,
      },
      method: 'ENDORSEMENT',
      options: [],
      tallyVisibility: 'LIVE',
      proposal: 'theme-2006',
      paragraphs: ['p1', 'p2'],
    },
  ],
  comments: [],
  drafts: [],
};
