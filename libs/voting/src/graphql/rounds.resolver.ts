import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConsultationAnswers } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { AnnulVote } from '../use-cases/annul-vote.js';
import { DecideTie } from '../use-cases/decide-tie.js';
import { OpenRound } from '../use-cases/open-round.js';
import { DecisionTree } from './decision-tree.js';
import {
  AnnulVotePayload,
  type AnnulVoteSuccess,
  DecideTiePayload,
  type DecideTieSuccess,
  OpenRoundPayload,
  type OpenRoundSuccess,
} from './payloads.js';
import { AnnulVoteInput, DecideTieInput, OpenRoundInput } from './rounds.inputs.js';
import { DecisionTreeModel } from './tree.model.js';

/** What follows from an outcome. */
@Resolver()
export class RoundsResolver {
  constructor(
    private readonly opening: OpenRound,
    private readonly deciding: DecideTie,
    private readonly annulling: AnnulVote,
    private readonly tree: DecisionTree,
    private readonly answers: ConsultationAnswers,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => DecisionTreeModel, {
    nullable: true,
    description:
      'What is decided in a consultation, what depends on what, and what hangs on conditions; null where the reader may not see it.',
  })
  decisionTree(
    @Args('symbol', { description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<DecisionTreeModel | null> {
    return this.tree.of(symbol, context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => OpenRoundPayload, {
    description:
      'Opens the further round that a counted question and its frozen rule call for, while voting goes on. It is a question of its own; the earlier one stays as it was counted.',
  })
  async openRound(
    @Args('input', { description: 'Which round, and until when.' }) input: OpenRoundInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<OpenRoundSuccess | Refusal> {
    return this.answers.of(await this.opening.execute(input, principal), context);
  }

  @Allow('DECIDE_TIES')
  @Mutation(() => DecideTiePayload, {
    description:
      'Decides between tied options, where the frozen rule leaves that to the chair. The count stays as it was; the ruling stands.',
  })
  async decideTie(
    @Args('input', { description: 'For which options, and why.' }) input: DecideTieInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<DecideTieSuccess | Refusal> {
    return this.answers.of(await this.deciding.execute(input, principal), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => AnnulVotePayload, {
    description:
      'Annuls a counted vote with a reason, and what rests on it, before the record is published. Ballots and figures remain. While voting goes on the matter is put again at once.',
  })
  async annulVote(
    @Args('input', { description: 'Which vote, and why.' }) input: AnnulVoteInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<AnnulVoteSuccess | Refusal> {
    return this.answers.of(await this.annulling.execute(input, principal), context);
  }
}
