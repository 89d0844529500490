import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExclusionReasonEnum } from '#delegations';
import type { ExclusionReason } from '#delegations';
import { connectionOf, Instant, LocalizedText, type Texts } from '#platform';
import type { ConsultationFile, ConsultationState, Visibility } from '../domain/consultation.js';
import { ConsultationStateEnum, VisibilityEnum } from './enums.js';
import { RuleSetModel } from './rule.model.js';

@ObjectType('Body', { description: 'A body that consults and decides.' })
export class BodyModel {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;
}

@ObjectType('Timetable', { description: 'The hours of a consultation.' })
export class TimetableModel {
  @Field(() => Instant, { nullable: true, description: 'When it was opened.' })
  openedAt: Date | null;

  @Field(() => Instant, { description: 'Until when comments are received: that instant excluded.' })
  commentsCloseAt: Date;

  @Field(() => Instant, { description: 'From when votes are cast.' })
  votingOpensAt: Date;

  @Field(() => Instant, { description: 'Until when votes are cast: that instant excluded.' })
  votingClosesAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When the closing was performed.' })
  closedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the record was published.' })
  publishedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Until when corrections to the record are received.' })
  correctionsCloseAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When the record became final.' })
  approvedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt: Date | null;
}

@ObjectType('Consultation', { description: 'The procedure around documents and questions.' })
export class ConsultationModel {
  @Field(() => ID, { description: 'Identifies the consultation; also its log.' })
  id: string;

  @Field(() => String, { description: 'The symbol by which it is cited, such as IC/2006/8.' })
  symbol: string;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => LocalizedText, { description: 'Its title in the languages in which it exists.' })
  titles: Texts;

  @Field(() => String, { description: 'What it is about, in the reader’s language.' })
  summary: string;

  @Field(() => BodyModel, { description: 'The body that holds it.' })
  body: BodyModel;

  @Field(() => String, { description: 'IANA name of the zone in which the body reckons.' })
  officialZone: string;

  @Field(() => VisibilityEnum, { description: 'Who may read it once it is open.' })
  visibility: Visibility;

  @Field(() => ConsultationStateEnum, { description: 'Where it stands.' })
  state: ConsultationState;

  @Field(() => TimetableModel, { description: 'Its hours.' })
  timetable: TimetableModel;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => RuleSetModel, { description: 'Its copy of a rule set. A question may say otherwise.' })
  ruleSet: RuleSetModel;

  @Field(() => Int, { description: 'Counts its revisions.' })
  revision: number;

  @Field(() => Boolean, { description: 'Whether the viewer’s delegation may comment now.' })
  mayComment: boolean;

  /** What is stored, and the instant at which it was read: for those who resolve further fields. */
  file: ConsultationFile;
  now: Date;
}

@ObjectType({ description: 'One page of consultations.' })
export class ConsultationConnection extends connectionOf(ConsultationModel) {}

@ObjectType('ConsultationChange', { description: 'Something that happened to a consultation.' })
export class ConsultationChangeModel {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => Int, { description: 'Its place in the consultation’s log.' })
  index: number;

  @Field(() => String, { description: 'The act, for programs.' })
  act: string;

  @Field(() => Instant, { description: 'When it happened.' })
  at: Date;

  @Field(() => String, { description: 'What happened, in the reader’s language.' })
  inWords: string;
}

@ObjectType('RollExclusion', { description: 'A Member or observer that may not vote, and why.' })
export class RollExclusionModel {
  @Field(() => String, { description: 'Its code.' })
  member: string;

  @Field(() => ExclusionReasonEnum, { description: 'Why, for programs.' })
  reason: ExclusionReason;

  @Field(() => String, { description: 'Why, in the reader’s language.' })
  explanation: string;
}

@ObjectType('Roll', { description: 'Who is entitled to vote: frozen once voting has begun, and before that a preview.' })
export class RollModel {
  @Field(() => Boolean, { description: 'Whether it has been taken.' })
  frozen: boolean;

  @Field(() => Instant, { nullable: true, description: 'When it was taken.' })
  takenAt: Date | null;

  @Field(() => Int, { description: 'How many Members may vote.' })
  entitled: number;

  @Field(() => [RollExclusionModel], { description: 'Who may not, by code, and why; observers among them.' })
  excluded: RollExclusionModel[];

  @Field(() => Int, { description: 'How many Member States the body has, entitled or not.' })
  membersOfBody: number;
}
