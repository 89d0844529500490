import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, refuse, UnitOfWork } from '#platform';
import { allows } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { WORDS } from '../domain/words.js';
import { AccountQuery } from '../persistence/account-query.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { PrincipalQuery, tokenHash } from '../persistence/principal-query.js';
import { SessionRepository, type TokenRow } from '../persistence/session-repository.js';
import { hashPassword, verifyPassword } from './passwords.js';

/** Ends the session with which it is called. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, secret: string): Promise<Result<{ signedOut: boolean }>> {
    const result = await this.unit.run(async (transaction) => {
      await transaction.get(SessionRepository).revoke(by.session);
      const act = { act: 'session.ended', account: by.account, member: null, data: { session: by.session } };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, act);
      return { signedOut: true };
    });
    this.principals.forget(secret);
    return result;
  }
}

const YEAR_MS = 366 * 24 * 3_600_000;

/** A token for a program that acts for this account. Its secret is shown once and kept nowhere. */
@Injectable()
export class CreateAccessToken {
  constructor(private readonly unit: UnitOfWork) {}

  execute(by: Principal, input: { name: string; expiresAt: Date }): Promise<Result<{ secret: string; accessToken: TokenRow }>> {
    const secret = `plt_${randomBytes(32).toString('base64url')}`;
    return this.unit.run(async (transaction) => {
      const clock = await transaction.row<{ now: Date }>('SELECT official_now() AS now');
      const lasts = input.expiresAt.getTime() - (clock?.now.getTime() ?? 0);
      if (lasts <= 0 || lasts > YEAR_MS) return refuse('INVALID_INPUT', WORDS.expiry, ['expiresAt']);
      const id = randomUUID();
      const accessToken = await transaction
        .get(SessionRepository)
        .createToken(id, tokenHash(secret), by.account, input.name, input.expiresAt);
      const act = { act: 'access-token.created', account: by.account, member: null, data: { accessToken: id } };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, act);
      return { secret, accessToken };
    });
  }
}

@Injectable()
export class RevokeAccessToken {
  constructor(private readonly unit: UnitOfWork) {}

  execute(by: Principal, input: { id: string }): Promise<Result<{ accessToken: TokenRow }>> {
    return this.unit.run(async (transaction) => {
      const accessToken = await transaction.get(SessionRepository).revokeToken(input.id, by.account);
      if (!accessToken) return refuse('NOT_FOUND', WORDS.noToken, ['id']);
      const act = { act: 'access-token.revoked', account: by.account, member: null, data: { accessToken: input.id } };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, act);
      return { accessToken };
    });
  }
}

/** Ends all sessions and tokens of an account: one's own, or anybody's for the administrator. */
@Injectable()
export class RevokeSessions {
  constructor(private readonly unit: UnitOfWork) {}

  execute(by: Principal, input: { account: string }): Promise<Result<{ revoked: number }>> {
    return this.unit.run(async (transaction) => {
      const may = input.account === by.account || allows(by.roles, 'MANAGE_ACCOUNTS');
      if (!may || !(await transaction.get(AccountRepository).byId(input.account))) return refuse('NOT_FOUND', WORDS.noAccount, ['account']);
      const revoked = await transaction.get(SessionRepository).revokeAll(input.account);
      const data = { account: input.account, revoked };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, { act: 'sessions.revoked', account: by.account, member: null, data });
      return { revoked };
    });
  }
}

/** A new password for one's own account; every other session ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly accounts: AccountQuery,
  ) {}

  async execute(by: Principal, input: { current: string; new: string }): Promise<Result<{ account: AccountRow }>> {
    const stored = await this.accounts.passwordOf(by.account);
    if (!(await verifyPassword(stored?.passwordHash, input.current))) return refuse('FORBIDDEN', WORDS.wrongPassword, ['current']);
    const passwordHash = await hashPassword(input.new);
    return this.unit.run(async (transaction) => {
      const accounts = transaction.get(AccountRepository);
      await accounts.setPassword(by.account, passwordHash);
      await transaction.get(SessionRepository).revokeAll(by.account);
      const act = { act: 'account.password-changed', account: by.account, member: null, data: {} };
      await transaction.get(EventLog).append(ORGANIZATION_LOG, act);
      const account = await accounts.byId(by.account);
      return account ? { account } : refuse('NOT_FOUND', WORDS.noAccount);
    });
  }
}
