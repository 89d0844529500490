import { heading, paragraph } from '../documents/document.js';
import { TITLES } from '../documents/titles.js';
import type { DemonstrationConsultation } from './consultation.js';

const SYMBOL = 'IC/2006/DEMO';
const title = {
  en: 'Dates of the workshops of 2007',
  fr: 'Dates des ateliers de 2007',
  es: 'Fechas de los talleres de 2007',
};

/**
 * A consultation still open for comments, so that commenting can be tried while IC/2006/8 is being voted on. Nothing of it
 * is taken from life, the symbol included.
 */
export const UPCOMING_CONSULTATION: DemonstrationConsultation = {
  symbol: SYMBOL,
  title,
  summary: {
    en: 'Open for comments: when the two workshops of 2007 should meet.',
    fr: 'Ouverte aux observations : quand les deux ateliers de 2007 doivent se tenir.',
    es: 'Abierta a observaciones: cuándo deben celebrarse los dos talleres de 2007.',
  },
  document: {
    symbol: SYMBOL,
    title,
    issuedOn: '2006-10-20',
    originalLanguage: 'EN',
    blocks: [
      heading('s-dates', 1, {
        en: `${TITLES.dialogue.en} 2007`,
        fr: `${TITLES.dialogue.fr} 2007`,
        es: `${TITLES.dialogue.es} 2007`,
      }),
      paragraph(1, {
        en: 'The two workshops chosen for 2007 need dates on which delegations can come. The Administration keeps a list of the meetings it knows of.',
        fr: 'Il faut aux deux ateliers choisis pour 2007 des dates auxquelles les délégations puissent venir. L’Administration tient une liste des réunions dont elle a connaissance.',
        es: 'Los dos talleres elegidos para 2007 necesitan fechas en que las delegaciones puedan acudir. La Administración lleva una lista de las reuniones de que tiene noticia.',
      }),
      paragraph(2, {
        en: 'It proposes to hold one workshop in June and one in October, each for two days, in Geneva.',
        fr: 'Elle propose de tenir un atelier en juin et un autre en octobre, de deux jours chacun, à Genève.',
        es: 'Propone celebrar un taller en junio y otro en octubre, de dos días cada uno, en Ginebra.',
      }),
      paragraph(3, {
        en: 'Delegations are invited to name, in comments on this paragraph, the meetings that should be avoided.',
        fr: 'Les délégations sont invitées à nommer, dans leurs observations sur le présent paragraphe, les réunions à éviter.',
        es: 'Se invita a las delegaciones a señalar, en observaciones a este párrafo, las reuniones que convenga evitar.',
      }),
    ],
  },
  proposals: [
    {
      key: 'dates',
      title,
      text: {
        en: 'That the workshops of 2007 be held in June and in October, in Geneva.',
        fr: 'Que les ateliers de 2007 se tiennent en juin et en octobre, à Genève.',
        es: 'Que los talleres de 2007 se celebren en junio y en octubre, en Ginebra.',
      },
      paragraphs: ['p2'],
    },
  ],
  questions: [
    {
      key: 'dates',
      title: {
        en: 'One workshop in June, one in October',
        fr: 'Un atelier en juin, un autre en octobre',
        es: 'Un taller en junio y otro en octubre',
      },
      wording: {
        en: 'Does the membership endorse holding the workshops of 2007 in June and in October?',
        fr: 'Les Membres approuvent-ils la tenue des ateliers de 2007 en juin et en octobre ?',
        es: '¿Aprueban los Miembros que los talleres de 2007 se celebren en junio y en octubre?',
      },
      method: 'ENDORSEMENT',
      options: [],
      tallyVisibility: 'AFTER_OWN_VOTE',
      paragraphs: ['p2', 'p3'],
      proposal: 'dates',
    },
  ],
  comments: [],
  drafts: [
    {
      by: 'KEN',
      type: 'TECHNICAL',
      target: { anchor: 'p3' },
      language: 'EN',
      text: 'Ministers of our region meet in the first week of June; the second half of the month would suit better.',
      rationale: 'For the representative to review before it is submitted.',
    },
  ],
};
