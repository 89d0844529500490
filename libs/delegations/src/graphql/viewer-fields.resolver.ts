import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerModel } from '#identity';
import { DelegateDirectory } from '../persistence/delegate-directory.js';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { DelegateModel } from './member.model.js';

@Resolver(() => ViewerModel)
export class ViewerFieldsResolver {
  constructor(
    private readonly directory: DelegateDirectory,
    private readonly ledgers: LedgerQuery,
  ) {}

  @ResolveField(() => DelegateModel, {
    nullable: true,
    description: 'The viewer’s place in a delegation; null for those who belong to none.',
  })
  async delegate(@Parent() viewer: ViewerModel) {
    const delegation = await this.directory.of(viewer.account.id);
    return delegation && this.ledgers.delegate(delegation.delegate);
  }
}
