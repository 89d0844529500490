import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ConsultationAnswers } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { CloseQuestion } from '../use-cases/close-question.js';
import { CloseVoting } from '../use-cases/close-voting.js';
import { SettleWithoutVote } from '../use-cases/settle-without-vote.js';
import { CloseQuestionInput, CloseVotingInput, SettleWithoutVoteInput } from './inputs.js';
import {
  CloseQuestionPayload,
  type CloseQuestionSuccess,
  CloseVotingPayload,
  type CloseVotingSuccess,
  SettleWithoutVotePayload,
  type SettleWithoutVoteSuccess,
} from './payloads.js';

@Resolver()
export class ClosingResolver {
  constructor(
    private readonly closingQuestion: CloseQuestion,
    private readonly closingVoting: CloseVoting,
    private readonly settling: SettleWithoutVote,
    private readonly answers: ConsultationAnswers,
  ) {}

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => CloseQuestionPayload, {
    description: 'Brings the closing of one question forward to now, and counts it. What depends on its outcome is then put, or not.',
  })
  async closeQuestion(
    @Args('input', { description: 'Which question, and why.' }) input: CloseQuestionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<CloseQuestionSuccess | Refusal> {
    return this.answers.of(await this.closingQuestion.execute(input, principal), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => SettleWithoutVotePayload, {
    description:
      'Settles a question by the chair’s ruling before any ballot on it was cast: noted, adopted by consensus, or postponed. It cannot be undone.',
  })
  async settleWithoutVote(
    @Args('input', { description: 'Which question, what becomes of it, and what the chair said.' }) input: SettleWithoutVoteInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<SettleWithoutVoteSuccess | Refusal> {
    return this.answers.of(await this.settling.execute(input, principal), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => CloseVotingPayload, {
    description: 'Brings the closing of the voting forward to now, counts every question, and freezes the counts. It cannot be undone.',
  })
  async closeVoting(
    @Args('input', { description: 'Which consultation, twice.' }) input: CloseVotingInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<CloseVotingSuccess | Refusal> {
    return this.answers.of(await this.closingVoting.execute(input, principal), context);
  }
}
