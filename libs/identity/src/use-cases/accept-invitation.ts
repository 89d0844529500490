import { Injectable } from '@nestjs/common';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { judgePassword } from '../domain/password.js';
import { invitationOver } from '../domain/refusals.js';
import { AccountRepository } from '../persistence/account-repository.js';
import { type Invited, InvitationRepository } from '../persistence/invitation-repository.js';
import { PrincipalQuery, tokenHash } from '../persistence/principal-query.js';
import { SessionRepository } from '../persistence/session-repository.js';
import { hashPassword } from './passwords.js';

/**
 * Whoever was invited chooses the password, once; whatever let others in ends. A secret cannot be guessed, and one that invites
 * nobody costs an indexed read and no hash, so attempts are not counted.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly principals: PrincipalQuery,
  ) {}

  async execute(input: { secret: string; password: string }): Promise<Result<{ email: string }>> {
    const secret = tokenHash(input.secret);
    const invited = await this.work.run<Invited>(async (tx) => (await tx.get(InvitationRepository).of(secret)) ?? invitationOver());
    if (isRefusal(invited)) return invited;
    const weak = judgePassword(input.password, invited.email, 'password');
    if (weak) return weak;
    // Slow on purpose, so outside the transaction.
    const passwordHash = await hashPassword(input.password);
    const accepted = await this.work.run<{ email: string }>(async (tx) => {
      const account = await tx.get(InvitationRepository).take(secret);
      if (!account) return invitationOver();
      await tx.get(AccountRepository).setPassword(account, passwordHash);
      const revoked = await tx.get(SessionRepository).revokeAll(account);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'account.invitation-accepted',
        account,
        member: null,
        data: { account, revoked },
      });
      return { email: invited.email };
    });
    this.principals.forget();
    return accepted;
  }
}
