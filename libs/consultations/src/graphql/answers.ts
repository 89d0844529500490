import { Field, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '#platform';
import { BodyModel, ConsultationModel } from './consultation.model.js';
import { DocumentModel } from './document.model.js';
import { ProposalModel } from './proposal.model.js';
import { ConditionModel, QuestionModel } from './question.model.js';

@ObjectType({ isAbstract: true })
class AboutConsultation {
  @Field(() => ConsultationModel, { description: 'The consultation as it now stands.' })
  consultation: ConsultationModel;
}

@ObjectType({ isAbstract: true })
class AboutProposal {
  @Field(() => ProposalModel, { description: 'The proposal as it now stands.' })
  proposal: ProposalModel;
}

@ObjectType({ description: 'The body was entered.' })
export class CreateBodySuccess {
  @Field(() => BodyModel, { description: 'The body.' })
  body: BodyModel;
}
@ObjectType({ description: 'The consultation was drafted.' })
export class DraftConsultationSuccess extends AboutConsultation {}
@ObjectType({ description: 'The consultation was revised.' })
export class ReviseConsultationSuccess extends AboutConsultation {}
@ObjectType({ description: 'The document was added.' })
export class AddDocumentSuccess {
  @Field(() => DocumentModel, { description: 'The document.' })
  document: DocumentModel;
}
@ObjectType({ description: 'The document was removed.' })
export class RemoveDocumentSuccess extends AboutConsultation {}
@ObjectType({ description: 'The proposal was put forward.' })
export class PutForwardProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The proposal has a new version.' })
export class ReviseProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The proposal was withdrawn.' })
export class WithdrawProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The Member is a co-sponsor.' })
export class CoSponsorProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The Member is no co-sponsor any more.' })
export class EndCoSponsorshipSuccess extends AboutProposal {}
@ObjectType({ description: 'The proposal is now the Member’s.' })
export class TakeOverProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The chair has ruled on the proposal.' })
export class RuleOnProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The amendment was submitted to the chair.' })
export class ProposeAmendmentSuccess {
  @Field(() => ProposalModel, { description: 'The amendment.' })
  amendment: ProposalModel;
}
@ObjectType({ description: 'The chair has ruled on the order of voting.' })
export class OrderAmendmentsSuccess extends AboutProposal {}
@ObjectType({ description: 'The chair has divided the proposal.' })
export class DivideProposalSuccess extends AboutProposal {}
@ObjectType({ description: 'The question was added.' })
export class AddQuestionSuccess {
  @Field(() => QuestionModel, { description: 'The question.' })
  question: QuestionModel;
}
@ObjectType({ description: 'The question was removed.' })
export class RemoveQuestionSuccess extends AboutConsultation {}
@ObjectType({ description: 'The consultation was opened.' })
export class OpenConsultationSuccess extends AboutConsultation {}
@ObjectType({ description: 'The vote was opened.' })
export class OpenVotingSuccess extends AboutConsultation {}
@ObjectType({ description: 'The vote was extended.' })
export class ExtendVotingSuccess extends AboutConsultation {}
@ObjectType({ description: 'The consultation was cancelled.' })
export class CancelConsultationSuccess extends AboutConsultation {}
@ObjectType({ description: 'Less is shown of the counts.' })
export class TightenTallyVisibilitySuccess extends AboutConsultation {}
@ObjectType({ description: 'The roll was amended.' })
export class AmendRollSuccess extends AboutConsultation {}
@ObjectType({ description: 'The condition was marked.' })
export class MarkConditionSuccess {
  @Field(() => ConditionModel, { description: 'The condition as it now stands.' })
  condition: ConditionModel;
}

export const CreateBodyPayload = payloadOf(CreateBodySuccess);
export const DraftConsultationPayload = payloadOf(DraftConsultationSuccess);
export const ReviseConsultationPayload = payloadOf(ReviseConsultationSuccess);
export const AddDocumentPayload = payloadOf(AddDocumentSuccess);
export const RemoveDocumentPayload = payloadOf(RemoveDocumentSuccess);
export const PutForwardProposalPayload = payloadOf(PutForwardProposalSuccess);
export const ReviseProposalPayload = payloadOf(ReviseProposalSuccess);
export const WithdrawProposalPayload = payloadOf(WithdrawProposalSuccess);
export const CoSponsorProposalPayload = payloadOf(CoSponsorProposalSuccess);
export const EndCoSponsorshipPayload = payloadOf(EndCoSponsorshipSuccess);
export const TakeOverProposalPayload = payloadOf(TakeOverProposalSuccess);
export const RuleOnProposalPayload = payloadOf(RuleOnProposalSuccess);
export const ProposeAmendmentPayload = payloadOf(ProposeAmendmentSuccess);
export const OrderAmendmentsPayload = payloadOf(OrderAmendmentsSuccess);
export const DivideProposalPayload = payloadOf(DivideProposalSuccess);
export const AddQuestionPayload = payloadOf(AddQuestionSuccess);
export const RemoveQuestionPayload = payloadOf(RemoveQuestionSuccess);
export const OpenConsultationPayload = payloadOf(OpenConsultationSuccess);
export const OpenVotingPayload = payloadOf(OpenVotingSuccess);
export const ExtendVotingPayload = payloadOf(ExtendVotingSuccess);
export const CancelConsultationPayload = payloadOf(CancelConsultationSuccess);
export const TightenTallyVisibilityPayload = payloadOf(TightenTallyVisibilitySuccess);
export const AmendRollPayload = payloadOf(AmendRollSuccess);
export const MarkConditionPayload = payloadOf(MarkConditionSuccess);
