import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { type Act, EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import type { Correction } from '../domain/ledger.js';
import type { Membership } from '../domain/membership.js';
import { noSuchMember } from '../domain/refusals.js';
import { DelegateDirectory } from '../persistence/delegate-directory.js';
import { MemberDirectory } from '../persistence/member-directory.js';
import { MembershipRepository } from '../persistence/membership-repository.js';
import { organizationLocked } from '../persistence/organization.js';

/** What is entered in a Member's ledger of memberships, and how the log tells of it. */
export interface MembershipChange {
  readonly code: string;
  readonly act: string;
  readonly data: Act['data'];
  readonly reason?: string;
  decide(known: readonly Membership[]): Result<Correction<Membership>>;
}

/** Corrects the ledger of one Member's membership: a name, its groups, its end. Answers the Member's id. */
@Injectable()
export class ChangeMembership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MemberDirectory,
    private readonly delegates: DelegateDirectory,
  ) {}

  async execute(change: MembershipChange, by: Principal): Promise<Result<string>> {
    const changed = await this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const memberships = tx.get(MembershipRepository);
      const member = await memberships.member(change.code);
      if (!member) return noSuchMember(change.code, 'code');
      const correction = change.decide(await memberships.known(member.id));
      if (isRefusal(correction)) return correction;
      await memberships.correct(member.id, correction, now, change.reason);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: change.act,
        account: by.account,
        member: member.id,
        data: { code: change.code, ...change.data },
        texts: { reason: change.reason },
      });
      return member.id;
    });
    this.members.forget();
    this.delegates.forget();
    return changed;
  }
}
