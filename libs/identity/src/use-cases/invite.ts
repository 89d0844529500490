import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { Principal } from '../domain/principal.js';
import { closedAccount, noSuchAccount } from '../domain/refusals.js';
import { AccountRepository, type AccountRow } from '../persistence/account-repository.js';
import { InvitationRepository } from '../persistence/invitation-repository.js';
import { tokenHash } from '../persistence/principal-query.js';

/** How long an invitation is good: somebody may be travelling. */
const DAYS = 7;

type Invitation = Readonly<{ secret: string; expiresAt: Date; account: AccountRow }>;

/**
 * Invites the person of an account to choose its password: a new account's, or one whose password was lost. The secret is shown
 * once and kept nowhere; until it is used, nothing changes for the account.
 */
@Injectable()
export class Invite {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, id: string): Promise<Result<Invitation>> {
    const secret = randomBytes(32).toString('base64url');
    return this.work.run<Invitation>(async (tx) => {
      const account = await tx.get(AccountRepository).byId(id);
      if (!account) return noSuchAccount();
      if (account.disabledAt) return closedAccount();
      const expiresAt = await tx.get(InvitationRepository).open(id, tokenHash(secret), DAYS);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.invited',
        account: by.account,
        member: null,
        data: { account: id, expiresAt: expiresAt.toISOString() },
      });
      return { secret, expiresAt, account };
    });
  }
}
