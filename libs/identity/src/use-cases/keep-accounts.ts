import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, refuse, type Transaction, UnitOfWork } from '#platform';
import type { Role } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { WORDS } from '../domain/words.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { SessionRepository } from '../persistence/session-repository.js';
import { hashPassword } from './passwords.js';

async function saved(transaction: Transaction, id: string): Promise<AccountRow> {
  const account = await transaction.get(AccountRepository).byId(id);
  if (!account) throw new Error('the account was not written');
  return account;
}

/** Opens an account, with a password or (for whoever is yet to be invited) without one. */
@Injectable()
export class CreateAccount {
  constructor(private readonly unit: UnitOfWork) {}

  async execute(
    by: Pick<Principal, 'account'> | null,
    input: { email: string; name: string; password?: string | null; roles: readonly Role[] },
  ): Promise<Result<AccountRow>> {
    const passwordHash = input.password ? await hashPassword(input.password) : null;
    const id = randomUUID();
    return this.unit.run(async (transaction) => {
      const accounts = transaction.get(AccountRepository);
      const fresh = await accounts.insert({ id, email: input.email.toLowerCase(), name: input.name, passwordHash });
      if (!fresh) return refuse('INVALID_INPUT', WORDS.emailTaken, ['email']);
      await accounts.replaceRoles(id, input.roles);
      const data = { account: id, roles: [...input.roles].sort() };
      await transaction
        .get(EventLog)
        .append(ORGANIZATION_LOG, { act: 'account.created', account: by?.account ?? null, member: null, data });
      return saved(transaction, id);
    });
  }
}

/** Gives an account these roles and no others; somebody must remain administrator. */
@Injectable()
export class ChangeRoles {
  constructor(private readonly unit: UnitOfWork) {}

  execute(by: Principal, input: { account: string; roles: readonly Role[] }): Promise<Result<AccountRow>> {
    return this.unit.run(async (transaction) => {
      await transaction.get(EventLog).lock(ORGANIZATION_LOG);
      const accounts = transaction.get(AccountRepository);
      if (!(await accounts.byId(input.account))) return refuse('NOT_FOUND', WORDS.noAccount, ['account']);
      if (!input.roles.includes('ADMIN') && (await accounts.otherAdministrators(input.account)) === 0)
        return refuse('INVALID_INPUT', WORDS.lastAdministrator, ['roles']);
      await accounts.replaceRoles(input.account, input.roles);
      const data = { account: input.account, roles: [...input.roles].sort() };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, { act: 'account.roles-changed', account: by.account, member: null, data });
      return saved(transaction, input.account);
    });
  }
}

/** Closes an account and ends its sessions. What it did stays in the log. */
@Injectable()
export class DisableAccount {
  constructor(private readonly unit: UnitOfWork) {}

  execute(by: Principal, input: { account: string }): Promise<Result<AccountRow>> {
    return this.unit.run(async (transaction) => {
      await transaction.get(EventLog).lock(ORGANIZATION_LOG);
      const accounts = transaction.get(AccountRepository);
      if (!(await accounts.byId(input.account))) return refuse('NOT_FOUND', WORDS.noAccount, ['account']);
      if ((await accounts.otherAdministrators(input.account)) === 0) return refuse('INVALID_INPUT', WORDS.lastAdministrator, ['account']);
      await accounts.disable(input.account);
      await transaction.get(SessionRepository).revokeAll(input.account);
      const data = { account: input.account };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, { act: 'account.disabled', account: by.account, member: null, data });
      return saved(transaction, input.account);
    });
  }
}
