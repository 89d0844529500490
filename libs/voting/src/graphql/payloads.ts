import { Field, ObjectType } from '@nestjs/graphql';
import { Instant, payloadOf } from '#platform';
import { ConsultationModel } from '#consultations';
import { BallotModel, ReceiptModel } from './ballot.model.js';

@ObjectType({ description: 'The ballot was counted.' })
export class CastBallotSuccess {
  @Field(() => ReceiptModel, { description: 'What proves it.' })
  receipt: ReceiptModel;

  @Field(() => BallotModel, { nullable: true, description: 'The ballot that was counted; null where it is secret: it is not repeated.' })
  ballot: BallotModel | null;
}
export const CastBallotPayload = payloadOf(CastBallotSuccess);

@ObjectType({ description: 'The question was closed and counted.' })
export class CloseQuestionSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const CloseQuestionPayload = payloadOf(CloseQuestionSuccess);

@ObjectType({ description: 'The question was settled without a vote.' })
export class SettleWithoutVoteSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const SettleWithoutVotePayload = payloadOf(SettleWithoutVoteSuccess);

@ObjectType({ description: 'Voting was closed and counted.' })
export class CloseVotingSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const CloseVotingPayload = payloadOf(CloseVotingSuccess);

@ObjectType({ description: 'The further round was opened.' })
export class OpenRoundSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const OpenRoundPayload = payloadOf(OpenRoundSuccess);

@ObjectType({ description: 'The chair decided the tie.' })
export class DecideTieSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const DecideTiePayload = payloadOf(DecideTieSuccess);

@ObjectType({ description: 'The vote was annulled.' })
export class AnnulVoteSuccess {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}
export const AnnulVotePayload = payloadOf(AnnulVoteSuccess);

@ObjectType({ description: 'The request was received.' })
export class AcknowledgeSuccess {
  @Field(() => Instant, { description: "This server's own clock; nothing is decided by it." })
  at: Date;
}
export const AcknowledgePayload = payloadOf(AcknowledgeSuccess);
