import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { RequestContext } from '#platform';
import { CancelConsultation } from '../use-cases/cancel-consultation.js';
import { ExtendVoting } from '../use-cases/extend-voting.js';
import { OpenVoting } from '../use-cases/open-voting.js';
import { ConsultationAnswers } from './answering.js';
import { CancelConsultationPayload, ExtendVotingPayload, OpenVotingPayload } from './answers.js';
import { CancelConsultationInput, ExtendVotingInput, OpenVotingInput } from './consultation.inputs.js';

@Resolver()
export class ConductResolver {
  constructor(
    private readonly open: OpenVoting,
    private readonly extend: ExtendVoting,
    private readonly cancel: CancelConsultation,
    private readonly answer: ConsultationAnswers,
  ) {}

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => OpenVotingPayload, {
    description: 'Brings the opening of the vote forward to now. Questions, options and proposals are frozen, and the roll is taken.',
  })
  async openVoting(
    @Args('input', { description: 'The consultation whose vote is to be opened now.' }) input: OpenVotingInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.open.execute(input, by), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => ExtendVotingPayload, { description: 'Moves the closing of the vote later, with a reason; until it has closed.' })
  async extendVoting(
    @Args('input', { description: 'An extension of a vote.' }) input: ExtendVotingInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.extend.execute(input, by), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => CancelConsultationPayload, { description: 'Cancels a consultation before it closes, with a reason. Nothing is deleted.' })
  async cancelConsultation(
    @Args('input', { description: 'The cancellation of a consultation.' }) input: CancelConsultationInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.cancel.execute(input, by), context);
  }
}
