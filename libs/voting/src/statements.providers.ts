import { EvidenceRoutes } from './files/evidence-routes.js';
import { Corrections } from './graphql/corrections.js';
import { CorrectionsResolver } from './graphql/corrections.resolver.js';
import { Explanations } from './graphql/explanations.js';
import { ExplanationsResolver } from './graphql/explanations.resolver.js';
import { PaperBallots } from './graphql/paper-ballots.js';
import { PaperBallotsResolver } from './graphql/paper-ballots.resolver.js';
import { ReasonsResolver } from './graphql/reasons.resolver.js';
import { CorrectionQuery } from './persistence/correction-query.js';
import { EvidenceStore } from './persistence/evidence-store.js';
import { ExplanationQuery } from './persistence/explanation-query.js';
import { FloorQuery } from './persistence/floor-query.js';
import { PaperQuery } from './persistence/paper-query.js';
import { ReasonQuery } from './persistence/reason-query.js';
import { AnswerCorrection } from './use-cases/answer-correction.js';
import { AskCorrection } from './use-cases/ask-correction.js';
import { ConfirmPaperBallot } from './use-cases/confirm-paper-ballot.js';
import { EnterPaperBallot } from './use-cases/enter-paper-ballot.js';
import { ExplainVote } from './use-cases/explain-vote.js';
import { WithdrawExplanation } from './use-cases/withdraw-explanation.js';
import { WithdrawPaperBallot } from './use-cases/withdraw-paper-ballot.js';

/** What Members say of their votes, and votes that reach the box on paper. */
export const STATEMENTS = [
  ...[CorrectionQuery, ExplanationQuery, FloorQuery, ReasonQuery],
  ...[AnswerCorrection, AskCorrection, ExplainVote, WithdrawExplanation],
  ...[Corrections, Explanations, CorrectionsResolver, ExplanationsResolver, ReasonsResolver],
  ...[EvidenceRoutes, EvidenceStore, PaperQuery, PaperBallots, PaperBallotsResolver],
  ...[EnterPaperBallot, ConfirmPaperBallot, WithdrawPaperBallot],
];
