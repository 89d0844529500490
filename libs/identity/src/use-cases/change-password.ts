import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { judgePassword } from '../domain/password.js';
import type { Principal } from '../domain/principal.js';
import { noSuchAccount, tooManyAttempts, wrongPassword } from '../domain/refusals.js';
import { AccountQuery } from '../persistence/account-query.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';
import { hashPassword, verifyPassword } from './passwords.js';

/**
 * A new password for one's own account; every other session and every token ends. Wrong guesses of the present one count
 * like refused sign-ins: who finds a session open must not find the password with it.
 */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountQuery,
    private readonly attempts: SignInAttempts,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, input: { current: string; new: string; address: string }): Promise<Result<{ account: AccountRow }>> {
    const stored = await this.accounts.passwordOf(by.account);
    if (!stored) return noSuchAccount();
    const wait = await this.attempts.begin(stored.email, input.address);
    if (wait > 0) return tooManyAttempts(wait, 'current');
    if (!(await verifyPassword(stored.passwordHash, input.current))) return wrongPassword('current');
    await this.attempts.succeeded(stored.email, input.address);
    const weak = judgePassword(input.new, stored.email, 'new');
    if (weak) return weak;
    const passwordHash = await hashPassword(input.new);
    const changed = await this.work.run<{ account: AccountRow }>(async (tx) => {
      const accounts = tx.get(AccountRepository);
      await accounts.setPassword(by.account, passwordHash);
      const revoked = await tx.get(SessionRepository).revokeAll(by.account, by.session);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.password-changed',
        account: by.account,
        member: null,
        data: { account: by.account, revoked },
      });
      return { account: await accounts.saved(by.account) };
    });
    this.principals.forget();
    return changed;
  }
}
