import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BaseEnum, FractionModel } from '#consultations';
import { connectionOf, Instant } from '#platform';
import type { Base } from '#tally';
import { type DecisionOutcome, OutcomeKindEnum } from '#voting';

@ObjectType('Majority', { description: 'By which majority a question was decided, and by how much it was reached or missed.' })
export class MajorityModel {
  @Field(() => BaseEnum, { description: 'Of what the majority is a share.' })
  base: Base;

  @Field(() => FractionModel, { description: 'The share needed.' })
  threshold: FractionModel;

  @Field(() => Int, {
    description:
      'What was obtained beyond what was needed; below zero: short of it. Where places are filled: the lead of the last place over the first option without one.',
  })
  margin: number;
}

@ObjectType('Decision', {
  description:
    'What was decided: on a question, from the moment it is counted, or by silence, from the moment it ends without an objection. The record follows.',
})
export class DecisionModel {
  @Field(() => ID, { description: "The question's id, or that of the silence procedure." })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the question; null where a text was adopted tacitly, for nothing was asked.',
  })
  question: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The silence procedure by which a text was adopted tacitly; null where a question was decided.',
  })
  silence: string | null;

  @Field(() => Int, { description: 'The number of the question, or of the silence procedure.' })
  number: number;

  @Field(() => OutcomeKindEnum, { description: 'What the decision rule made of the counts, or how it was decided without a vote.' })
  outcome: DecisionOutcome;

  @Field(() => [String], { description: 'The keys of the options selected, where places were filled.' })
  selected: readonly string[];

  @Field(() => Instant, { description: 'When it was counted, or when silence ended.' })
  decidedAt: Date;

  @Field(() => Boolean, { description: 'Whether the record of the consultation is published.' })
  published: boolean;

  @Field(() => MajorityModel, { nullable: true, description: 'The majority by which it was decided; null where nothing was counted.' })
  majority: MajorityModel | null;
}

/** More are not counted. */
export const MOST_COUNTED = 10_000;

@ObjectType({ description: 'A page of decisions, the newest first.' })
export class DecisionConnection extends connectionOf(DecisionModel) {}
