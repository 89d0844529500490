import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { ProposalQuery } from '../persistence/proposal-query.js';
import { PutForwardProposal } from '../use-cases/put-forward-proposal.js';
import { ReviseProposal } from '../use-cases/revise-proposal.js';
import { WithdrawProposal } from '../use-cases/withdraw-proposal.js';
import { PutForwardProposalPayload, ReviseProposalPayload, WithdrawProposalPayload } from './answers.js';
import { PutForwardProposalInput, ReviseProposalInput, WithdrawProposalInput } from './proposal.inputs.js';

@Resolver()
export class ProposalsResolver {
  constructor(
    private readonly putForward: PutForwardProposal,
    private readonly revise: ReviseProposal,
    private readonly withdraw: WithdrawProposal,
    private readonly proposals: ProposalQuery,
  ) {}

  @Allow('PROPOSE')
  @Mutation(() => PutForwardProposalPayload, {
    description:
      'Puts a proposal forward: a delegation in its Member’s name, until comments close; the secretariat in the name of whoever it comes from.',
  })
  async putForwardProposal(
    @Args('input', { description: 'A proposal to be put forward.' }) input: PutForwardProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.putForward.execute(input, by), context);
  }

  @Allow('PROPOSE')
  @Mutation(() => ReviseProposalPayload, {
    description:
      'Gives a proposal a new version of its text, before the vote opens; a delegation its own, until the chair has ruled on it.',
  })
  async reviseProposal(
    @Args('input', { description: 'A new version of a proposal.' }) input: ReviseProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.revise.execute(input, by), context);
  }

  @Allow('PROPOSE')
  @Mutation(() => WithdrawProposalPayload, { description: 'Withdraws a proposal before the vote opens; it stays readable.' })
  async withdrawProposal(
    @Args('input', { description: 'A proposal to be withdrawn.' }) input: WithdrawProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.withdraw.execute(input, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { proposal: await this.proposals.byId(id, context.language) };
  }
}
