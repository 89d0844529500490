import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberLoader, MemberModel, MemberQuery } from '#delegations';
import type { RequestContext } from '#platform';
import { ProposalModel } from './proposal.model.js';

@Resolver(() => ProposalModel)
export class ProposalFieldsResolver {
  constructor(private readonly members: MemberQuery) {}

  @ResolveField(() => MemberModel, { nullable: true, description: 'The Member that put it forward.' })
  async member(@Parent() { memberId }: ProposalModel, @Context() context: RequestContext) {
    return memberId === null ? null : memberLoader(context, this.members).load(memberId);
  }

  @ResolveField(() => [MemberModel], { description: 'The Members that co-sponsor it, in the order in which they joined.' })
  async sponsors(@Parent() { sponsorIds }: ProposalModel, @Context() context: RequestContext) {
    return (await memberLoader(context, this.members).loadMany(sponsorIds)).filter((member) => member !== null);
  }
}
