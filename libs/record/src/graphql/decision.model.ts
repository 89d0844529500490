import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BaseEnum, FractionModel } from '#consultations';
import { connectionOf, Instant } from '#platform';
import type { Base } from '#tally';
import { OutcomeKindEnum, type OutcomeKind } from '#voting';

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
  description: 'What was decided on a question. It stands from the moment the question is counted; the record follows.',
})
export class DecisionModel {
  @Field(() => ID, { description: "The question's id." })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  number: number;

  @Field(() => OutcomeKindEnum, { description: 'What the decision rule made of the counts.' })
  outcome: OutcomeKind;

  @Field(() => [String], { description: 'The keys of the options selected, where places were filled.' })
  selected: readonly string[];

  @Field(() => Instant, { description: 'When it was counted.' })
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
