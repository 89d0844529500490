import type { DemonstrationQuestion } from '../consultation/questions.js';
import { MEMBER_CODES } from '../membership/index.js';
import type { Chamber } from '../scenario/chamber.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { vote } from '../scenario/vote.js';
import type { Texts } from '../texts.js';
import type { Case, Meeting } from './case.js';

/** As many Members as answered roll call 1315 of the General Assembly: 70 for, 35 against, 21 abstentions. */
const MEMBERS = MEMBER_CODES.slice(0, 126);
const QUORUM = 64;

const proposal = (key: string, title: Texts, closesEarly = false): DemonstrationQuestion => ({
  key,
  title,
  wording: {
    en: `Does the Council endorse “${title.en}”?`,
    fr: `Le Conseil approuve-t-il « ${title.fr} » ?`,
    es: `¿Aprueba el Consejo «${title.es}»?`,
  },
  method: 'ENDORSEMENT',
  options: [],
  tallyVisibility: 'AFTER_CLOSE',
  paragraphs: [],
  closesEarly,
});

const CONSULTATION = {
  symbol: 'C/DEMO/2',
  title: { en: 'Two-thirds, and a quorum', fr: 'Les deux tiers, et un quorum', es: 'Dos tercios, y un quórum' },
  summary: {
    en: 'Three proposals that need two-thirds of the votes, before a Council of 126 Members of which 64 make the quorum.',
    fr: 'Trois propositions qui exigent les deux tiers des voix, devant un Conseil de 126 Membres dont 64 font le quorum.',
    es: 'Tres propuestas que exigen dos tercios de los votos, ante un Consejo de 126 Miembros de los que 64 forman el quórum.',
  },
  ruleSet: 'iom-council-two-thirds',
  questions: [
    proposal('statute', { en: 'A statute for the dialogue', fr: 'Un statut pour le dialogue', es: 'Un estatuto para el diálogo' }, true),
    proposal('reserve', { en: 'A reserve for the workshops', fr: 'Une réserve pour les ateliers', es: 'Una reserva para los talleres' }),
    proposal('seat', { en: 'A seat for observers', fr: 'Un siège pour les observateurs', es: 'Un lugar para los observadores' }),
  ],
};
const { symbol } = CONSULTATION;

/** What was counted on a question, as the chair announces it. */
type Announced = Readonly<{ key: string; result: Readonly<{ outcome: string; headline: string; explanation: string }> | null }>;

async function announced(chamber: Chamber, key: string): Promise<string> {
  const { consultation } = await chamber.chair.ask<{ consultation: { questions: readonly Announced[] } }>(
    'query Announced($symbol: String!) { consultation(symbol: $symbol) { questions { key result { outcome headline explanation } } } }',
    { symbol },
  );
  const result = consultation.questions.find((question) => question.key === key)?.result;
  if (!result) throw new Error(`Nothing was counted on ${key}.`);
  return `${result.headline}. ${result.explanation}`;
}

/** The scenes of the meeting, each on what the one before left. */
export const scenes = {
  opens: async (chamber: Chamber, { timetable, tell }: Meeting): Promise<void> => {
    await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell(
      `The chair opens the vote on ${CONSULTATION.questions.length} proposals; of ${MEMBERS.length} Members, ${QUORUM} make the quorum.`,
    );
  },
  tooFewAnswer: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await vote(chamber, symbol, 'statute', { for: 50, against: 8, ABSTAIN: 5 }, progress);
    const reason = 'The hour of the vote has come.';
    await chamber.chair.act('closeQuestion', { symbol, question: 'statute', reason }, 'consultation { state }');
    tell(`The chair closes the first vote, in which ${QUORUM - 1} Members took part. ${await announced(chamber, 'statute')}`);
  },
  isRepeated: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await chamber.chair.act('openRound', { symbol, question: 'statute', kind: 'REPEAT' }, 'consultation { state }');
    tell('The chair has the vote repeated; the first one stays readable.');
    await vote(chamber, symbol, 'statute-round-2', { for: 51, against: 8, ABSTAIN: 5 }, progress);
  },
  exactlyTwoThirds: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await vote(chamber, symbol, 'reserve', { for: 70, against: 35, ABSTAIN: 21 }, progress);
    tell('On the reserve, 70 Members vote in favour and 35 against; 21 abstain.');
  },
  oneVoteFewer: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await vote(chamber, symbol, 'seat', { for: 69, against: 35, ABSTAIN: 21 }, progress);
    tell('On the seat, one vote in favour is missing: 69 to 35, with 21 abstentions.');
  },
  closes: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    await closeAndPublish(chamber, symbol);
    for (const key of ['statute-round-2', 'reserve', 'seat']) tell(await announced(chamber, key));
    tell('The record is published, with both votes on the statute in it.');
  },
};

/** A vote without quorum that is repeated; exactly two-thirds, and one vote fewer. */
export const noQuorum: Case = {
  name: 'no-quorum',
  title: 'A vote without quorum that is repeated; exactly two-thirds (70 to 35, 21 abstentions), and one vote fewer',
  seating: MEMBERS,
  play: async (chamber, meeting) => {
    for (const scene of Object.values(scenes)) await scene(chamber, meeting);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
