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
export { passes, standing, type TransitionName } from './domain/transitions.js';
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
export { maySee, type Reader } from './domain/visibility.js';
export { Consultations1000000000005 } from './persistence/migrations/0005-consultations.js';
export { ConsultationsModule } from './consultations.module.js';
