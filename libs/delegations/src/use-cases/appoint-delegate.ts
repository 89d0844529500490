import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { appoint } from '../domain/appointment.js';
import type { DelegateFunction } from '../domain/kinds.js';
import { noSuchAccount, noSuchMember } from '../domain/refusals.js';
import { AppointmentRepository } from '../persistence/appointment-repository.js';
import { DelegateDirectory } from '../persistence/delegate-directory.js';
import { MembershipRepository } from '../persistence/membership-repository.js';
import { organizationLocked } from '../persistence/organization.js';

interface Appointing {
  readonly member: string; // code
  readonly account: string;
  readonly function: DelegateFunction;
  readonly validFrom: Date;
}

/** Appoints a person to a delegation; answers the delegate's id. */
@Injectable()
export class AppointDelegate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DelegateDirectory,
  ) {}

  async execute(input: Appointing, by: Principal): Promise<Result<string>> {
    const appointed = await this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const member = await tx.get(MembershipRepository).member(input.member);
      if (!member) return noSuchMember(input.member, 'member');
      const appointments = tx.get(AppointmentRepository);
      if (!(await appointments.accountExists(input.account))) return noSuchAccount();
      const delegate = randomUUID();
      const correction = appoint(
        await appointments.heldBy(input.account),
        await tx.get(MembershipRepository).known(member.id),
        member.code,
        { delegate, member: member.id, account: input.account, function: input.function, validFrom: input.validFrom },
      );
      if (isRefusal(correction)) return correction;
      await appointments.correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'delegate.appointed',
        account: by.account,
        member: member.id,
        data: {
          code: member.code,
          delegate,
          account: input.account,
          function: input.function,
          validFrom: input.validFrom.toISOString(),
        },
      });
      return delegate;
    });
    this.directory.forget();
    return appointed;
  }
}
