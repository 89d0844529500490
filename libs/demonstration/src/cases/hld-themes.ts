import type { Chamber } from '../scenario/chamber.js';
import type { Draft } from '../scenario/draft.js';
import { draftAndOpen } from '../scenario/draft.js';
import { closeAndPublish } from '../scenario/close.js';
import { readOutcome } from '../scenario/outcome.js';
import { type Answers, vote } from '../scenario/vote.js';
import type { Case } from './case.js';
import { HLD_DOCUMENT, HLD_PARAGRAPHS } from './hld-document.js';
import { HLD_ABOUT, HLD_OPTIONS, HLD_PROPOSALS } from './hld-proposals.js';

/** Twenty-five Members, five of each regional group. */
export const HLD_SEATING: readonly string[] =
  'EGY GHA KEN MAR ZAF BGD IDN JPN PHL THA ALB BGR POL ROU UKR ARG BRA ECU MEX PER CAN CHE DEU NOR SWE'.split(' ');

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
  proposals: HLD_PROPOSALS,
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
      options: HLD_OPTIONS,
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
      options: HLD_OPTIONS,
      seats: 2,
      tallyVisibility: 'AFTER_CLOSE',
      paragraphs: HLD_PARAGRAPHS,
    },
  ],
};

/**
 * The orders of preference, the same for both counts: sixteen for a comprehensive approach, development or coherence first, eight
 * for the regions and capacity; one abstains. Transferable votes take no theme level with another, so none is.
 */
export const HLD_ANSWERS: Answers = {
  'comprehensive>development>coherence': 9,
  'development>comprehensive>coherence': 5,
  'regional>capacity>coherence': 6,
  'capacity>regional': 2,
  'coherence>development>comprehensive': 2,
  ABSTAIN: 1,
};

/** The secretariat says what each theme is about, so that what is decided on it is found again. */
async function classified({ secretariat }: Chamber): Promise<void> {
  const { consultation } = await secretariat.ask<{ consultation: { proposals: ReadonlyArray<{ id: string; key: string }> } }>(
    'query Proposals($symbol: String!) { consultation(symbol: $symbol) { proposals { id key } } }',
    { symbol: HLD.symbol },
  );
  for (const { id, key } of consultation.proposals)
    await secretariat.act('classify', { subject: 'PROPOSAL', id, terms: HLD_ABOUT[key] }, 'terms { key }');
}

/** The themes suggested for the High-Level Dialogue, ranked by the membership and counted by two methods. */
export const hldThemes: Case = {
  name: 'hld-themes',
  title: 'Themes for the High-Level Dialogue: the membership ranks five, counted by transferable vote and pair by pair',
  seating: HLD_SEATING,
  play: async (chamber, { timetable, progress, tell }) => {
    const { symbol } = HLD;
    await draftAndOpen(chamber.secretariat, HLD, timetable);
    await classified(chamber);
    tell('The Administration proposes five themes, and asks the membership to rank them, once in proportion and once pair by pair.');
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell('The chair opens the vote. With the roll a lot is drawn and sealed: its hash is in the log, its seed is known to nobody.');
    for (const { key } of HLD.questions) await vote(chamber, symbol, key, HLD_ANSWERS, progress);
    tell('Twenty-four delegations rank the themes, most of them three, some only two, in the same order both times; one abstains.');
    await closeAndPublish(chamber, symbol);
    tell('The chair closes the vote; the lot is revealed, and the secretariat publishes the record.');
    const outcome = await readOutcome(chamber.auditor, symbol);
    for (const { title, result } of outcome.questions) tell(`${title}: ${result.headline}.`);
    return [outcome];
  },
};
