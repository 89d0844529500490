import { Field, ObjectType } from '@nestjs/graphql';
import { EntryReceiptModel } from '#ledger';
import { payloadOf } from '#platform';
import { ExplanationModel } from './explanation.model.js';

@ObjectType({ description: 'The explanation as it now stands, before everybody.' })
export class ExplainVoteSuccess {
  @Field(() => ExplanationModel, { description: 'The explanation.' })
  explanation: ExplanationModel;

  @Field(() => EntryReceiptModel, { description: 'Where it was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The marker that the withdrawn explanation leaves.' })
export class WithdrawExplanationSuccess {
  @Field(() => ExplanationModel, { description: 'The explanation, without its text.' })
  explanation: ExplanationModel;

  @Field(() => EntryReceiptModel, { description: 'Where the withdrawal was written down.' })
  receipt: EntryReceiptModel;
}

export const ExplainVotePayload = payloadOf(ExplainVoteSuccess);
export const WithdrawExplanationPayload = payloadOf(WithdrawExplanationSuccess);
