import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import { MemberQuery } from '../persistence/member-query.js';
import { memberLoader } from './loaders.js';
import { DelegateModel, MemberModel } from './member.model.js';

@Resolver(() => DelegateModel)
export class DelegateFieldsResolver {
  constructor(private readonly members: MemberQuery) {}

  @ResolveField(() => MemberModel, { description: 'The Member whose delegation it is.' })
  async member(@Parent() delegate: DelegateModel, @Context() context: RequestContext) {
    return memberLoader(context, this.members).load(delegate.memberId);
  }
}
