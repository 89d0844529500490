import { registerEnumType } from '@nestjs/graphql';
import { WITHOUT_VOTE } from '#tally';
import { BALLOT_KINDS } from '../domain/casting.js';
import { POSITION_STATUSES } from '../domain/positions.js';
import { DECISION_OUTCOMES } from '../domain/decision.js';
import { DECISION_STANDINGS } from '../domain/effect.js';
import { enumOf } from './enum-of.js';

export const BallotKindEnum = enumOf(BALLOT_KINDS);
registerEnumType(BallotKindEnum, {
  name: 'BallotKind',
  description: 'The three ways to answer a question. Not to answer is none of them.',
  valuesMap: {
    CHOICE: { description: 'Options are marked.' },
    ABSTAIN: { description: 'An abstention: an answer that is neither for nor against.' },
    BLANK: { description: 'A blank ballot: an answer without a choice, and not an abstention.' },
  },
});

export const OutcomeKindEnum = enumOf(DECISION_OUTCOMES);
registerEnumType(OutcomeKindEnum, {
  name: 'OutcomeKind',
  description: 'What the decision rule made of the counts.',
  valuesMap: {
    CARRIED: { description: 'For and against: carried.' },
    REJECTED: { description: 'For and against: rejected.' },
    TIED: { description: 'Equally divided, or a tie across the last place; the tied options are named.' },
    NO_QUORUM: { description: 'Too few Members answered for the vote to be valid.' },
    SELECTED: { description: 'As many options were selected as there are places.' },
    UNDECIDED: { description: 'Too little support to fill the places: a further round would decide.' },
    SENSE: { description: 'A statement of preferences, by Member and by regional group: it decides nothing.' },
    NOT_ASKED: { description: 'The question was not put, because the one it depends on was decided otherwise.' },
    NOTED: { description: 'Noted by the chair’s ruling: no vote was taken, and there are no counts.' },
    ADOPTED_BY_CONSENSUS: { description: 'Adopted by consensus by the chair’s ruling: no vote was taken, and there are no counts.' },
    POSTPONED: { description: 'Postponed by the chair’s ruling: no vote was taken, and there are no counts.' },
    ADOPTED_TACITLY: {
      description:
        'Adopted tacitly: no Member objected before a silence procedure ended. Of a text under silence, never of a question; nobody is recorded as being in favour.',
    },
  },
});

export const WithoutVoteEnum = enumOf(WITHOUT_VOTE);
registerEnumType(WithoutVoteEnum, {
  name: 'WithoutVote',
  description: 'What becomes of a question on which no vote is taken.',
  valuesMap: {
    NOTED: { description: 'The body notes it.' },
    ADOPTED_BY_CONSENSUS: { description: 'Nobody opposes it, and it is adopted.' },
    POSTPONED: { description: 'It is taken up at a later time.' },
  },
});

export const DecisionStandingEnum = enumOf(DECISION_STANDINGS);
registerEnumType(DecisionStandingEnum, {
  name: 'DecisionStanding',
  description: 'Whether a decision has effect.',
  valuesMap: {
    STANDS: { description: 'The outcome stands; it hangs on no condition.' },
    OPEN: { description: 'The vote settled nothing: a tie, no quorum, or too little support.' },
    CONTINUED: { description: 'The matter went to a further round; its outcome is that of the last one.' },
    ANNULLED: { description: 'The vote was annulled: its outcome has no effect.' },
    CONDITIONAL: { description: 'It hangs on a condition that is not yet due.' },
    FULFILLED: { description: 'Its conditions were fulfilled, and what was to follow follows.' },
    LAPSED: { description: 'A condition lapsed, and what was to follow follows.' },
  },
});

export const PositionStatusEnum = enumOf(POSITION_STATUSES);
registerEnumType(PositionStatusEnum, {
  name: 'PositionStatus',
  description: 'How a delegation stands towards a question.',
  valuesMap: {
    OWED: { description: 'Voting is open and the delegation has not answered.' },
    TAKEN: { description: 'Voting is open and the delegation has answered; it may still change its answer.' },
    WAITING: { description: 'The question is put only if another one is decided in a certain way.' },
    NOT_YET: { description: 'Voting has not begun.' },
    CLOSED: { description: 'Voting is over, or the question was not put.' },
    NOT_ENTITLED: { description: 'The delegation does not vote on it.' },
  },
});
