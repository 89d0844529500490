import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';

/** Ends the session with which it is called. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(by: Principal): Promise<Result<{ signedOut: boolean }>> {
    const result = await this.work.run<{ signedOut: boolean }>(async (tx) => {
      await tx.get(SessionRepository).revoke(by.session);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'session.ended',
        account: by.account,
        member: null,
        data: { session: by.session },
      });
      return { signedOut: true };
    });
    this.principals.forget();
    return result;
  }
}
