import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { ExplainVote } from '../use-cases/explain-vote.js';
import { WithdrawExplanation } from '../use-cases/withdraw-explanation.js';
import { ExplainVoteInput, WithdrawExplanationInput } from './explanation.inputs.js';
import { ExplanationsModel } from './explanation.model.js';
import {
  ExplainVotePayload,
  type ExplainVoteSuccess,
  WithdrawExplanationPayload,
  type WithdrawExplanationSuccess,
} from './explanation.payloads.js';
import { Explanations } from './explanations.js';

/** Explanations of vote: read by whoever sees the consultation, given by the delegations entitled to vote. */
@Resolver()
export class ExplanationsResolver {
  constructor(
    private readonly explaining: ExplainVote,
    private readonly withdrawing: WithdrawExplanation,
    private readonly explanations: Explanations,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => ExplanationsModel, {
    description: 'The explanations of vote on a question. Refused with NOT_FOUND where the reader may not see it.',
  })
  explanationsOfVote(
    @Args('question', { type: () => ID, description: 'The question.' }) question: string,
    @Context() context: RequestContext,
  ): Promise<ExplanationsModel> {
    return this.explanations.of(question, context);
  }

  @Allow('EXPLAIN_VOTES')
  @Mutation(() => ExplainVotePayload, {
    description:
      "Explains the vote of one's own delegation, before it or after: the representative or an alternate does. Refused with FORBIDDEN on one's own proposal and on a secret ballot, VOTING_CLOSED or ILLEGAL_TRANSITION out of time, FROZEN once the record is published.",
  })
  async explainVote(
    @Args('input', { description: 'What the delegation says.' }) input: ExplainVoteInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<ExplainVoteSuccess | Refusal> {
    return this.explanations.outcome(await this.explaining.execute(principal, input), context);
  }

  @Allow('EXPLAIN_VOTES')
  @Mutation(() => WithdrawExplanationPayload, {
    description: "Takes the explanation of one's own delegation back; a marker stays. Refused with FROZEN once the record is published.",
  })
  async withdrawExplanation(
    @Args('input', { description: 'Which explanation.' }) input: WithdrawExplanationInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<WithdrawExplanationSuccess | Refusal> {
    return this.explanations.outcome(await this.withdrawing.execute(principal, input), context);
  }
}
