import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Role } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { lastAdministrator, noSuchAccount } from '../domain/refusals.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { PrincipalQuery } from '../persistence/principal-query.js';

/** Gives an account these roles and no others; somebody must remain administrator. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, input: { account: string; roles: readonly Role[] }): Promise<Result<AccountRow>> {
    const changed = await this.work.run<AccountRow>(async (tx) => {
      await tx.get(EventLog).lock(ORGANIZATION_LOG);
      const accounts = tx.get(AccountRepository);
      const account = await accounts.byId(input.account);
      if (!account) return noSuchAccount();
      const steps = account.roles.includes('ADMIN') && !input.roles.includes('ADMIN');
      if (steps && (await accounts.otherAdministrators(input.account)) === 0) return lastAdministrator('roles');
      await accounts.replaceRoles(input.account, input.roles);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.roles-changed',
        account: by.account,
        member: null,
        data: { account: input.account, roles: [...input.roles].sort(), before: [...account.roles].sort() },
      });
      return accounts.saved(input.account);
    });
    this.principals.forget();
    return changed;
  }
}
