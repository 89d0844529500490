import type { DemonstrationOption } from '../consultation/questions.js';
import type { Draft } from '../scenario/draft.js';
import { draftAndOpen } from '../scenario/draft.js';
import { closeAndPublish } from '../scenario/close.js';
import { readOutcome } from '../scenario/outcome.js';
import { type Answers, vote } from '../scenario/vote.js';
import type { Case } from './case.js';
import { HLD_DOCUMENT, HLD_PARAGRAPHS } from './hld-document.js';

/** Twenty-five Members, five of each regional group. */
export const HLD_SEATING: readonly string[] =
  'EGY GHA KEN MAR ZAF BGD IDN JPN PHL THA ALB BGR POL ROU UKR ARG BRA ECU MEX PER CAN CHE DEU NOR SWE'.split(' ');

/** The themes that the organization suggested for the Dialogue, in their order there; the titles and notes are ours. */
const THEMES: readonly DemonstrationOption[] = [
  {
    key: 'comprehensive',
    title: { en: 'A comprehensive approach', fr: 'Une approche globale', es: 'Un enfoque integral' },
    note: {
      en: 'All elements of a migration policy together, and States with one another.',
      fr: 'Tous les éléments d’une politique migratoire réunis, et les États entre eux.',
      es: 'Todos los elementos de una política migratoria juntos, y los Estados entre sí.',
    },
  },
  {
    key: 'regional',
    title: { en: 'Regional consultative processes', fr: 'Les processus consultatifs régionaux', es: 'Los procesos consultivos regionales' },
    note: {
      en: 'What neighbours learn by talking.',
      fr: 'Ce que des voisins gagnent à se parler.',
      es: 'Lo que los vecinos ganan al dialogar.',
    },
  },
  {
    key: 'development',
    title: { en: 'Migration and development', fr: 'Migration et développement', es: 'Migración y desarrollo' },
    note: { en: 'And the part of the diaspora in it.', fr: 'Et la part qu’y prend la diaspora.', es: 'Y la parte que toca a la diáspora.' },
  },
  {
    key: 'capacity',
    title: { en: 'Building capacity', fr: 'Le renforcement des capacités', es: 'El fortalecimiento de las capacidades' },
    note: {
      en: 'Orderly channels, and the means to run them.',
      fr: 'Des voies ordonnées, et les moyens de les gérer.',
      es: 'Cauces ordenados, y los medios para gestionarlos.',
    },
  },
  {
    key: 'coherence',
    title: { en: 'Coherence across policies', fr: 'La cohérence des politiques', es: 'La coherencia entre políticas' },
    note: {
      en: 'Labour, trade, health, security: who speaks with whom.',
      fr: 'Travail, commerce, santé, sécurité : qui parle avec qui.',
      es: 'Trabajo, comercio, salud, seguridad: quién habla con quién.',
    },
  },
];

export const HLD: Draft & Readonly<{ ruleSet?: string }> = {
  symbol: 'IC/HLD/THEMES',
  title: {
    en: 'Themes for the High-Level Dialogue',
    fr: 'Thèmes pour le Dialogue de haut niveau',
    es: 'Temas para el Diálogo de Alto Nivel',
  },
  summary: {
    en: 'Which two of five themes should come first? The same orders of preference are counted in two ways, side by side.',
    fr: 'Lesquels de cinq thèmes placer en tête ? Les mêmes ordres de préférence sont dépouillés de deux façons, côte à côte.',
    es: '¿Qué dos de cinco temas deben ir primero? Los mismos órdenes de preferencia se recuentan de dos maneras, en paralelo.',
  },
  document: HLD_DOCUMENT,
  questions: [
    {
      key: 'in-proportion',
      title: { en: 'Two themes, in proportion', fr: 'Deux thèmes, à la proportionnelle', es: 'Dos temas, en proporción' },
      wording: {
        en: 'In which order would your delegation take up these themes? Two are filled by transferable vote, so that each large part of the membership finds one of its own.',
        fr: 'Dans quel ordre votre délégation aborderait-elle ces thèmes ? Deux sont retenus par vote transférable, de sorte que chaque grande partie des Membres y trouve le sien.',
        es: '¿En qué orden abordaría su delegación estos temas? Se cubren dos por voto transferible, para que cada gran parte de los Miembros encuentre el suyo.',
      },
      method: 'RANKED_STV',
      options: THEMES,
      seats: 2,
      tallyVisibility: 'AFTER_CLOSE',
      paragraphs: HLD_PARAGRAPHS,
    },
    {
      key: 'pair-by-pair',
      title: { en: 'Two themes, pair by pair', fr: 'Deux thèmes, par paires', es: 'Dos temas, por pares' },
      wording: {
        en: 'The same question, counted by comparing each theme with each other; themes may share a rank.',
        fr: 'La même question, dépouillée en comparant chaque thème à chaque autre ; des thèmes peuvent partager un rang.',
        es: 'La misma pregunta, recontada comparando cada tema con cada otro; los temas pueden compartir un rango.',
      },
      method: 'RANKED_SCHULZE',
      options: THEMES,
      seats: 2,
      tallyVisibility: 'AFTER_CLOSE',
      paragraphs: HLD_PARAGRAPHS,
    },
  ],
};

/** Sixteen for a comprehensive approach or development in one order or another, eight for the regions; one abstains. */
export const HLD_ANSWERS: Readonly<Record<'in-proportion' | 'pair-by-pair', Answers>> = {
  'in-proportion': {
    'comprehensive>development>coherence': 9,
    'development>comprehensive>coherence': 5,
    'regional>capacity>coherence': 6,
    'capacity>regional': 2,
    'coherence>development>comprehensive': 2,
    ABSTAIN: 1,
  },
  'pair-by-pair': {
    'comprehensive>development>coherence': 9,
    'development=comprehensive>coherence': 5,
    'regional>capacity>coherence': 6,
    'capacity>regional': 2,
    'coherence>development>comprehensive': 2,
    ABSTAIN: 1,
  },
};

/** The themes suggested for the High-Level Dialogue, ranked by the membership and counted by two methods. */
export const hldThemes: Case = {
  name: 'hld-themes',
  title: 'Themes for the High-Level Dialogue: the membership ranks five, counted by transferable vote and pair by pair',
  seating: HLD_SEATING,
  play: async (chamber, { timetable, progress, tell }) => {
    const { symbol } = HLD;
    await draftAndOpen(chamber.secretariat, HLD, timetable);
    tell('The Administration suggests five themes, and asks the membership to rank them, twice: once in proportion, once pair by pair.');
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell('The chair opens the vote. With the roll a lot is drawn and sealed: its hash is in the log, its seed is known to nobody.');
    for (const [question, answers] of Object.entries(HLD_ANSWERS)) await vote(chamber, symbol, question, answers, progress);
    tell('Twenty-four delegations rank the themes, some of them all, some only two; one abstains.');
    await closeAndPublish(chamber, symbol);
    tell('The chair closes the vote; the lot is revealed, and the secretariat publishes the record.');
    const outcome = await readOutcome(chamber.auditor, symbol);
    for (const { title, result } of outcome.questions) tell(`${title}: ${result.headline}.`);
    return [outcome];
  },
};
