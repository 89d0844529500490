import type { DemonstrationProposal } from '../../consultation/proposals.js';
import type { DemonstrationQuestion } from '../../consultation/questions.js';
import type { Draft } from '../../scenario/draft.js';
import type { Texts } from '../../texts.js';

/** What the Administration proposed as the theme of 2004, and under what name the dialogue was held. */
export const PROPOSED: Texts = {
  en: 'The Costs and Benefits of Migration',
  fr: 'Les coûts et avantages de la migration',
  es: 'Los costos y beneficios de la migración',
};
export const HELD: Texts = { en: 'Valuing Migration', fr: 'La migration à sa juste valeur', es: 'Valorar la migración' };

/** The theme as a proposal, under either name: what follows the name stays the same. */
export const themed = (name: Texts): Readonly<{ title: Texts; text: Texts }> => ({
  title: name,
  text: {
    en: `That the dialogue of 2004 be guided by the theme ${name.en}, and look at what migration means for countries of origin, transit and destination and for migrants themselves, in society, culture, politics and the economy.`,
    fr: `Que le dialogue de 2004 ait pour thème « ${name.fr} » et examine ce que la migration signifie pour les pays d’origine, de transit et de destination et pour les migrants eux-mêmes, dans la société, la culture, la politique et l’économie.`,
    es: `Que el diálogo de 2004 tenga por tema «${name.es}» y examine lo que la migración significa para los países de origen, tránsito y destino y para los propios migrantes, en la sociedad, la cultura, la política y la economía.`,
  },
});

export const WORKSHOPS = {
  health: { en: 'Health and Migration', fr: 'Santé et migration', es: 'Salud y migración' },
  trade: { en: 'Trade and Migration', fr: 'Commerce et migration', es: 'Comercio y migración' },
} as const;

const COUNCIL_THEMES: ReadonlyArray<Readonly<{ key: string; title: Texts; text: Texts }>> = [
  {
    key: 'image',
    title: {
      en: 'The Image of Migrants in Society',
      fr: 'L’image des migrants dans la société',
      es: 'La imagen de los migrantes en la sociedad',
    },
    text: {
      en: 'How migrants are portrayed at home and abroad, and what that does to policy.',
      fr: 'La façon dont les migrants sont représentés chez eux et ailleurs, et ses effets sur les politiques.',
      es: 'Cómo se retrata a los migrantes en su país y fuera de él, y qué efecto tiene en las políticas.',
    },
  },
  {
    key: 'development',
    title: { en: 'Migration and Development', fr: 'Migration et développement', es: 'Migración y desarrollo' },
    text: {
      en: 'What those who leave take away, and what they bring and send back.',
      fr: 'Ce qu’emportent ceux qui partent, et ce qu’ils rapportent et renvoient.',
      es: 'Lo que se llevan quienes parten, y lo que traen y envían de vuelta.',
    },
  },
  {
    key: 'return',
    title: { en: 'Return Migration', fr: 'La migration de retour', es: 'La migración de retorno' },
    text: {
      en: 'Safe and orderly return, and taking up life at home again.',
      fr: 'Un retour sûr et ordonné, et la reprise de la vie chez soi.',
      es: 'Un regreso seguro y ordenado, y la vuelta a la vida en casa.',
    },
  },
];

const proposals: readonly DemonstrationProposal[] = [
  { key: 'theme', ...themed(PROPOSED), paragraphs: [] },
  ...COUNCIL_THEMES.map((theme) => ({ ...theme, paragraphs: [] })),
  {
    key: 'inter-sessional',
    title: { en: 'Two inter-sessional workshops', fr: 'Deux ateliers intersessions', es: 'Dos talleres entre reuniones' },
    text: {
      en: 'That, funds permitting, the following be held between the sessions of 2004:\n\nA workshop on Health and Migration, with the health community.\n\nA workshop on Trade and Migration, following up that of 2003.',
      fr: 'Que, sous réserve de financement, se tiennent entre les sessions de 2004 :\n\nUn atelier sur la santé et la migration, avec les milieux de la santé.\n\nUn atelier sur le commerce et la migration, dans la suite de celui de 2003.',
      es: 'Que, si hay fondos, se celebren entre las reuniones de 2004:\n\nUn taller sobre salud y migración, con el sector de la salud.\n\nUn taller sobre comercio y migración, que dé continuidad al de 2003.',
    },
    paragraphs: [],
  },
  {
    key: 'schedule',
    title: {
      en: 'Three meetings of the steering group',
      fr: 'Trois réunions du groupe directeur',
      es: 'Tres reuniones del grupo directivo',
    },
    text: {
      en: 'That the steering group meet on 10 February, in the spring and in October 2004.',
      fr: 'Que le groupe directeur se réunisse le 10 février, au printemps et en octobre 2004.',
      es: 'Que el grupo directivo se reúna el 10 de febrero, en primavera y en octubre de 2004.',
    },
    paragraphs: [],
  },
];

const onOne = (proposal: string, title: Texts, wording: Texts): DemonstrationQuestion => ({
  key: proposal,
  title,
  wording,
  method: 'ENDORSEMENT',
  options: [],
  tallyVisibility: 'AFTER_CLOSE',
  paragraphs: [],
  proposal,
});

const questions: readonly DemonstrationQuestion[] = [
  onOne(
    'theme',
    { en: 'The theme of the dialogue in 2004', fr: 'Le thème du dialogue en 2004', es: 'El tema del diálogo en 2004' },
    {
      en: 'Does the steering group endorse the theme, as it may have been amended?',
      fr: 'Le groupe directeur approuve-t-il le thème, tel qu’il a pu être amendé ?',
      es: '¿Aprueba el grupo directivo el tema, tal como se haya podido enmendar?',
    },
  ),
  {
    key: 'council-workshop',
    title: { en: 'One theme for the Council workshop', fr: 'Un thème pour l’atelier du Conseil', es: 'Un tema para el taller del Consejo' },
    wording: {
      en: 'Which one of the three is the Council workshop to take up?',
      fr: 'Lequel des trois l’atelier du Conseil doit-il traiter ?',
      es: '¿De cuál de los tres debe ocuparse el taller del Consejo?',
    },
    method: 'SINGLE_CHOICE',
    options: COUNCIL_THEMES.map(({ key, title }) => ({ key, title, proposal: key })),
    tallyVisibility: 'AFTER_CLOSE',
    paragraphs: [],
  },
  onOne(
    'inter-sessional',
    { en: 'The two inter-sessional workshops', fr: 'Les deux ateliers intersessions', es: 'Los dos talleres entre reuniones' },
    {
      en: 'Does the steering group endorse the workshops that were kept?',
      fr: 'Le groupe directeur approuve-t-il les ateliers qui ont été conservés ?',
      es: '¿Aprueba el grupo directivo los talleres que se hayan conservado?',
    },
  ),
  onOne(
    'schedule',
    { en: 'The meetings of 2004', fr: 'Les réunions de 2004', es: 'Las reuniones de 2004' },
    {
      en: 'Does the steering group agree to meet three times in 2004?',
      fr: 'Le groupe directeur convient-il de se réunir trois fois en 2004 ?',
      es: '¿Conviene el grupo directivo en reunirse tres veces en 2004?',
    },
  ),
];

const DIALOGUE: Texts = {
  en: 'International Dialogue on Migration 2004',
  fr: 'Dialogue international sur la migration 2004',
  es: 'Diálogo Internacional sobre la Migración 2004',
};

/** The first meeting, on 10 February 2004. */
export const IC_2004_1: Draft = {
  symbol: 'IC/2004/1',
  title: DIALOGUE,
  summary: {
    en: 'The steering group of 10 February 2004: the theme of the dialogue, the Council workshop, two inter-sessional workshops, and when the group meets again.',
    fr: 'Le groupe directeur du 10 février 2004 : le thème du dialogue, l’atelier du Conseil, deux ateliers intersessions, et les prochaines réunions du groupe.',
    es: 'El grupo directivo del 10 de febrero de 2004: el tema del diálogo, el taller del Consejo, dos talleres entre reuniones y las próximas reuniones del grupo.',
  },
  proposals,
  questions,
};

/** The second and the third meeting, as the schedule has them: how many days after the first. */
export const LATER_MEETINGS: ReadonlyArray<Readonly<{ draft: Draft; after: number }>> = [
  { draft: later(2, { en: 'spring', fr: 'printemps', es: 'primavera' }), after: 90 },
  { draft: later(3, { en: 'October', fr: 'octobre', es: 'octubre' }), after: 244 },
];

function later(n: number, when: Texts): Draft {
  return {
    symbol: `IC/2004/STEERING-${n}`,
    title: {
      en: `${DIALOGUE.en}: meeting ${n} of the steering group (${when.en})`,
      fr: `${DIALOGUE.fr} : réunion ${n} du groupe directeur (${when.fr})`,
      es: `${DIALOGUE.es}: reunión ${n} del grupo directivo (${when.es})`,
    },
    summary: {
      en: 'How the preparations stand.',
      fr: 'Où en sont les préparatifs.',
      es: 'Cómo van los preparativos.',
    },
    questions: [],
  };
}
