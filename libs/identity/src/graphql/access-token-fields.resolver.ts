import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type RequestContext } from '#platform';
import { AccountQuery } from '../persistence/account-query.js';
import { AccessTokenModel, AccessTokenUseModel } from './account.models.js';

@Resolver(() => AccessTokenModel)
export class AccessTokenFieldsResolver {
  constructor(private readonly accounts: AccountQuery) {}

  @ResolveField(() => [AccessTokenUseModel], {
    description: 'Its latest ten uses, the newest first, where it only reads; all of them are in the log. Empty for a token that may act.',
  })
  async uses(@Parent() { id }: AccessTokenModel, @Context() context: RequestContext): Promise<AccessTokenUseModel[]> {
    const loader = loaderOf<string, AccessTokenUseModel[]>(context, 'identity: uses of tokens', (ids) => this.accounts.usesOf(ids));
    return (await loader.load(id)) ?? [];
  }
}
