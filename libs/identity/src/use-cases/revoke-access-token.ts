import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { noSuchToken } from '../domain/refusals.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { SessionRepository, type TokenRow } from '../persistence/session-repository.js';

/** Ends one of one's own access tokens. Another's is as good as none. */
@Injectable()
export class RevokeAccessToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal, input: { id: string }): Promise<Result<{ accessToken: TokenRow }>> {
    const result = await this.work.run<{ accessToken: TokenRow }>(async (tx) => {
      const accessToken = await tx.get(SessionRepository).revokeToken(input.id, by.account);
      if (!accessToken) return noSuchToken();
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'access-token.revoked',
        account: by.account,
        member: null,
        data: { accessToken: input.id },
      });
      return { accessToken };
    });
    this.principals.forget();
    return result;
  }
}
