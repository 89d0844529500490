import type { Chamber } from '../scenario/chamber.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { vote } from '../scenario/vote.js';
import type { Case, Meeting } from './case.js';

/** The election: thirteen Members, three candidates; seven votes elect, once all have cast theirs for a candidate. */
export const ELECTION = {
  symbol: 'C/2007/7',
  question: 'chair',
  seats: ['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN', 'CRI', 'PHL', 'MAR', 'NOR', 'CHL', 'GHA', 'SEN'],
  first: { osei: 6, lind: 5, ruiz: 2 },
  runOff: { lind: 5, osei: 7, ABSTAIN: 1 },
} as const;

const { symbol, question } = ELECTION;
const candidate = (key: string, name: string) => ({ key, title: { en: name, fr: name, es: name } });
const CONSULTATION = {
  symbol,
  title: { en: 'Election of the chair', fr: 'Élection à la présidence', es: 'Elección de la presidencia' },
  summary: {
    en: 'Who presides over the next session, by secret ballot.',
    fr: 'Qui présidera la prochaine session, au scrutin secret.',
    es: 'Quién presidirá el próximo período de sesiones, en votación secreta.',
  },
  questions: [
    {
      key: question,
      title: { en: 'The chair', fr: 'La présidence', es: 'La presidencia' },
      wording: {
        en: 'Who shall preside over the next session?',
        fr: 'Qui présidera la prochaine session ?',
        es: '¿Quién presidirá el próximo período de sesiones?',
      },
      method: 'SINGLE_CHOICE',
      options: [candidate('osei', 'Ms. Osei'), candidate('lind', 'Mr. Lind'), candidate('ruiz', 'Ms. Ruiz')],
      tallyVisibility: 'AFTER_CLOSE',
      secrecy: 'SECRET',
      paragraphs: [],
    },
  ],
} as const;

/** What was counted, as the chair announces it. */
type Announced = Readonly<{ key: string; result: Readonly<{ headline: string; explanation: string }> | null }>;

/** The scenes of the election, each on what the one before left. */
export const scenes = {
  opens: async (chamber: Chamber, { timetable, tell }: Meeting): Promise<void> => {
    await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell('The chair opens the election of the chair of the next session, by secret ballot: three candidates, thirteen Members.');
  },
  firstBallot: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await vote(chamber, symbol, question, ELECTION.first, progress);
    tell('All thirteen cast a ballot, once and for all. The log says that they took part; of what they chose nobody learns anything.');
  },
  isCounted: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    const reason = 'All have voted.';
    await chamber.chair.act('closeQuestion', { symbol, question, reason }, 'consultation { state }');
    tell(`The box is opened and holds as many ballots as Members took part. ${await announced(chamber, question)}`);
  },
  runOff: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await chamber.chair.act('openRound', { symbol, question, kind: 'RUN_OFF' }, 'consultation { state }');
    await vote(chamber, symbol, `${question}-round-2`, ELECTION.runOff, progress);
    tell('The two best placed meet in a run-off, by secret ballot as well, with a box of its own.');
  },
  closes: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    await closeAndPublish(chamber, symbol);
    tell(await announced(chamber, `${question}-round-2`));
    tell('The record has both boxes as they were opened and who took part, and no ballot of any Member.');
  },
};

async function announced(chamber: Chamber, key: string): Promise<string> {
  const { consultation } = await chamber.chair.ask<{ consultation: { questions: readonly Announced[] } }>(
    'query Announced($symbol: String!) { consultation(symbol: $symbol) { questions { key result { headline explanation } } } }',
    { symbol },
  );
  const result = consultation.questions.find((each) => each.key === key)?.result;
  if (!result) throw new Error(`Nothing was counted on ${key}.`);
  return `${result.headline}. ${result.explanation}`;
}

/** A chair is elected by secret ballot, in two rounds. */
export const secret: Case = {
  name: 'secret',
  title: 'A chair is elected by secret ballot: no majority in the first round, then a run-off',
  seating: ELECTION.seats,
  play: async (chamber, meeting) => {
    for (const scene of Object.values(scenes)) await scene(chamber, meeting);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
