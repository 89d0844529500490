import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, type Language, LanguageEnum } from '#platform';
import { EXPLANATION_MOMENTS, type ExplanationMoment } from '../domain/explaining.js';
import { enumOf } from './enum-of.js';

export const ExplanationMomentEnum = enumOf(EXPLANATION_MOMENTS);
registerEnumType(ExplanationMomentEnum, {
  name: 'ExplanationMoment',
  description: 'When an explanation of vote is given.',
  valuesMap: {
    BEFORE: { description: 'Before the vote: from the opening of the consultation until the question closes.' },
    AFTER: { description: 'After the vote: once the question is closed, until the record is published.' },
  },
});

@ObjectType('ExplanationVersion', { description: 'An explanation of vote as it stood.' })
export class ExplanationVersionModel {
  @Field(() => Int, { description: 'Counts the versions: 1 is the first.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'What it said; null: this version withdrew it.' })
  text: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language it is written in; null when withdrawn.' })
  language: Language | null;

  @Field(() => Instant, { description: 'When it was given, by the official clock.' })
  at: Date;
}

@ObjectType('Explanation', {
  description: 'What a Member says of its vote on a question, before it or after. Recorded votes only; its versions are never changed.',
})
export class ExplanationModel extends ExplanationVersionModel {
  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'The name of the Member.' })
  memberName: string;

  @Field(() => ExplanationMomentEnum, { description: 'Before the vote or after it.' })
  moment: ExplanationMoment;

  @Field(() => Boolean, { description: "Whether it is the reader's own delegation's." })
  mine: boolean;

  @Field(() => [ExplanationVersionModel], {
    description: 'Its versions, the oldest first. Of one that was withdrawn its own delegation alone sees them.',
  })
  versions: readonly ExplanationVersionModel[];
}

@ObjectType('Explanations', { description: 'The explanations of vote on a question.' })
export class ExplanationsModel {
  @Field(() => [ExplanationModel], { description: "Those before the vote, in the alphabetical order of the reader's language." })
  before: ExplanationModel[];

  @Field(() => [ExplanationModel], { description: "Those after the vote, in the alphabetical order of the reader's language." })
  after: ExplanationModel[];

  @Field(() => ExplanationMomentEnum, {
    nullable: true,
    description: 'For which moment the reader may explain the vote of its delegation now; null: it may not, and `reason` says why.',
  })
  mayExplain: ExplanationMoment | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the reader may not explain a vote now; null for those who belong to no delegation.',
  })
  reason: string | null;
}
