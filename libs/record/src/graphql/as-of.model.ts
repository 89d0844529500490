import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsString, IsUUID, MaxLength } from 'class-validator';
import { BodyModel, ConsultationStateEnum, type ConsultationState } from '#consultations';
import { type ExclusionReason, ExclusionReasonEnum } from '#delegations';
import { connectionOf, Instant, PageArgs } from '#platform';
import { OutcomeKindEnum, type OutcomeKind } from '#voting';

@ArgsType()
export class AtArgs {
  @Field(() => Instant, { description: 'The instant. What is yet to come is not known: it is answered as of now.' })
  @IsDate()
  at: Date;
}

@ArgsType()
export class ConsultationAtArgs extends AtArgs {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;
}

@ArgsType()
export class BallotsAtArgs extends PageArgs {
  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => Instant, { description: 'The instant.' })
  @IsDate()
  at: Date;
}

@ObjectType('DocumentThen', { description: 'A document that the consultation had.' })
export class DocumentThenModel {
  @Field(() => String, { description: 'Its symbol.' })
  symbol: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Instant, { description: 'When it was added.' })
  addedAt: Date;

  @Field(() => String, { nullable: true, description: 'The fingerprint of its texts, as the log has it.' })
  sha256: string | null;
}

@ObjectType('ProposalThen', { description: 'A proposal as it stood.' })
export class ProposalThenModel {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id: string;

  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'The title of the version that stood.' })
  title: string;

  @Field(() => Int, { description: 'The version that stood.' })
  version: number;

  @Field(() => String, { description: 'The fingerprint of that version.' })
  sha256: string;

  @Field(() => String, { description: 'PENDING, RECEIVED or NOT_RECEIVED, as the chair had ruled.' })
  receivability: string;

  @Field(() => Boolean, { description: 'Whether it was withdrawn.' })
  withdrawn: boolean;

  @Field(() => [String], { description: 'The codes of its co-sponsors.' })
  sponsors: readonly string[];
}

@ObjectType('QuestionThen', { description: 'A question as it stood.' })
export class QuestionThenModel {
  @Field(() => ID, { description: 'Identifies the question.' })
  id: string;

  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => Int, { description: 'Its number, as it is now.' })
  number: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => OutcomeKindEnum, { nullable: true, description: 'What was decided by then; null: nothing yet.' })
  outcome: OutcomeKind | null;

  @Field(() => String, { nullable: true, description: 'The same in one line.' })
  headline: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the vote on it had been annulled.' })
  annulled: boolean;
}

@ObjectType('ExclusionThen', { description: 'Who could not vote.' })
export class ExclusionThenModel {
  @Field(() => String, { description: 'The code.' })
  member: string;

  @Field(() => ExclusionReasonEnum, { nullable: true, description: 'Why; null where a later amendment of the roll overwrote the reason.' })
  reason: ExclusionReason | null;
}

@ObjectType('RollThen', { description: 'The roll with the amendments made by then.' })
export class RollThenModel {
  @Field(() => Int, { description: 'How many could vote.' })
  entitled: number;

  @Field(() => [ExclusionThenModel], { description: 'Who could not, by code.' })
  excluded: readonly ExclusionThenModel[];
}

@ObjectType('CommentThen', { description: 'A submitted comment as it stood. Drafts are their delegations’ own.' })
export class CommentThenModel {
  @Field(() => ID, { description: 'Identifies the comment.' })
  id: string;

  @Field(() => String, { description: 'The code of the delegation’s Member.' })
  member: string;

  @Field(() => String, { description: 'GENERAL, TECHNICAL, EDITORIAL or TRANSLATION.' })
  type: string;

  @Field(() => Int, { description: 'The version that stood.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Its text; null where it had been withdrawn.' })
  text: string | null;

  @Field(() => Instant, { description: 'When it was submitted.' })
  submittedAt: Date;

  @Field(() => Boolean, { description: 'Whether it had been withdrawn.' })
  withdrawn: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How the secretariat had answered it: ACCEPTED, ACCEPTED_IN_PART, NOTED, NOT_ACCEPTED; null: not yet.',
  })
  disposition: string | null;
}

@ObjectType('ConsultationThen', {
  description:
    'A consultation as of an instant: by the instants at which things happened, the versions that are kept, and the entries of its log until then. Titles and wordings of a draft are not kept in versions: they are as they are now.',
})
export class ConsultationThenModel {
  @Field(() => Instant, { description: 'The instant.' })
  at: Date;

  @Field(() => String, { description: 'Its symbol.' })
  symbol: string;

  @Field(() => String, { description: 'Its title, as it is now.' })
  title: string;

  @Field(() => BodyModel, { description: 'The body that holds it.' })
  body: BodyModel;

  @Field(() => String, { description: 'IANA name of the zone in which the body reckons.' })
  officialZone: string;

  @Field(() => ConsultationStateEnum, { description: 'Where it stood.' })
  state: ConsultationState;

  @Field(() => Instant, { description: 'When comments were to close, as the timetable stood.' })
  commentsCloseAt: Date;

  @Field(() => Instant, { description: 'When voting was to open, as the timetable stood.' })
  votingOpensAt: Date;

  @Field(() => Instant, { description: 'When voting was to close, as the timetable stood.' })
  votingClosesAt: Date;

  @Field(() => String, { nullable: true, description: 'The key and version of its rule set, as last stated.' })
  ruleSet: string | null;

  @Field(() => Int, { description: 'The size of its log: all entries before that index had been written.' })
  logSize: number;

  @Field(() => String, { nullable: true, description: 'The hash of the last leaf of its log then, in hexadecimal.' })
  lastLeaf: string | null;
}

@ObjectType('BallotThen', { description: 'A Member’s ballot that was effective at an instant.' })
export class BallotThenModel {
  @Field(() => String, { description: 'The Member’s code.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What it answered, as roll calls name it.' })
  answer: string;

  @Field(() => String, { description: 'The same in words.' })
  answerInWords: string;

  @Field(() => Int, { description: 'Which of the Member’s ballots on the question it was.' })
  version: number;

  @Field(() => Instant, { description: 'When it was cast.' })
  castAt: Date;

  @Field(() => Int, { description: 'Its entry in the consultation’s log.' })
  index: number;
}

@ObjectType({ description: 'A page of ballots, by the codes of the Members.' })
export class BallotThenConnection extends connectionOf(BallotThenModel) {}

@ObjectType('RuleSetThen', { description: 'A rule set that could be chosen.' })
export class RuleSetThenModel {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => Int, { description: 'The version that stood.' })
  version: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Instant, { description: 'Since when that version stood.' })
  since: Date;
}

@ObjectType('RoleHolders', { description: 'How many accounts held a role.' })
export class RoleHoldersModel {
  @Field(() => String, { description: 'The role.' })
  role: string;

  @Field(() => Int, { description: 'How many accounts held it and were not closed.' })
  accounts: number;
}

@ObjectType('OrganizationThen', { description: 'The organization as of an instant: its membership, its settings and its log.' })
export class OrganizationThenModel {
  @Field(() => Instant, { description: 'The instant.' })
  at: Date;

  @Field(() => Int, { description: 'How many Member States it had.' })
  memberStates: number;

  @Field(() => Int, { description: 'How many observers.' })
  observers: number;

  @Field(() => Int, { description: 'How many Member States could have voted.' })
  entitled: number;

  @Field(() => Int, { description: 'How many had their right to vote suspended.' })
  suspended: number;

  @Field(() => Int, { description: 'How many had no accepted credentials.' })
  withoutCredentials: number;

  @Field(() => [RuleSetThenModel], { description: 'The rule sets that could be chosen, by key.' })
  ruleSets: readonly RuleSetThenModel[];

  @Field(() => [RoleHoldersModel], { description: 'How many accounts held each role, as the log has it.' })
  roles: readonly RoleHoldersModel[];

  @Field(() => Int, { description: 'The size of the organization’s log.' })
  logSize: number;

  @Field(() => String, { nullable: true, description: 'The hash of its last leaf then, in hexadecimal.' })
  lastLeaf: string | null;
}
