import { Corrections } from './graphql/corrections.js';
import { CorrectionsResolver } from './graphql/corrections.resolver.js';
import { Explanations } from './graphql/explanations.js';
import { ExplanationsResolver } from './graphql/explanations.resolver.js';
import { CorrectionQuery } from './persistence/correction-query.js';
import { ExplanationQuery } from './persistence/explanation-query.js';
import { FloorQuery } from './persistence/floor-query.js';
import { AnswerCorrection } from './use-cases/answer-correction.js';
import { AskCorrection } from './use-cases/ask-correction.js';
import { ExplainVote } from './use-cases/explain-vote.js';
import { WithdrawExplanation } from './use-cases/withdraw-explanation.js';

/** What Members say of their votes: explanations and corrections. */
export const STATEMENTS = [
  ...[CorrectionQuery, ExplanationQuery, FloorQuery],
  ...[AnswerCorrection, AskCorrection, ExplainVote, WithdrawExplanation],
  ...[Corrections, Explanations, CorrectionsResolver, ExplanationsResolver],
];
