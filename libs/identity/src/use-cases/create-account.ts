import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { judgePassword } from '../domain/password.js';
import type { Role } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { emailTaken } from '../domain/refusals.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { hashPassword } from './passwords.js';

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password?: string | null;
  readonly roles: readonly Role[];
}

/** Opens an account, with a password or (for whoever is yet to be invited) without one. `by` null: the start of the server. */
@Injectable()
export class CreateAccount {
  constructor(private readonly work: UnitOfWork) {}

  async execute(by: Pick<Principal, 'account'> | null, input: NewAccount): Promise<Result<AccountRow>> {
    const weak = input.password ? judgePassword(input.password, input.email, 'password') : null;
    if (weak) return weak;
    // Slow on purpose, so outside the transaction.
    const passwordHash = input.password ? await hashPassword(input.password) : null;
    const id = randomUUID();
    return this.work.run<AccountRow>(async (tx) => {
      const accounts = tx.get(AccountRepository);
      const fresh = await accounts.insert({ id, email: input.email.toLowerCase(), name: input.name, passwordHash });
      if (!fresh) return emailTaken();
      await accounts.replaceRoles(id, input.roles);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.created',
        account: by?.account ?? null,
        member: null,
        data: { account: id, roles: [...input.roles].sort() },
        texts: { name: input.name, email: input.email.toLowerCase() },
      });
      return accounts.saved(id);
    });
  }
}
