export {
  CONSULTATION_STATES,
  type ConsultationFile,
  type ConsultationState,
  type Milestones,
  type RuleSetCopy,
  type Visibility,
  VISIBILITIES,
} from './domain/consultation.js';
export { type Consultation, consultationAt, hearsComments, stateOf } from './domain/state.js';
export { passes, standing, type TransitionName, TRANSITIONS } from './domain/transitions.js';
export {
  isStricter,
  type QuestionFile,
  QUESTION_STATES,
  questionState,
  type QuestionState,
  type Secrecy,
  type Standing,
  type TallyVisibility,
} from './domain/question.js';
export { conditionAt, type ConditionFacts, type ConditionStatus } from './domain/conditions.js';
export { type Consequence, consequenceInWords, type Effect, EFFECTS } from './domain/consequences.js';
export {
  type Annulment,
  type Conductor,
  conductorInWords,
  conductorOf,
  type Round,
  ROUND_KINDS,
  roundInWords,
  type RoundKind,
  roundKindInWords,
} from './domain/rounds.js';
export { type ActData, type ActNames } from './domain/act-words.js';
export { actInWords, isKnownAct, SHOWN_ACTS } from './domain/acts.js';
export { type Parting, type Recognised, reasonInWords, recogniseDocument, together, type Version } from './domain/recognition/index.js';
export { noSuchBody, noSuchConsultation, noSuchProposal, noSuchQuestion, notConfirmed } from './domain/refusals.js';
export { effectiveRule } from './domain/rules.js';
export { differenceOf, type Run } from './domain/difference.js';
export type { LeftOut } from './domain/left-out.js';
export type { Receivability } from './domain/proposal.js';
export { maySee, type Reader } from './domain/visibility.js';
export { notAgainWhileSilent } from './domain/vote-or-silence.js';
export { ConsultationAnswers } from './graphql/answering.js';
export { BodyModel, ConsultationChangeModel, ConsultationModel, RollModel } from './graphql/consultation.model.js';
export { BlockModel, DocumentModel } from './graphql/document.model.js';
export {
  BaseEnum,
  ConductorEnum,
  ConsultationStateEnum,
  EffectEnum,
  MethodEnum,
  RoundKindEnum,
  QuestionStateEnum,
  TallyVisibilityEnum,
  TieRuleEnum,
  VisibilityEnum,
  WeighingEnum,
} from './graphql/enums.js';
export { ProposalModel } from './graphql/proposal.model.js';
export {
  AnnulmentModel,
  ConditionModel,
  ConsequenceModel,
  DependencyModel,
  OptionModel,
  QuestionModel,
  RoundModel,
} from './graphql/question.model.js';
export { DecisionRuleModel, FractionModel, RuleSetModel } from './graphql/rule.model.js';
export { KEY, KEY_SHAPE, SYMBOL, SYMBOL_SHAPE } from './graphql/shapes.js';
export { FractionInput, overridesOf, RuleOverridesInput } from './graphql/rule.inputs.js';
export { ChangeQuery, type ChangeView } from './persistence/change-query.js';
export { type ConsultationFilter, ConsultationQuery } from './persistence/consultation-query.js';
export { ConsultationRepository } from './persistence/consultation-repository.js';
export { STATE_SQL } from './persistence/consultation-row.js';
export type { ConsultationView } from './persistence/consultation-view.js';
export type { BlockView, DocumentView } from './persistence/document-query.js';
export { Kept } from './persistence/kept.js';
export { ProposalQuery } from './persistence/proposal-query.js';
export { QuestionFiles } from './persistence/question-files.js';
export { type ConditionView, type ConsequenceView, QuestionQuery, type QuestionView } from './persistence/question-query.js';
export { Readers, type Reading } from './persistence/readers.js';
export { RollQuery, type RollView } from './persistence/roll-query.js';
export { VoteOrSilenceRepository } from './persistence/vote-or-silence-repository.js';
export { AddDocument } from './use-cases/add-document.js';
export { Consultations1000000000005 } from './persistence/migrations/0005-consultations.js';
export { ContinuedQuestions1000000000020 } from './persistence/migrations/0020-continued-questions.js';
export { MembersOfBodyLogged1000000000021 } from './persistence/migrations/0021-members-of-body-logged.js';
export { RemovedDocuments1000000000022 } from './persistence/migrations/0022-removed-documents.js';
export { ProposalsPut1000000000025 } from './persistence/migrations/0025-proposals-put.js';
export { RollLoggedInFull1000000000024 } from './persistence/migrations/0024-roll-logged-in-full.js';
export { NamesOnTheRoll1000000000028 } from './persistence/migrations/0028-names-on-the-roll.js';
export { MembersProposals1000000000009 } from './persistence/migrations/0009-members-proposals.js';
export { adoptAmendments, conflictingWith, keepParts } from './use-cases/consolidate.js';
export { ConsultationsModule } from './consultations.module.js';
export { VISIBLE, visibleTo } from './persistence/visible.js';
