import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Strategy } from 'passport-local';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { tooManyAttempts, wrongPassword } from '../domain/refusals.js';
import { AccountQuery } from '../persistence/account-query.js';
import { AccountRepository } from '../persistence/account-repository.js';
import { tokenHash } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';
import { authenticate } from './authenticate.js';
import { verifyPassword } from './passwords.js';

/** How long a web session lasts. */
export const SESSION_HOURS = 12;

export type OpenedSession = Readonly<{ secret: string; principal: Principal }>;

/** Opens a web session for whoever knows the password. Refused attempts are counted by account and by address. */
@Injectable()
export class SignIn {
  private readonly strategy: Strategy;

  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountQuery,
    private readonly attempts: SignInAttempts,
  ) {
    this.strategy = new Strategy({ usernameField: 'email' }, (email, password, done) => {
      void this.check(email, password).then(
        (account) => done(null, account ?? false),
        (fault: unknown) => done(fault),
      );
    });
  }

  async execute(input: { email: string; password: string; address: string }): Promise<Result<OpenedSession>> {
    const { email, password, address } = input;
    const wait = await this.attempts.begin(email, address);
    if (wait > 0) return tooManyAttempts(wait, 'email');
    const account = await authenticate<string>(this.strategy, { body: { email, password } });
    if (!account) return wrongPassword('password');
    await this.attempts.succeeded(email, address);
    const [secret, session] = [randomBytes(32).toString('base64url'), randomUUID()];
    return this.work.run<OpenedSession>(async (tx) => {
      const accounts = tx.get(AccountRepository);
      const sessions = tx.get(SessionRepository);
      await sessions.openWeb(session, tokenHash(secret), account, SESSION_HOURS);
      await sessions.removeExpired();
      await accounts.visited(account);
      await tx.get(EventLog).append(ORGANIZATION_LOG, { act: 'session.opened', account, member: null, data: { session } });
      const { name, roles } = await accounts.saved(account);
      return { secret, principal: { account, name, session, roles: new Set(roles) } };
    });
  }

  private async check(email: string, password: string): Promise<string | null> {
    const account = await this.accounts.forSignIn(email);
    return (await verifyPassword(account?.passwordHash, password)) && account ? account.id : null;
  }
}
