import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { AnswerCorrection } from '../use-cases/answer-correction.js';
import { AskCorrection } from '../use-cases/ask-correction.js';
import { AnswerCorrectionInput, AskCorrectionInput } from './correction.inputs.js';
import { CorrectionModel } from './correction.model.js';
import {
  AnswerCorrectionPayload,
  type AnswerCorrectionSuccess,
  AskCorrectionPayload,
  type AskCorrectionSuccess,
} from './correction.payloads.js';
import { Corrections } from './corrections.js';

/** The right of correction: a delegation asks, the secretariat or the chair answers, and the record notes it. */
@Resolver()
export class CorrectionsResolver {
  constructor(
    private readonly asking: AskCorrection,
    private readonly answering: AnswerCorrection,
    private readonly corrections: Corrections,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [CorrectionModel], {
    description:
      'The corrections of votes on a consultation, by question: those confirmed, and those of one’s own delegation; for the secretariat, the chair and the auditor all.',
  })
  correctionsOfVotes(
    @Args('symbol', { type: () => String, description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<CorrectionModel[]> {
    return this.corrections.of(symbol, context);
  }

  @Allow('EXPLAIN_VOTES')
  @Mutation(() => AskCorrectionPayload, {
    description:
      "Asks that the record note how one's own delegation had intended to vote, from the closing of the question until the record is approved. Refused with ILLEGAL_TRANSITION before that, or while another waits; FROZEN after; INVALID_BALLOT where the vote meant breaks a bound.",
  })
  async askCorrection(
    @Args('input', { description: 'The vote meant, and why.' }) input: AskCorrectionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<AskCorrectionSuccess | Refusal> {
    return this.corrections.outcome(await this.asking.execute(principal, input), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => AnswerCorrectionPayload, {
    description:
      'Confirms a correction, or declines it with a note. Neither the vote nor the outcome changes. Refused with FROZEN once answered, or once the record is approved; FORBIDDEN to whoever asked for it.',
  })
  async answerCorrection(
    @Args('input', { description: 'The answer.' }) input: AnswerCorrectionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<AnswerCorrectionSuccess | Refusal> {
    return this.corrections.outcome(await this.answering.execute(principal, input), context);
  }
}
