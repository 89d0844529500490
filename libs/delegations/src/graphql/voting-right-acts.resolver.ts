import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type Result } from '#platform';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { RestoreVotingRight } from '../use-cases/restore-voting-right.js';
import { SuspendVotingRight } from '../use-cases/suspend-voting-right.js';
import { RestoreVotingRightPayload, SuspendVotingRightPayload } from './answers.js';
import { RestoreVotingRightInput, SuspendVotingRightInput } from './inputs.js';

@Resolver()
export class VotingRightActsResolver {
  constructor(
    private readonly suspend: SuspendVotingRight,
    private readonly restore: RestoreVotingRight,
    private readonly ledgers: LedgerQuery,
  ) {}

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => SuspendVotingRightPayload, { description: 'Suspends a Member’s right to vote. A roll already taken stays as it is.' })
  async suspendVotingRight(
    @Args('input', { description: 'A suspension of a Member’s right to vote.' }) input: SuspendVotingRightInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.suspend.execute(input, by));
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => RestoreVotingRightPayload, { description: 'Restores a Member’s right to vote. A roll already taken stays as it is.' })
  async restoreVotingRight(
    @Args('input', { description: 'The restoration of a Member’s right to vote.' }) input: RestoreVotingRightInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.restore.execute(input, by));
  }

  private async answer(id: Result<string>) {
    return isRefusal(id) ? id : { suspension: await this.ledgers.suspensionById(id) };
  }
}
