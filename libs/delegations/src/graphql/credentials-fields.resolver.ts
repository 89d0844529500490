import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type RequestContext } from '#platform';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { CredentialsModel, DelegateModel } from './member.model.js';

@Resolver(() => CredentialsModel)
export class CredentialsFieldsResolver {
  constructor(private readonly ledgers: LedgerQuery) {}

  @ResolveField(() => [DelegateModel], {
    nullable: true,
    description: 'The delegates whom they name, the representative first; null: they were entered when this was not yet kept.',
  })
  async delegates(@Parent() { named }: CredentialsModel, @Context() context: RequestContext) {
    if (!named) return null;
    const loader = loaderOf<readonly string[], DelegateModel[]>(context, 'delegations.named', (lists) => this.ledgers.named(lists));
    return loader.load(named);
  }
}
