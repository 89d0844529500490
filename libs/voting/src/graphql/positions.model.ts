import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConsultationModel, QuestionModel } from '#consultations';
import type { PositionStatus } from '../domain/positions.js';
import { PositionStatusEnum } from './enums.js';

@ObjectType('Position', { description: "How the reader's delegation stands towards a question." })
export class PositionModel {
  @Field(() => QuestionModel, { description: 'The question.' })
  question: QuestionModel;

  @Field(() => PositionStatusEnum, { description: 'Whether a position is owed, taken, not yet asked for, or no longer.' })
  status: PositionStatus;
}

@ObjectType('PositionGroup', { description: "The positions of the reader's delegation on one consultation." })
export class PositionGroupModel {
  @Field(() => ConsultationModel, { description: 'The consultation.' })
  consultation: ConsultationModel;

  @Field(() => Int, { description: 'How many questions need a position.' })
  owed: number;

  @Field(() => Int, { description: 'On how many open questions a position was taken.' })
  taken: number;

  @Field(() => [PositionModel], { description: 'What is owed first.' })
  questions: PositionModel[];
}
