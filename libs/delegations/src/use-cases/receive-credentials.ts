import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { namedIn, receive } from '../domain/credentials.js';
import { noSuchMember } from '../domain/refusals.js';
import { AppointmentRepository } from '../persistence/appointment-repository.js';
import { CredentialsRepository } from '../persistence/credentials-repository.js';
import { MembershipRepository } from '../persistence/membership-repository.js';
import { organizationLocked } from '../persistence/organization.js';

interface Receiving {
  readonly member: string; // code
  readonly validFrom: Date;
  readonly validUntil?: Date | null;
  readonly delegates?: readonly string[] | null;
}

/** Enters credentials that have arrived; answers their id. */
@Injectable()
export class ReceiveCredentials {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Receiving, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const member = await tx.get(MembershipRepository).member(input.member);
      if (!member) return noSuchMember(input.member, 'member');
      const credentials = randomUUID();
      const validUntil = input.validUntil ?? null;
      const period = { validFrom: input.validFrom, validUntil };
      const delegates = namedIn(period, await tx.get(AppointmentRepository).of(member.id), input.delegates);
      if (isRefusal(delegates)) return delegates;
      const correction = receive({ credentials, member: member.id, delegates, ...period });
      if (isRefusal(correction)) return correction;
      await tx.get(CredentialsRepository).correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'credentials.received',
        account: by.account,
        member: member.id,
        data: {
          code: member.code,
          credentials,
          delegates: [...delegates],
          validFrom: input.validFrom.toISOString(),
          validUntil: validUntil?.toISOString() ?? null,
        },
      });
      return credentials;
    });
  }
}
