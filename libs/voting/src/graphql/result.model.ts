import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OptionModel } from '#consultations';
import { RegionalGroupEnum } from '#delegations';
import { Instant } from '#platform';
import type { Outcome } from '../domain/decision.js';
import type { RegionalGroup } from '#tally';
import { OpenedBoxModel } from './box.model.js';
import { CountLogModel, LotModel, TieBreakModel } from './count-log.model.js';
import { OutcomeKindEnum } from './enums.js';
import { OptionCountModel } from './tally.model.js';
import { BreadthModel, OptionPointsModel, WeightFiguresModel } from './weights.model.js';

@ObjectType('RollCallAnswer', { description: 'The Members of a group that answered alike.' })
export class RollCallAnswerModel {
  @Field(() => String, {
    description: 'The keys of the options joined by "+", or ABSTAIN, BLANK, DID_NOT_PARTICIPATE or NOT_ENTITLED.',
  })
  answer: string;

  @Field(() => [String], { description: 'Their codes, in order.' })
  members: readonly string[];
}

@ObjectType('RollCallGroup', { description: 'How the Members of a regional group answered.' })
export class RollCallGroupModel {
  @Field(() => RegionalGroupEnum, { nullable: true, description: 'The group; null: Members in none.' })
  group: RegionalGroup | null;

  @Field(() => Int, { description: 'How many Members it has on the roll.' })
  members: number;

  @Field(() => [RollCallAnswerModel], {
    description: 'By answer: the options in their order, then abstentions, blank ballots and those without a vote.',
  })
  answers: readonly RollCallAnswerModel[];
}

@ObjectType('QuestionResult', { description: 'The decision on a question: the counts, what the rule made of them, and why. Frozen.' })
export class QuestionResultModel {
  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => String, { description: 'The key of the question.' })
  key: string;

  @Field(() => OutcomeKindEnum, { description: 'What the rule made of the counts.' })
  outcome: Outcome;

  @Field(() => String, { description: 'The outcome as a sentence.' })
  headline: string;

  @Field(() => String, { description: 'Why: the rule, the figures, and what would have changed it.' })
  explanation: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the chair said, where the question was settled without a vote: then there are no counts, and every figure is 0.',
  })
  chairWords: string | null;

  @Field(() => [OptionModel], { description: 'The options it settled for, by support.' })
  selected: OptionModel[];

  @Field(() => [OptionModel], { description: 'The options between which it is tied.' })
  tied: OptionModel[];

  @Field(() => [OptionCountModel], { description: 'The options in the order of the question.' })
  counts: OptionCountModel[];

  @Field(() => WeightFiguresModel, {
    nullable: true,
    description: 'What the weights of Members say; null where the rule does not look at them.',
  })
  weights: WeightFiguresModel | null;

  @Field(() => [OptionPointsModel], {
    nullable: true,
    description: 'What the options were given, in their order; null where there are no points.',
  })
  points: OptionPointsModel[] | null;

  @Field(() => [BreadthModel], {
    description: 'Where the sense of a meeting is stated, how widely each position is held; otherwise empty.',
  })
  breadth: BreadthModel[];

  @Field(() => Int, { description: 'All ballots counted: choices, abstentions and blank ones.' })
  ballots: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;

  @Field(() => Int, { description: 'Blank ballots.' })
  blank: number;

  @Field(() => Int, { description: 'Members entitled to vote that did not.' })
  didNotParticipate: number;

  @Field(() => Int, { description: 'Members on the roll that were not entitled to vote.' })
  notEntitled: number;

  @Field(() => Int, { description: 'Members entitled to vote.' })
  entitled: number;

  @Field(() => Int, { description: 'Members of the body, on which the quorum is reckoned.' })
  membersOfBody: number;

  @Field(() => Int, { description: 'The number of which the majority is a share.' })
  base: number;

  @Field(() => Int, { description: 'The votes that were needed.' })
  needed: number;

  @Field(() => Int, { description: 'The votes that were obtained.' })
  obtained: number;

  @Field(() => Int, { description: 'What was obtained beyond what was needed; below zero, what was missing.' })
  margin: number;

  @Field(() => Int, { nullable: true, description: 'The ballots that the quorum needs; null where there is no quorum.' })
  quorumNeeded: number | null;

  @Field(() => Boolean, { description: 'Whether there was a quorum, or none was needed.' })
  quorumMet: boolean;

  @Field(() => Int, { description: 'Members that replaced their ballot before closing.' })
  changed: number;

  @Field(() => [String], { description: 'The count, step by step.' })
  steps: string[];

  @Field(() => [TieBreakModel], { description: 'The ties that were broken, and how.' })
  ties: TieBreakModel[];

  @Field(() => CountLogModel, { nullable: true, description: 'Its stages and tables; null where the counts say it all.' })
  log: CountLogModel | null;

  @Field(() => LotModel, { nullable: true, description: 'The lot, revealed; null where the question needed none.' })
  lot: LotModel | null;

  @Field(() => Instant, { description: 'When it was counted.' })
  decidedAt: Date;

  @Field(() => String, { description: 'The SHA-256 of the decision as canonical JSON, in hexadecimal.' })
  sha256: string;

  @Field(() => OpenedBoxModel, {
    nullable: true,
    description: 'The box, where the vote was secret: then `rollCall` says who took part (TOOK_PART), and nothing more.',
  })
  box: OpenedBoxModel | null;

  @Field(() => [RollCallGroupModel], { description: 'Who answered what, by regional group; a Member of two groups stands in both.' })
  rollCall: readonly RollCallGroupModel[];
}
