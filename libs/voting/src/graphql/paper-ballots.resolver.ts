import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { ConfirmPaperBallot } from '../use-cases/confirm-paper-ballot.js';
import { EnterPaperBallot } from '../use-cases/enter-paper-ballot.js';
import { WithdrawPaperBallot } from '../use-cases/withdraw-paper-ballot.js';
import { ConfirmPaperBallotInput, EnterPaperBallotInput, WithdrawPaperBallotInput } from './paper.inputs.js';
import { PaperBallotModel } from './paper.model.js';
import {
  ConfirmPaperBallotPayload,
  type ConfirmPaperBallotSuccess,
  EnterPaperBallotPayload,
  type EnterPaperBallotSuccess,
  WithdrawPaperBallotPayload,
  type WithdrawPaperBallotSuccess,
} from './paper.payloads.js';
import { PaperBallots } from './paper-ballots.js';

/** Votes received on paper or in the room: one officer enters, another confirms. */
@Resolver()
export class PaperBallotsResolver {
  constructor(
    private readonly entering: EnterPaperBallot,
    private readonly confirming: ConfirmPaperBallot,
    private readonly withdrawing: WithdrawPaperBallot,
    private readonly papers: PaperBallots,
  ) {}

  @Allow('SEE_PAPER_BALLOTS')
  @Query(() => [PaperBallotModel], {
    description:
      'The votes on a consultation that were received on paper or in the room: what waits for a second officer first, then the latest.',
  })
  paperBallots(
    @Args('symbol', { type: () => String, description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<PaperBallotModel[]> {
    return this.papers.of(symbol, context);
  }

  @Allow('ENTER_PAPER_BALLOTS')
  @Mutation(() => EnterPaperBallotPayload, {
    description:
      'Enters a vote received on paper or in the room, with its evidence; it is cast once another officer confirms it. Refused as a ballot would be: NOT_ENTITLED, VOTING_CLOSED, VOTING_NOT_OPEN, INVALID_BALLOT; ILLEGAL_TRANSITION while another entry of the Member waits; INVALID_INPUT at `replace` where the Member has a ballot.',
  })
  async enterPaperBallot(
    @Args('input', { description: 'The vote and what proves it.' }) input: EnterPaperBallotInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<EnterPaperBallotSuccess | Refusal> {
    return this.papers.outcome(await this.entering.execute(principal, input), context);
  }

  @Allow('ENTER_PAPER_BALLOTS')
  @Mutation(() => ConfirmPaperBallotPayload, {
    description:
      'Confirms what another officer entered, and casts it on behalf of the Member. Refused with FORBIDDEN to whoever entered it, FROZEN once it was confirmed or withdrawn, VOTING_CLOSED after the question closed, STALE_VERSION where the Member has cast since.',
  })
  async confirmPaperBallot(
    @Args('input', { description: 'The entry.' }) input: ConfirmPaperBallotInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<ConfirmPaperBallotSuccess | Refusal> {
    return this.papers.outcome(await this.confirming.execute(principal, input), context);
  }

  @Allow('ENTER_PAPER_BALLOTS')
  @Mutation(() => WithdrawPaperBallotPayload, {
    description: 'Withdraws an entry that was not confirmed; it stays readable with the reason. Refused with FROZEN once it was cast.',
  })
  async withdrawPaperBallot(
    @Args('input', { description: 'The entry, and why.' }) input: WithdrawPaperBallotInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<WithdrawPaperBallotSuccess | Refusal> {
    return this.papers.outcome(await this.withdrawing.execute(principal, input), context);
  }
}
