import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Strategy } from 'passport-local';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, refuse, UnitOfWork } from '#platform';
import { tooManyAttempts, WORDS } from '../domain/words.js';
import { AccountQuery } from '../persistence/account-query.js';
import { AccountRepository } from '../persistence/account-repository.js';
import { tokenHash } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';
import { authenticate } from './authenticate.js';
import { verifyPassword } from './passwords.js';

/** How long a web session lasts. */
export const SESSION_HOURS = 12;

export type OpenedSession = Readonly<{ secret: string; account: string; session: string }>;

/** Opens a web session for whoever knows the password. Refused attempts are counted by account and by address. */
@Injectable()
export class SignIn {
  private readonly strategy: Strategy;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly accounts: AccountQuery,
    private readonly attempts: SignInAttempts,
  ) {
    this.strategy = new Strategy({ usernameField: 'email' }, (email, password, done) => {
      void this.check(email, password).then(
        (account) => done(null, account ?? false),
        (error: unknown) => done(error),
      );
    });
  }

  async execute(input: { email: string; password: string; address: string }): Promise<Result<OpenedSession>> {
    const wait = await this.attempts.wait(input.email, input.address);
    if (wait > 0) return refuse('RATE_LIMITED', tooManyAttempts(wait), ['email']);
    const account = await authenticate<string>(this.strategy, { body: { email: input.email, password: input.password } });
    if (!account) {
      await this.attempts.refused(input.email, input.address);
      return refuse('FORBIDDEN', WORDS.wrongPassword, ['password']);
    }
    await this.attempts.succeeded(input.email);
    const opened = { secret: randomBytes(32).toString('base64url'), account, session: randomUUID() };
    return this.unit.run(async (transaction) => {
      await transaction.get(SessionRepository).openWeb(opened.session, tokenHash(opened.secret), account, SESSION_HOURS);
      await transaction.get(AccountRepository).visited(account);
      const act = { act: 'session.opened', account, member: null, data: { session: opened.session } };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, act);
      return opened;
    });
  }

  private async check(email: string, password: string): Promise<string | null> {
    const account = await this.accounts.forSignIn(email);
    return (await verifyPassword(account?.passwordHash, password)) && account ? account.id : null;
  }
}
