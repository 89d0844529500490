import { CONSULTATION } from '../consultation/consultation.js';
import { comment } from '../scenario/comment.js';
import { cast } from '../scenario/cast.js';
import { closeAndPublish } from '../scenario/close.js';
import { draftAndOpen } from '../scenario/draft.js';
import { readOutcome } from '../scenario/outcome.js';
import { positionsOn } from '../votes/script.js';
import { proposeFifthTopic } from '../scenario/fifth-topic.js';
import type { Case } from './case.js';
import { fundingSecured } from './funding.js';

const { symbol } = CONSULTATION;

/** The informal consultations of 19 October 2006. */
export const idm2007: Case = {
  name: 'idm-2007',
  title: 'IC/2006/8: the dialogue of 2007, its theme, two of four topics, a workshop deferred and where it is held',
  seating: 'WHOLE',
  play: async (chamber, { timetable, progress, tell }) => {
    await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
    tell(`The Administration puts forward ${CONSULTATION.proposals.length} proposals and ${CONSULTATION.questions.length} questions.`);
    await comment(chamber, CONSULTATION, progress);
    tell('Delegations comment by paragraph, others align with them, and the secretariat answers.');
    await proposeFifthTopic(chamber, symbol);
    tell('Kenya proposes a fifth topic, Thailand and France co-sponsor it, and the chair receives it: it is an option like the others.');
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    tell('The chair opens the vote, and the roll is taken.');
    for (const key of ['theme', 'topics', 'environment-2006', 'funding']) {
      await cast(chamber, symbol, `Ballots: ${key}`, positionsOn(key), progress);
    }
    const reason = 'All present have answered; the venue depends on it.';
    await chamber.chair.act('closeQuestion', { symbol, question: 'environment-2006', reason }, 'consultation { state }');
    tell('The chair closes the question whether to defer or cancel; only then is the venue asked for.');
    await cast(chamber, symbol, 'Ballots: venue', positionsOn('venue'), progress);
    await closeAndPublish(chamber, symbol);
    tell('The chair closes the vote, and the secretariat publishes the record.');
    await fundingSecured(chamber, symbol);
    tell('Pledges cover the deferred workshop before 31 January 2007: its condition is fulfilled, and it is held.');
    return [await readOutcome(chamber.auditor, symbol)];
  },
};
