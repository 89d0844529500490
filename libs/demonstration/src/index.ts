export { loadDemonstration, playWhole } from './scenario/index.js';
export type { Case, Told } from './cases/case.js';
export { playCase, type Stage } from './cases/play.js';
export { CASE_NAMES, CASES_IN_WORDS, caseNamed, signInsIn } from './cases/registry.js';
export type { Played, PlayedQuestion } from './scenario/outcome.js';
export type { Progress } from './progress.js';
export {
  ADMINISTRATOR,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_SIGN_INS,
  type DemonstrationAccount,
  type DemonstrationSignIn,
} from './sign-ins.js';
export { CONSULTATION } from './consultation/consultation.js';
export { EARLIER_CONSULTATION } from './consultation/earlier.js';
export { UPCOMING_CONSULTATION } from './consultation/upcoming.js';
export { demonstrationMembership, type DemonstrationMember } from './membership/index.js';
export { positionsOn } from './votes/script.js';
