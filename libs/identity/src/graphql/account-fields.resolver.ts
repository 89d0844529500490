import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import { allows } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { AccountModel } from './account.models.js';

@Resolver(() => AccountModel)
export class AccountFieldsResolver {
  @ResolveField(() => String, { nullable: true, description: 'The address for signing in; shown to its owner and to the administrator.' })
  email(@Parent() account: AccountModel, @Context() context: RequestContext): string | null {
    const principal = context.principal as Principal | null;
    if (!principal) return null;
    return principal.account === account.id || allows(principal.roles, 'MANAGE_ACCOUNTS') ? account.email : null;
  }
}
