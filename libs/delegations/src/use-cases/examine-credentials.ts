import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { accept, refuseCredentials } from '../domain/credentials.js';
import { noSuchCredentials } from '../domain/refusals.js';
import { CredentialsRepository } from '../persistence/credentials-repository.js';
import { organizationLocked } from '../persistence/organization.js';

/** What the examination came to. */
type Finding = Readonly<{ accepted: true } | { accepted: false; reason: string }>;

/** Accepts or refuses credentials that were received; answers their id. */
@Injectable()
export class ExamineCredentials {
  constructor(private readonly work: UnitOfWork) {}

  async execute(id: string, finding: Finding, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const now = await organizationLocked(tx);
      const repository = tx.get(CredentialsRepository);
      const credentials = await repository.find(id);
      if (!credentials) return noSuchCredentials();
      const correction = finding.accepted ? accept(credentials) : refuseCredentials(credentials, finding.reason);
      if (isRefusal(correction)) return correction;
      await repository.correct(correction, now);
      await tx.get(EventLog).append(ORGANIZATION_LOG, {
        act: finding.accepted ? 'credentials.accepted' : 'credentials.refused',
        account: by.account,
        member: credentials.member,
        data: { credentials: id, validFrom: credentials.validFrom.toISOString() },
        texts: { reason: finding.accepted ? null : finding.reason },
      });
      return id;
    });
  }
}
