import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { badExpiry, tooManyTokens } from '../domain/refusals.js';
import { AccountRepository } from '../persistence/account-repository.js';
import { tokenHash } from '../persistence/principal-query.js';
import { SessionRepository, type TokenRow } from '../persistence/session-repository.js';

const YEAR_MS = 366 * 24 * 3_600_000;
const MOST_TOKENS = 50;

type Made = Readonly<{ secret: string; accessToken: TokenRow }>;

/** A token for a program that acts for this account. Its secret is shown once and kept nowhere. */
@Injectable()
export class CreateAccessToken {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, input: { name: string; expiresAt: Date; readOnly: boolean }): Promise<Result<Made>> {
    const secret = `plt_${randomBytes(32).toString('base64url')}`;
    return this.work.run<Made>(async (tx) => {
      const sessions = tx.get(SessionRepository);
      const lasts = input.expiresAt.getTime() - (await sessions.now()).getTime();
      if (lasts <= 0 || lasts > YEAR_MS) return badExpiry();
      await tx.get(AccountRepository).lock(by.account);
      if ((await sessions.workingTokens(by.account)) >= MOST_TOKENS) return tooManyTokens(MOST_TOKENS);
      const id = randomUUID();
      const accessToken = await sessions.createToken({ id, ...input }, tokenHash(secret), by.account);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'access-token.created',
        account: by.account,
        member: null,
        data: { accessToken: id, expiresAt: input.expiresAt.toISOString(), readOnly: input.readOnly },
        texts: { name: input.name },
      });
      return { secret, accessToken };
    });
  }
}
