import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberLoader, MemberModel, MemberQuery } from '#delegations';
import { PlainField, type RequestContext } from '#platform';
import { differenceOf, wordsChanged } from '../domain/difference.js';
import { DifferenceModel, ProposalModel } from './proposal.model.js';

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

  @PlainField(() => DifferenceModel, {
    nullable: true,
    description: 'What an amendment changes in the text, or the latest version in the one before; null: it is the first of its kind.',
  })
  difference(proposal: ProposalModel) {
    const before = proposal.base ?? proposal.versions.at(-2);
    if (!before) return null;
    const [title, text] = [differenceOf(before.title, proposal.title), differenceOf(before.text, proposal.text)];
    return { title, text, wordsChanged: wordsChanged(title) + wordsChanged(text) };
  }
}
