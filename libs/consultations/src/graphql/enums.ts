import { registerEnumType } from '@nestjs/graphql';
import { BALLOT_FORMS, BASES, METHOD_KEYS, METHODS, TIE_RULES, WEIGHINGS } from '#tally';
import { CONDITION_STATUSES } from '../domain/conditions.js';
import { EFFECTS } from '../domain/consequences.js';
import { CONDUCTORS, ROUND_KINDS } from '../domain/rounds.js';
import { ROUNDS_AHEAD } from '../domain/rounds-ahead.js';
import { CONSULTATION_STATES, VISIBILITIES } from '../domain/consultation.js';
import { BLOCK_KINDS } from '../domain/document.js';
import { LEFT_OUT } from '../domain/left-out.js';
import { RUN_KINDS } from '../domain/difference.js';
import { PROPOSAL_ORIGINS, RECEIVABILITIES } from '../domain/proposal.js';
import { QUESTION_STATES, SECRECIES, TALLY_VISIBILITIES } from '../domain/question.js';

export function enumOf<K extends string>(keys: readonly K[]): { [key in K]: key } {
  return Object.fromEntries(keys.map((key) => [key, key])) as { [key in K]: key };
}

/** What is shown of a value in the schema. */
const as = (description: string) => ({ description });

export const ConsultationStateEnum = enumOf(CONSULTATION_STATES);
registerEnumType(ConsultationStateEnum, {
  name: 'ConsultationState',
  description: 'Where a consultation stands. It follows from its timetable and the official clock.',
  valuesMap: {
    DRAFT: as('Prepared by the secretariat, which alone sees it.'),
    OPEN: as('Documents are readable; comments and proposals come in until comments close.'),
    VOTING: as('Votes are cast; options and texts are frozen and the roll is taken.'),
    CLOSED: as('No vote is accepted any more; the counts are final.'),
    PUBLISHED: as('The record is out; corrections are received for a week.'),
    APPROVED: as('The record is final.'),
    CANCELLED: as('Cancelled before it closed, with a reason.'),
  },
});

export const VisibilityEnum = enumOf(VISIBILITIES);
registerEnumType(VisibilityEnum, {
  name: 'Visibility',
  description: 'Who may read a consultation once it is open.',
  valuesMap: {
    MEMBERS: as('The delegations of Member States.'),
    MEMBERS_AND_OBSERVERS: as('The delegations of Member States, and observers.'),
    PUBLIC: as('Everybody who is signed in.'),
  },
});

export const MethodEnum = enumOf(METHOD_KEYS);
registerEnumType(MethodEnum, {
  name: 'Method',
  description: 'How a question is put and counted.',
  valuesMap: Object.fromEntries(METHOD_KEYS.map((key) => [key, as(`${METHODS[key].names.en}.`)])),
});

export const BallotFormEnum = enumOf(BALLOT_FORMS);
registerEnumType(BallotFormEnum, {
  name: 'BallotForm',
  description: 'How a ballot is filled.',
  valuesMap: { PICK: as('Options are picked.'), RANK: as('Options are put in order.'), SCORE: as('Options are given points.') },
});

export const BaseEnum = enumOf(BASES);
registerEnumType(BaseEnum, {
  name: 'Base',
  description: 'Of what a majority is a share.',
  valuesMap: {
    VOTES_FOR_AND_AGAINST: as('Votes for and against; abstentions do not count.'),
    BALLOTS_CAST: as('All ballots cast, abstentions included.'),
    MEMBERS_ENTITLED: as('The Members entitled to vote.'),
    MEMBERS_OF_BODY: as('The Members of the body, entitled or not.'),
  },
});

export const ComparisonEnum = enumOf(['MORE_THAN', 'AT_LEAST']);
registerEnumType(ComparisonEnum, {
  name: 'Comparison',
  description: 'Whether a fraction must be exceeded or only reached.',
  valuesMap: { MORE_THAN: as('It must be exceeded.'), AT_LEAST: as('It must be reached.') },
});

export const TieRuleEnum = enumOf(TIE_RULES);
registerEnumType(TieRuleEnum, {
  name: 'TieRule',
  description: 'What follows when a vote is equally divided.',
  valuesMap: {
    REJECTED: as('The proposal is rejected.'),
    SECOND_VOTE: as('A second vote is held; equally divided again, the proposal is rejected.'),
    CHAIR: as('The chair decides.'),
    LOT: as('The lot decides.'),
  },
});

export const WeighingEnum = enumOf(WEIGHINGS);
registerEnumType(WeighingEnum, {
  name: 'Weighing',
  description: 'What the weights of Members do to a vote.',
  valuesMap: {
    EQUAL: as('Nothing: each Member has one vote.'),
    BY_WEIGHT: as('A Member has as many votes as its weight.'),
    DOUBLE_MAJORITY: as('Each Member has one vote, and those who carry the question must also hold enough of the weights.'),
  },
});

export const SecrecyEnum = enumOf(SECRECIES);
registerEnumType(SecrecyEnum, {
  name: 'Secrecy',
  description: 'Whether votes are recorded by Member.',
  valuesMap: {
    RECORDED: as('Each Member’s vote is in the record.'),
    SECRET: as('Who took part is in the record; nobody learns what they chose, and a ballot once cast is not changed.'),
  },
});

export const TallyVisibilityEnum = enumOf(TALLY_VISIBILITIES);
registerEnumType(TallyVisibilityEnum, {
  name: 'TallyVisibility',
  description: 'What is shown of the counts while a question is open.',
  valuesMap: {
    LIVE: as('The counts so far.'),
    AFTER_OWN_VOTE: as('The counts so far, to those whose Member has voted.'),
    AFTER_CLOSE: as('Nothing before the end.'),
  },
});

export const QuestionStateEnum = enumOf(QUESTION_STATES);
registerEnumType(QuestionStateEnum, {
  name: 'QuestionState',
  description: 'Where a question stands, by the official clock.',
  valuesMap: {
    NOT_OPEN: as('Voting has not begun.'),
    WAITING: as('It depends on another question whose outcome is not known.'),
    OPEN: as('It can be answered.'),
    CLOSED: as('Its time is over and it is being counted.'),
    DECIDED: as('It has been counted.'),
    NOT_ASKED: as('What it depended on did not come about.'),
    ANNULLED: as('The vote was annulled after it was counted: its ballots and figures remain, its outcome has no effect.'),
    CANCELLED: as('Its consultation was cancelled before it came to anything; what was cast stays in the log, and is not counted.'),
  },
});

export const ProposalOriginEnum = enumOf(PROPOSAL_ORIGINS);
registerEnumType(ProposalOriginEnum, {
  name: 'ProposalOrigin',
  description: 'Who puts a proposal forward.',
  valuesMap: { ADMINISTRATION: as('The Administration.'), MEMBER: as('A Member.'), ORGAN: as('An organ of the organization.') },
});

export const ProposalStatusEnum = enumOf(['PUT_FORWARD', 'WITHDRAWN']);
registerEnumType(ProposalStatusEnum, {
  name: 'ProposalStatus',
  description: 'Whether a proposal stands.',
  valuesMap: { PUT_FORWARD: as('It stands.'), WITHDRAWN: as('Its proposer withdrew it.') },
});

export const ReceivabilityEnum = enumOf(RECEIVABILITIES);
registerEnumType(ReceivabilityEnum, {
  name: 'Receivability',
  description: 'Whether the chair has received a proposal. Those put forward with the consultation are.',
  valuesMap: {
    PENDING: as('The chair has not ruled on it.'),
    RECEIVED: as('It is before the membership.'),
    NOT_RECEIVED: as('The chair did not receive it, with a reason.'),
  },
});

export const RunKindEnum = enumOf(RUN_KINDS);
registerEnumType(RunKindEnum, {
  name: 'RunKind',
  description: 'What became of a passage between two versions of a text.',
  valuesMap: { KEPT: as('It is in both.'), REMOVED: as('It was taken out.'), ADDED: as('It was put in.') },
});

export const PassageActEnum = enumOf(['WITHDRAWN', 'TAKEN_OVER']);
registerEnumType(PassageActEnum, {
  name: 'PassageAct',
  description: 'What a proposal went through.',
  valuesMap: { WITHDRAWN: as('Its proposer withdrew it.'), TAKEN_OVER: as('A Member took it over.') },
});

export const BlockKindEnum = enumOf(BLOCK_KINDS);
registerEnumType(BlockKindEnum, {
  name: 'BlockKind',
  description: 'What a block of a document is.',
  valuesMap: { HEADING: as('A heading.'), PARAGRAPH: as('A paragraph, numbered or not.'), ITEM: as('An item of a list.') },
});

export const ConditionStatusEnum = enumOf(CONDITION_STATUSES);
registerEnumType(ConditionStatusEnum, {
  name: 'ConditionStatus',
  description: 'What has become of a condition.',
  valuesMap: {
    PENDING: as('Nobody has marked it, and it is not due; or the decision does not hang on it.'),
    FULFILLED: as('It was fulfilled.'),
    LAPSED: as('It was not fulfilled in time: marked so, or fallen due unmarked.'),
  },
});

export const EffectEnum = enumOf(EFFECTS);
registerEnumType(EffectEnum, {
  name: 'Effect',
  description: 'What becomes of what was decided once a condition is fulfilled or has lapsed.',
  valuesMap: {
    TAKES_EFFECT: as('The decision takes effect.'),
    HELD: as('What was decided is held.'),
    DEFERRED: as('What was decided is deferred.'),
    CANCELLED: as('What was decided is cancelled.'),
  },
});

export const RoundKindEnum = enumOf(ROUND_KINDS);
registerEnumType(RoundKindEnum, {
  name: 'RoundKind',
  description: 'Why a matter is voted on again.',
  valuesMap: {
    RUN_OFF: as('Between the options that the count left level, or the best supported ones where none has the majority.'),
    ELIMINATION: as('Without the option that had the least support.'),
    SECOND_VOTE: as('Because the first vote was equally divided. Divided again, the proposal is rejected.'),
    REPEAT: as('Because there was no quorum.'),
    ANEW: as('Because the vote before it was annulled.'),
  },
});

export const ConductorEnum = enumOf(CONDUCTORS);
registerEnumType(ConductorEnum, {
  name: 'Conductor',
  description: 'In what capacity somebody conducts a consultation.',
  valuesMap: { CHAIR: as('The chair.'), SECRETARIAT: as('The secretariat.') },
});

export const LeftOutEnum = enumOf(LEFT_OUT);
registerEnumType(LeftOutEnum, {
  name: 'LeftOut',
  description: 'Why a text that stands is not voted on.',
  valuesMap: {
    NOT_RULED_ON: as('The chair has not ruled whether it is received.'),
    NO_QUESTION: as('It was received, and no question is on it.'),
  },
});

export const RoundAheadEnum = enumOf(ROUNDS_AHEAD);
registerEnumType(RoundAheadEnum, {
  name: 'RoundAhead',
  description: 'A further vote for which a rule may call, before anything is known of the result.',
  valuesMap: {
    SECOND_VOTE: as('Where for and against are equally divided.'),
    RUN_OFF: as('Where options are level for a place, or too few have the majority or the support asked for.'),
    REPEAT: as('Where there is no quorum.'),
  },
});
