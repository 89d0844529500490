import type { Chamber } from '../scenario/chamber.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { type Answers, vote } from '../scenario/vote.js';
import type { Case, Meeting } from './case.js';

/** What the tie is about. */
export const TIE = {
  symbol: 'C/2007/3',
  question: 'headquarters',
  seats: ['KEN', 'THA', 'FRA', 'PER', 'EGY', 'CAN', 'CRI', 'PHL', 'MAR', 'NOR', 'CHL'],
  first: { for: 5, against: 5, ABSTAIN: 1 },
  second: { for: 4, against: 4, ABSTAIN: 3 },
} as const;

const { symbol, question } = TIE;
const CONSULTATION = {
  symbol,
  title: { en: 'The regional office', fr: 'Le bureau régional', es: 'La oficina regional' },
  summary: {
    en: 'Whether the regional office moves to new premises.',
    fr: 'Le bureau régional s’installe-t-il dans de nouveaux locaux ?',
    es: 'Si la oficina regional se traslada a nuevos locales.',
  },
  questions: [
    {
      key: question,
      title: { en: 'New premises', fr: 'Nouveaux locaux', es: 'Nuevos locales' },
      wording: {
        en: 'Does the membership agree that the regional office move to new premises?',
        fr: 'Les Membres acceptent-ils que le bureau régional s’installe dans de nouveaux locaux ?',
        es: '¿Aceptan los Miembros que la oficina regional se traslade a nuevos locales?',
      },
      method: 'ENDORSEMENT',
      options: [],
      tallyVisibility: 'AFTER_CLOSE',
      paragraphs: [],
      tieRule: 'SECOND_VOTE',
    },
  ],
} as const;

export async function opened(chamber: Chamber, { timetable }: Pick<Meeting, 'timetable'>): Promise<void> {
  await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
  await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
}

export async function votedAndClosed(
  chamber: Chamber,
  key: string,
  answers: Answers,
  { progress }: Pick<Meeting, 'progress'>,
): Promise<void> {
  await vote(chamber, symbol, key, answers, progress);
  const reason = 'All have answered.';
  await chamber.chair.act('closeQuestion', { symbol, question: key, reason }, 'consultation { state }');
}

/** The chair opens the second vote that the rule calls for; answers the key of its question. */
export async function secondVote(chamber: Chamber): Promise<string> {
  const { consultation } = await chamber.chair.act<{
    consultation: { questions: ReadonlyArray<{ key: string; round: { number: number } }> };
  }>('openRound', { symbol, question, kind: 'SECOND_VOTE' }, 'consultation { questions { key round { number } } }');
  const second = consultation.questions.find(({ round }) => round.number === 2);
  if (!second) throw new Error('There is no second vote.');
  return second.key;
}

/** Equally divided, voted on a second time, equally divided again. */
export const tie: Case = {
  name: 'tie',
  title: 'Equally divided: a second vote, divided again, and the proposal is rejected',
  seating: TIE.seats,
  play: async (chamber, meeting) => {
    const { tell } = meeting;
    await opened(chamber, meeting);
    tell('The membership is asked whether the regional office moves; the rule asks for a second vote where the first is equally divided.');
    await votedAndClosed(chamber, question, TIE.first, meeting);
    tell('Five delegations are in favour, five against, one abstains: the vote is equally divided, and decides nothing.');
    const second = await secondVote(chamber);
    tell('The chair opens the second vote. The first stays readable, and every delegation is asked again.');
    await votedAndClosed(chamber, second, TIE.second, meeting);
    tell('Four are in favour, four against, three abstain: divided again, the proposal is rejected.');
    await closeAndPublish(chamber, symbol);
    tell('The record has both votes, each with its ballots and its result.');
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
