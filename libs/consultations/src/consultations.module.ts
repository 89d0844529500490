import { Module } from '@nestjs/common';
import { DelegationsModule } from '#delegations';
import { ConsultationAnswers } from './graphql/answering.js';
import { AmendmentsResolver } from './graphql/amendments.resolver.js';
import { CareResolver } from './graphql/care.resolver.js';
import { ContinuationResolver } from './graphql/continuation.resolver.js';
import { RoundsAheadResolver } from './graphql/rounds-ahead.resolver.js';
import { ConductResolver } from './graphql/conduct.resolver.js';
import { ConsultationFieldsResolver } from './graphql/consultation-fields.resolver.js';
import { ConsultationStandingResolver } from './graphql/consultation-standing.resolver.js';
import { ConsultationsResolver } from './graphql/consultations.resolver.js';
import { DocumentsResolver } from './graphql/documents.resolver.js';
import { DraftingResolver } from './graphql/drafting.resolver.js';
import { PreparationResolver } from './graphql/preparation.resolver.js';
import { ProposalFieldsResolver } from './graphql/proposal-fields.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { RuleSetsResolver } from './graphql/rule-sets.resolver.js';
import { QuestionsResolver } from './graphql/questions.resolver.js';
import { RecognitionResolver } from './graphql/recognition.resolver.js';
import { SponsorshipResolver } from './graphql/sponsorship.resolver.js';
import { WeightsResolver } from './graphql/weights.resolver.js';
import { ChangeQuery } from './persistence/change-query.js';
import { ContinuationQuery } from './persistence/continuation-query.js';
import { ConsultationQuery } from './persistence/consultation-query.js';
import { DocumentQuery } from './persistence/document-query.js';
import { ProposalQuery } from './persistence/proposal-query.js';
import { QuestionFiles } from './persistence/question-files.js';
import { QuestionQuery } from './persistence/question-query.js';
import { Readers } from './persistence/readers.js';
import { RuleSetQuery } from './persistence/rule-set-query.js';
import { RollQuery } from './persistence/roll-query.js';
import { WeightQuery } from './persistence/weight-query.js';
import { AddDocument } from './use-cases/add-document.js';
import { AddQuestion } from './use-cases/add-question.js';
import { AmendRoll } from './use-cases/amend-roll.js';
import { CancelConsultation } from './use-cases/cancel-consultation.js';
import { CoSponsorProposal } from './use-cases/co-sponsor-proposal.js';
import { CreateBody } from './use-cases/create-body.js';
import { DivideProposal } from './use-cases/divide-proposal.js';
import { DraftConsultation } from './use-cases/draft-consultation.js';
import { ExtendVoting } from './use-cases/extend-voting.js';
import { CreateRuleSet, RetireRuleSet, ReviseRuleSet } from './use-cases/keep-rule-sets.js';
import { MarkCondition } from './use-cases/mark-condition.js';
import { OpenConsultation } from './use-cases/open-consultation.js';
import { OpenVoting } from './use-cases/open-voting.js';
import { OrderAmendments } from './use-cases/order-amendments.js';
import { ProposeAmendment } from './use-cases/propose-amendment.js';
import { Proposers } from './use-cases/proposer.js';
import { PutForwardProposal } from './use-cases/put-forward-proposal.js';
import { RemoveDocument } from './use-cases/remove-document.js';
import { RemoveQuestion } from './use-cases/remove-question.js';
import { ReviseConsultation } from './use-cases/revise-consultation.js';
import { ReviseProposal } from './use-cases/revise-proposal.js';
import { RollKeeper } from './use-cases/roll-keeper.js';
import { RuleOnProposal } from './use-cases/rule-on-proposal.js';
import { SeedRuleSets } from './use-cases/seed-rule-sets.js';
import { SetWeights } from './use-cases/set-weights.js';
import { TakeOverProposal } from './use-cases/take-over-proposal.js';
import { TightenTallyVisibility } from './use-cases/tighten-tally-visibility.js';
import { WithdrawProposal } from './use-cases/withdraw-proposal.js';

const queries = [
  ConsultationQuery,
  DocumentQuery,
  ProposalQuery,
  QuestionQuery,
  QuestionFiles,
  ContinuationQuery,
  RuleSetQuery,
  RollQuery,
  WeightQuery,
  ChangeQuery,
  Readers,
];
const useCases = [
  CreateBody,
  DraftConsultation,
  ReviseConsultation,
  AddDocument,
  Proposers,
  PutForwardProposal,
  ReviseProposal,
  WithdrawProposal,
  CoSponsorProposal,
  TakeOverProposal,
  RuleOnProposal,
  ProposeAmendment,
  OrderAmendments,
  DivideProposal,
  AddQuestion,
  RemoveDocument,
  RemoveQuestion,
  OpenConsultation,
  OpenVoting,
  ExtendVoting,
  CancelConsultation,
  TightenTallyVisibility,
  SetWeights,
  AmendRoll,
  CreateRuleSet,
  ReviseRuleSet,
  RetireRuleSet,
  MarkCondition,
];
const jobs = [RollKeeper, SeedRuleSets];
const resolvers = [
  ConsultationsResolver,
  ConsultationFieldsResolver,
  ConsultationStandingResolver,
  ProposalFieldsResolver,
  DocumentsResolver,
  PreparationResolver,
  DraftingResolver,
  ConductResolver,
  CareResolver,
  ProposalsResolver,
  SponsorshipResolver,
  AmendmentsResolver,
  RuleSetsResolver,
  QuestionsResolver,
  ContinuationResolver,
  RoundsAheadResolver,
  WeightsResolver,
  RecognitionResolver,
];

/** Consultations: documents, proposals, questions, and their life from draft to closing. */
@Module({
  imports: [DelegationsModule],
  providers: [...queries, ...useCases, ...jobs, ...resolvers, ConsultationAnswers],
  exports: [...queries, ConsultationAnswers],
})
export class ConsultationsModule {}
