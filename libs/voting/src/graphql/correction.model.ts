import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '#platform';
import { CORRECTION_STATUSES, type CorrectionStatus } from '../domain/correcting.js';
import { enumOf } from './enum-of.js';

export const CorrectionStatusEnum = enumOf(CORRECTION_STATUSES);
registerEnumType(CorrectionStatusEnum, {
  name: 'CorrectionStatus',
  description: 'What became of the correction of a vote.',
  valuesMap: {
    ASKED: { description: 'It waits for the secretariat or the chair.' },
    CONFIRMED: { description: 'The record notes it beside the vote, the counts and the outcome, which stay as they were.' },
    DECLINED: { description: 'It was declined, and the note says why.' },
  },
});

@ObjectType('Correction', {
  description:
    'A Member says that its vote was wrongly recorded. As in the practice of the United Nations the vote, the counts and the outcome stay as they were recorded, and the record notes how the delegation had intended to vote.',
})
export class CorrectionModel {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  questionNumber: number;

  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'The name of the Member.' })
  memberName: string;

  @Field(() => String, { nullable: true, description: 'How the vote is recorded, in words; null: the Member did not participate.' })
  recorded: string | null;

  @Field(() => String, { description: 'How the delegation had intended to vote, in words.' })
  intended: string;

  @Field(() => String, { description: 'Why, as the delegation says it.' })
  reason: string;

  @Field(() => CorrectionStatusEnum, { description: 'What became of it.' })
  status: CorrectionStatus;

  @Field(() => Instant, { description: 'When it was asked for.' })
  askedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was answered; null while it waits.' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the secretariat or the chair noted; always said of one declined.' })
  note: string | null;

  @Field(() => Boolean, { description: "Whether it is the reader's own delegation's." })
  mine: boolean;
}
