import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { lastAdministrator, noSuchAccount } from '../domain/refusals.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';

/** Closes an account for a stated reason and ends its sessions and tokens. What it did stays in the log. */
@Injectable()
export class DisableAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, input: { account: string; reason: string }): Promise<Result<AccountRow>> {
    const disabled = await this.work.run<AccountRow>(async (tx) => {
      await tx.get(EventLog).lock(ORGANIZATION_LOG);
      const accounts = tx.get(AccountRepository);
      const account = await accounts.byId(input.account);
      if (!account) return noSuchAccount();
      if (account.disabledAt) return account;
      if (account.roles.includes('ADMIN') && (await accounts.otherAdministrators(input.account)) === 0) return lastAdministrator('account');
      await accounts.disable(input.account, input.reason);
      const revoked = await tx.get(SessionRepository).revokeAll(input.account);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.disabled',
        account: by.account,
        member: null,
        data: { account: input.account, revoked },
        texts: { reason: input.reason },
      });
      return accounts.saved(input.account);
    });
    this.principals.forget();
    return disabled;
  }
}
