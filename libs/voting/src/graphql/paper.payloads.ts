import { Field, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { PaperBallotModel } from './paper.model.js';

@ObjectType({ description: 'The entry, waiting for another officer.' })
export class EnterPaperBallotSuccess {
  @Field(() => PaperBallotModel, { description: 'The paper ballot.' })
  paperBallot: PaperBallotModel;
}

@ObjectType({ description: 'The paper ballot, confirmed and cast.' })
export class ConfirmPaperBallotSuccess {
  @Field(() => PaperBallotModel, { description: 'The paper ballot.' })
  paperBallot: PaperBallotModel;
}

@ObjectType({ description: 'The entry, withdrawn.' })
export class WithdrawPaperBallotSuccess {
  @Field(() => PaperBallotModel, { description: 'The paper ballot.' })
  paperBallot: PaperBallotModel;
}

export const EnterPaperBallotPayload = payloadOf(EnterPaperBallotSuccess);
export const ConfirmPaperBallotPayload = payloadOf(ConfirmPaperBallotSuccess);
export const WithdrawPaperBallotPayload = payloadOf(WithdrawPaperBallotSuccess);
