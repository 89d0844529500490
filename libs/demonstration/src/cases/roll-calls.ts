import type { DemonstrationQuestion } from '../consultation/questions.js';
import { MEMBER_CODES } from '../membership/index.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { vote } from '../scenario/vote.js';
import type { Case } from './case.js';

type Figures = Readonly<{ rcid: number; title: string; for: number; against: number; abstained: number; twoThirds?: boolean }>;

/** Roll calls of the UN General Assembly, by their number in the published data (Voeten, unvotes, CC0): the closest there are. */
export const CLOSE_ROLL_CALLS: readonly Figures[] = [
  { rcid: 203, title: 'Labour, legislation (4th session)', for: 7, against: 7, abstained: 33 },
  { rcid: 395, title: 'Cyprus, self-determination (9th session)', for: 24, against: 24, abstained: 12 },
  { rcid: 499, title: 'New Members (11th session)', for: 35, against: 35, abstained: 5 },
  { rcid: 843, title: 'Population problems (17th session)', for: 34, against: 34, abstained: 32 },
  { rcid: 1315, title: 'Korea (27th session)', for: 70, against: 35, abstained: 21, twoThirds: true },
];
const MEMBERS = MEMBER_CODES.slice(0, 126);
const symbol = 'A/DEMO/1';

const questionOf = ({ rcid, title, twoThirds }: Figures): DemonstrationQuestion => {
  const same = { en: title, fr: title, es: title };
  return {
    key: `roll-call-${rcid}`,
    title: same,
    wording: same,
    method: 'ENDORSEMENT',
    options: [],
    tallyVisibility: 'AFTER_CLOSE',
    paragraphs: [],
    // Those that were absent are not in the data: it says nothing on a quorum.
    quorum: null,
    tieRule: 'REJECTED',
    threshold: twoThirds
      ? { numerator: 2, denominator: 3, comparison: 'AT_LEAST' }
      : { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  };
};

const CONSULTATION = {
  symbol,
  title: { en: 'Close roll calls', fr: 'Votes serrés', es: 'Votaciones reñidas' },
  summary: {
    en: 'The four equally divided roll calls of the sample, and the one that was carried by exactly two-thirds.',
    fr: 'Les quatre votes de l’échantillon où les voix étaient également partagées, et celui adopté par exactement deux tiers.',
    es: 'Las cuatro votaciones de la muestra que terminaron en empate, y la que se aprobó por exactamente dos tercios.',
  },
  ruleSet: 'iom-council-simple-majority',
  questions: CLOSE_ROLL_CALLS.map(questionOf),
};

/** Recorded votes of the General Assembly with their published figures; who answered what is not told. */
export const rollCalls: Case = {
  name: 'roll-calls',
  title: 'Roll calls of the UN General Assembly: four equally divided, one by exactly two-thirds, and the whole sample where it is at hand',
  seating: MEMBERS,
  play: async (chamber, { timetable, progress, tell }) => {
    await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell(`The chair opens ${CLOSE_ROLL_CALLS.length} recorded votes, each put as it was.`);
    for (const figures of CLOSE_ROLL_CALLS) {
      const answers = { for: figures.for, against: figures.against, ABSTAIN: figures.abstained };
      await vote(chamber, symbol, `roll-call-${figures.rcid}`, answers, progress);
      tell(`${figures.title}: ${figures.for} in favour, ${figures.against} against, ${figures.abstained} abstentions.`);
    }
    await closeAndPublish(chamber, symbol);
    tell('The chair closes the vote, and the record with every answer is published.');
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
