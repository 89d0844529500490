import { IC_2006_8 } from '../documents/ic-2006-8.js';
import type { DemonstrationDocument } from '../documents/document.js';
import { TITLES } from '../documents/titles.js';
import type { Texts } from '../texts.js';
import { COMMENTS, type DemonstrationComment } from './comments.js';
import { PROPOSALS, type DemonstrationProposal } from './proposals.js';
import { QUESTIONS, type DemonstrationQuestion } from './questions.js';

export type DemonstrationConsultation = Readonly<{
  symbol: string;
  title: Texts;
  summary: Texts;
  document: DemonstrationDocument;
  proposals: readonly DemonstrationProposal[];
  questions: readonly DemonstrationQuestion[];
  comments: readonly DemonstrationComment[];
  /** Comments of Kenya's adviser that are still inside the delegation. */
  drafts: readonly DemonstrationComment[];
}>;

/** Both consultations are held by the same body, under the same rule set, on Geneva's time. */
export const BODY = {
  key: 'informal-consultations',
  names: {
    en: 'Council, informal consultations',
    fr: 'Conseil, consultations informelles',
    es: 'Consejo, consultas informales',
  },
} as const;
export const RULE_SET = 'informal-consultations-indicative';
export const OFFICIAL_ZONE = 'Europe/Zurich';

/** The informal consultations of 19 October 2006. */
export const CONSULTATION: DemonstrationConsultation = {
  symbol: 'IC/2006/8',
  title: {
    en: `${TITLES.dialogue.en} 2007`,
    fr: `${TITLES.dialogue.fr} 2007`,
    es: `${TITLES.dialogue.es} 2007`,
  },
  summary: {
    en: 'Informal consultations of 19 October 2006: the theme of the dialogue in 2007, the topics of its two workshops, what becomes of the workshop on the environment, and how the dialogue is funded.',
    fr: 'Consultations informelles du 19 octobre 2006 : le thème du dialogue en 2007, les sujets de ses deux ateliers, le sort de l’atelier sur l’environnement et le financement du dialogue.',
    es: 'Consultas informales del 19 de octubre de 2006: el tema del diálogo en 2007, los asuntos de sus dos talleres, el destino del taller sobre el medio ambiente y la financiación del diálogo.',
  },
  document: IC_2006_8,
  proposals: PROPOSALS,
  questions: QUESTIONS,
  comments: COMMENTS,
  drafts: [],
};
