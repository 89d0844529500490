import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { allows } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { noSuchAccount } from '../domain/refusals.js';
import { AccountRepository } from '../persistence/account-repository.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';

/** Ends all sessions and tokens of an account: one's own, or anybody's for the administrator. */
@Injectable()
export class RevokeSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, input: { account: string }): Promise<Result<{ revoked: number }>> {
    if (input.account !== by.account && !allows(by.roles, 'MANAGE_ACCOUNTS')) return noSuchAccount();
    const result = await this.work.run<{ revoked: number }>(async (tx) => {
      if (!(await tx.get(AccountRepository).byId(input.account))) return noSuchAccount();
      const revoked = await tx.get(SessionRepository).revokeAll(input.account);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'sessions.revoked',
        account: by.account,
        member: null,
        data: { account: input.account, revoked },
      });
      return { revoked };
    });
    this.principals.forget();
    return result;
  }
}
