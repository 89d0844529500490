import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountModel, AccountQuery } from '#identity';
import { loaderOf, type RequestContext } from '#platform';
import { MemberQuery } from '../persistence/member-query.js';
import { memberLoader } from './loaders.js';
import { DelegateModel, MemberModel } from './member.model.js';

@Resolver(() => DelegateModel)
export class DelegateFieldsResolver {
  constructor(
    private readonly members: MemberQuery,
    private readonly accounts: AccountQuery,
  ) {}

  @ResolveField(() => MemberModel, { description: 'The Member whose delegation it is.' })
  async member(@Parent() delegate: DelegateModel, @Context() context: RequestContext) {
    return memberLoader(context, this.members).load(delegate.memberId);
  }

  @ResolveField(() => AccountModel, { description: 'The person.' })
  async account(@Parent() delegate: DelegateModel, @Context() context: RequestContext) {
    const loader = loaderOf<string, AccountModel>(context, 'delegations.account', (ids) => this.accounts.byIds(ids));
    return loader.load(delegate.accountId);
  }
}
