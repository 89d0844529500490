import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { ProposalQuery } from '../persistence/proposal-query.js';
import { CoSponsorProposal } from '../use-cases/co-sponsor-proposal.js';
import { RuleOnProposal } from '../use-cases/rule-on-proposal.js';
import { TakeOverProposal } from '../use-cases/take-over-proposal.js';
import { CoSponsorProposalPayload, EndCoSponsorshipPayload, RuleOnProposalPayload, TakeOverProposalPayload } from './answers.js';
import { CoSponsorProposalInput, EndCoSponsorshipInput, RuleOnProposalInput, TakeOverProposalInput } from './proposal.inputs.js';

/** What becomes of a proposal between its proposer, those who stand beside it, and the chair. */
@Resolver()
export class SponsorshipResolver {
  constructor(
    private readonly sponsors: CoSponsorProposal,
    private readonly takeOver: TakeOverProposal,
    private readonly rule: RuleOnProposal,
    private readonly proposals: ProposalQuery,
  ) {}

  @Allow('SPONSOR')
  @Mutation(() => CoSponsorProposalPayload, { description: 'The delegation’s Member joins a proposal as co-sponsor, until voting opens.' })
  async coSponsorProposal(
    @Args('input', { description: 'A proposal that the delegation’s Member joins as co-sponsor.' }) input: CoSponsorProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.sponsors.execute(input, 'JOIN', by), context);
  }

  @Allow('SPONSOR')
  @Mutation(() => EndCoSponsorshipPayload, {
    description: 'The delegation’s Member ceases to co-sponsor a proposal, which stands all the same.',
  })
  async endCoSponsorship(
    @Args('input', { description: 'A proposal that the delegation’s Member ceases to co-sponsor.' }) input: EndCoSponsorshipInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.sponsors.execute(input, 'LEAVE', by), context);
  }

  @Allow('SPONSOR')
  @Mutation(() => TakeOverProposalPayload, {
    description: 'The delegation’s Member takes over a proposal that was withdrawn, until voting opens.',
  })
  async takeOverProposal(
    @Args('input', { description: 'A withdrawn proposal that the delegation’s Member takes over.' }) input: TakeOverProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.takeOver.execute(input, by), context);
  }

  @Allow('RULE_ON_PROPOSALS')
  @Mutation(() => RuleOnProposalPayload, {
    description: 'The chair rules whether a Member’s proposal is received; one that is becomes an option of the question it asks for.',
  })
  async ruleOnProposal(
    @Args('input', { description: 'The chair’s ruling on a proposal.' }) input: RuleOnProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.rule.execute(input, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { proposal: await this.proposals.byId(id, context.language) };
  }
}
