import { Field, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { CorrectionModel } from './correction.model.js';

@ObjectType({ description: 'The correction, waiting for an answer.' })
export class AskCorrectionSuccess {
  @Field(() => CorrectionModel, { description: 'The correction.' })
  correction: CorrectionModel;
}

@ObjectType({ description: 'The correction with its answer.' })
export class AnswerCorrectionSuccess {
  @Field(() => CorrectionModel, { description: 'The correction.' })
  correction: CorrectionModel;
}

export const AskCorrectionPayload = payloadOf(AskCorrectionSuccess);
export const AnswerCorrectionPayload = payloadOf(AnswerCorrectionSuccess);
