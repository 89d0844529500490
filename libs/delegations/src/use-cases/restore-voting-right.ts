import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { noSuchSuspension } from '../domain/refusals.js';
import { restore } from '../domain/suspension.js';
import { organizationLocked } from '../persistence/organization.js';
import { SuspensionRepository } from '../persistence/suspension-repository.js';

interface Restoring {
  readonly suspension: string;
  readonly from: Date;
  readonly restoredBy: string;
}

/** Restores a Member's right to vote; answers the suspension's id. */
@Injectable()
export class RestoreVotingRight {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Restoring, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const suspensions = tx.get(SuspensionRepository);
      const suspension = await suspensions.find(input.suspension);
      if (!suspension) return noSuchSuspension();
      const correction = restore(suspension, input.from, input.restoredBy);
      if (isRefusal(correction)) return correction;
      await suspensions.correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: 'voting-right.restored',
        account: by.account,
        member: suspension.member,
        data: { suspension: suspension.suspension, from: input.from.toISOString(), restoredBy: input.restoredBy },
      });
      return suspension.suspension;
    });
  }
}
