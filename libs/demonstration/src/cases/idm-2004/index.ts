import { DateTime } from 'luxon';
import { delegationOf, type Chamber } from '../../scenario/chamber.js';
import { closeAndPublish } from '../../scenario/close.js';
import { draftAndOpen } from '../../scenario/draft.js';
import { readOutcome } from '../../scenario/outcome.js';
import type { DemonstrationTimetable } from '../../scenario/timetable.js';
import { vote } from '../../scenario/vote.js';
import type { Case, Meeting } from '../case.js';
import { HELD, IC_2004_1, LATER_MEETINGS, PROPOSED, themed, WORKSHOPS } from './consultation.js';

/** Twelve Members of the steering group; seven of them make the quorum. */
const MEMBERS = ['KEN', 'FRA', 'THA', 'MEX', 'EGY', 'CAN', 'IND', 'ECU', 'GHA', 'ITA', 'PHL', 'SEN'];
const { symbol } = IC_2004_1;

/** The id of a proposal of the consultation, by its key. */
export async function proposalNamed(chamber: Chamber, key: string): Promise<string> {
  const { consultation } = await chamber.chair.ask<{ consultation: { proposals: readonly { id: string; key: string }[] } }>(
    'query Proposals($symbol: String!) { consultation(symbol: $symbol) { proposals { id key } } }',
    { symbol },
  );
  const found = consultation.proposals.find((proposal) => proposal.key === key);
  if (!found) throw new Error(`There is no proposal ${key}.`);
  return found.id;
}

const closes = (chamber: Chamber, question: string) =>
  chamber.chair.act('closeQuestion', { symbol, question, reason: 'All present have answered.' }, 'consultation { state }');

/** The scenes of the meeting of 10 February 2004 and of what it set in motion. */
export const scenes = {
  opens: async (chamber: Chamber, { timetable, tell }: Meeting): Promise<void> => {
    await draftAndOpen(chamber.secretariat, IC_2004_1, timetable);
    tell(
      `The Administration proposes “${PROPOSED.en}” as the theme of 2004, three themes for the Council workshop, and two workshops between sessions.`,
    );
  },
  themeIsAmended: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    const theme = await proposalNamed(chamber, 'theme');
    const { amendment } = await delegationOf(chamber, 'MEX').act<{ amendment: { id: string } }>(
      'proposeAmendment',
      { proposal: theme, version: 1, ...themed(HELD) },
      'amendment { id }',
    );
    await delegationOf(chamber, 'PHL').act('coSponsorProposal', { proposal: amendment.id }, 'proposal { id }');
    const ruling = { proposal: amendment.id, receivability: 'RECEIVED', reason: 'It renames the theme and leaves what it covers.' };
    await chamber.chair.act('ruleOnProposal', ruling, 'proposal { id }');
    tell(
      `Mexico, with the Philippines, proposes to call it “${HELD.en}”; the chair receives the amendment, which is decided before the theme.`,
    );
  },
  workshopsAreDivided: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    const parts = [
      { title: WORKSHOPS.health, paragraphs: [2] },
      { title: WORKSHOPS.trade, paragraphs: [3] },
    ];
    const reason = 'A delegation asked that the two be voted on separately.';
    await chamber.chair.act(
      'divideProposal',
      { proposal: await proposalNamed(chamber, 'inter-sessional'), parts, reason },
      'proposal { id }',
    );
    tell('At the request of a delegation the chair divides the proposal on the two workshops between sessions.');
  },
  votes: async (chamber: Chamber, { progress, tell }: Meeting): Promise<void> => {
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    await vote(chamber, symbol, 'amendment-1-theme', { for: 8, against: 2, ABSTAIN: 1 }, progress);
    await closes(chamber, 'amendment-1-theme');
    tell('The amendment is adopted, 8 to 2 with 1 abstention, and the text that is then voted on has it.');
    await vote(chamber, symbol, 'theme', { for: 11 }, progress);
    await vote(chamber, symbol, 'council-workshop', { development: 7, image: 3, return: 1 }, progress);
    await vote(chamber, symbol, 'part-1-inter-sessional', { for: 10, against: 1 }, progress);
    await closes(chamber, 'part-1-inter-sessional');
    await vote(chamber, symbol, 'part-2-inter-sessional', { for: 7, against: 4 }, progress);
    await closes(chamber, 'part-2-inter-sessional');
    await vote(chamber, symbol, 'inter-sessional', { for: 10, ABSTAIN: 1 }, progress);
    await vote(chamber, symbol, 'schedule', { for: 11 }, progress);
    tell('Each of the two workshops is kept on its own vote, and then both as a whole.');
  },
  closes: async (chamber: Chamber, { tell }: Meeting): Promise<void> => {
    await closeAndPublish(chamber, symbol);
    tell('The record is published: the theme as amended, with both wordings and their difference.');
  },
  meetsAgain: async (chamber: Chamber, { timetable, tell }: Meeting): Promise<void> => {
    for (const { draft, after } of LATER_MEETINGS) await draftAndOpen(chamber.secretariat, draft, moved(timetable, after));
    tell('The second and the third meeting are on the timetable, in the spring and in October.');
  },
};

function moved(timetable: DemonstrationTimetable, days: number): DemonstrationTimetable {
  const later = (at: string): string => DateTime.fromISO(at).plus({ days }).toUTC().toJSDate().toISOString();
  return {
    ...timetable,
    commentsCloseAt: later(timetable.commentsCloseAt),
    votingOpensAt: later(timetable.votingOpensAt),
    votingClosesAt: later(timetable.votingClosesAt),
  };
}

/** The steering group of 10 February 2004. */
export const idm2004: Case = {
  name: 'idm-2004',
  title: 'IC/2004/1: the theme of 2004 endorsed as amended, one Council theme of three, two workshops by division, three meetings',
  seating: MEMBERS,
  play: async (chamber, meeting) => {
    for (const scene of Object.values(scenes)) await scene(chamber, meeting);
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
