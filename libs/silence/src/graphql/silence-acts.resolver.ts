import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { RequestContext } from '#platform';
import { ExtendSilence } from '../use-cases/extend-silence.js';
import { ObjectToSilence } from '../use-cases/object-to-silence.js';
import { StartSilence } from '../use-cases/start-silence.js';
import { WithdrawSilence } from '../use-cases/withdraw-silence.js';
import { ExtendSilencePayload, ObjectToSilencePayload, StartSilencePayload, WithdrawSilencePayload } from './payloads.js';
import { ExtendSilenceInput, ObjectToSilenceInput, StartSilenceInput, WithdrawSilenceInput } from './silence.inputs.js';
import { Silences } from './silences.js';

@Resolver()
export class SilenceActsResolver {
  constructor(
    private readonly starting: StartSilence,
    private readonly objecting: ObjectToSilence,
    private readonly extending: ExtendSilence,
    private readonly withdrawing: WithdrawSilence,
    private readonly silences: Silences,
  ) {}

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => StartSilencePayload, {
    description: 'Puts a text under silence: it is adopted unless a Member objects in writing before the expiry. The roll is as of now.',
  })
  async startSilence(
    @Args('input', { description: 'Which text, and until when.' }) input: StartSilenceInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.silences.answer(await this.starting.execute(input, by), context);
  }

  @Allow('OBJECT_TO_SILENCE')
  @Mutation(() => ObjectToSilencePayload, {
    description: 'Objects for one’s Member in writing, or proposes another wording: the silence is broken. It cannot be taken back.',
  })
  async objectToSilence(
    @Args('input', { description: 'To which procedure, and why.' }) input: ObjectToSilenceInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.silences.answer(await this.objecting.execute(input, by), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => ExtendSilencePayload, { description: 'Moves the end of a running procedure later, with a reason.' })
  async extendSilence(
    @Args('input', { description: 'Which procedure, until when, and why.' }) input: ExtendSilenceInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.silences.answer(await this.extending.execute(input, by), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => WithdrawSilencePayload, { description: 'Withdraws a running procedure, with a reason. Only who started it may.' })
  async withdrawSilence(
    @Args('input', { description: 'Which procedure, and why.' }) input: WithdrawSilenceInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.silences.answer(await this.withdrawing.execute(input, by), context);
  }
}
