import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { noSuchMember } from '../domain/refusals.js';
import { suspend } from '../domain/suspension.js';
import { MembershipRepository } from '../persistence/membership-repository.js';
import { organizationLocked } from '../persistence/organization.js';
import { SuspensionRepository } from '../persistence/suspension-repository.js';

interface Suspending {
  readonly member: string; // code
  readonly suspendedFrom: Date;
  readonly ground: string;
  readonly decisionReference: string;
}

/** Suspends a Member's right to vote; answers the suspension's id. */
@Injectable()
export class SuspendVotingRight {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Suspending, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const memberships = tx.get(MembershipRepository);
      const member = await memberships.member(input.member);
      if (!member) return noSuchMember(input.member, 'member');
      const suspensions = tx.get(SuspensionRepository);
      const suspension = randomUUID();
      const { ground, decisionReference, suspendedFrom } = input;
      const entry = { suspension, member: member.id, ground, decisionReference, validFrom: suspendedFrom };
      const correction = suspend(await suspensions.known(member.id), await memberships.known(member.id), member.code, entry);
      if (isRefusal(correction)) return correction;
      await suspensions.correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'voting-right.suspended',
        account: by.account,
        member: member.id,
        data: { code: member.code, suspension, decisionReference, suspendedFrom: suspendedFrom.toISOString() },
        texts: { ground },
      });
      return suspension;
    });
  }
}
