export { BASES, STAGE_KINDS, TABLE_KINDS, TIE_RULES, WEIGHINGS } from './types.js';
export type {
  Ballot,
  BallotFault,
  BallotForm,
  BallotGroup,
  BallotKind,
  Base,
  Bounds,
  Change,
  Comparison,
  CountLog,
  CountStage,
  CountTable,
  DecisionRule,
  Fraction,
  Language,
  LiveCount,
  Lot,
  MarkRange,
  Marks,
  OptionCount,
  OptionDefinition,
  OptionPoints,
  OutcomeKind,
  Parcel,
  QuestionFault,
  Roll,
  RollWeights,
  StageKind,
  StageStanding,
  TallyResult,
  Texts,
  TieBreak,
  TieRule,
  WeightFigures,
  Weighing,
  WeighingKind,
  Words,
} from './types.js';
export { ASKED_BOUNDS, type AskedBound, type Figures, type Method } from './method.js';
export {
  BALLOT_FORMS,
  FOR_OR_AGAINST,
  isMethod,
  METHOD_KEYS,
  methodOf,
  METHODS,
  type MethodKey,
  type QuestionDefinition,
} from './methods/registry.js';
export { checkBallot, checkQuestion, checkRule, marksInOrder, ranksClosedUp } from './checks.js';
export { choiceNamed } from './answers.js';
export { type AnswersOfGroup, type Breadth, REGIONAL_GROUPS, type RegionalGroup, withBreadth } from './breadth.js';
export { count, countFigures, countGroups, countLive, weighs } from './count.js';
export { isSeed, lotCommitment, lotOrder, mayNeedLot, type Sha256 } from './lot.js';
export { compared, fewest, meets } from './rule.js';
export { type Preset, PRESETS, type SilenceTerms } from './presets.js';
export { ballotInWords, questionInWords, settledFor, settles } from './questions.js';
export { type MajoritySum, type QuorumSum, type SensitivityInSum, SensitivitySum } from './sensitivity-sum.js';
export { type MajorityCell, type QuorumRow, sensitivity, type Sensitivity, type WeighingRow } from './sensitivity.js';
/** Sentences of our own, figures and lists in the three languages: for whoever writes in the same register. */
export * as grammar from './words/grammar.js';
/** Why a question was not put to the vote, in sentences: for the platform that leaves it out, and for whoever checks that. */
export * as notPut from './words/not-put.js';
export { isWithoutVote, WITHOUT_VOTE, type WithoutVote, withoutVoteInWords } from './words/without-vote.js';
export { fractionInWords, majorityInWords, ruleInWords } from './words/rule.js';
export * from './files/index.js';
