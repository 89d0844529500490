import { Injectable } from '@nestjs/common';
import { consultationAt, passes } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { correctionsOver } from '../domain/publishing.js';
import { RecordRepository } from '../persistence/record-repository.js';
import { takeConsultation } from './consultation-under-lock.js';

/** Approves a published record once corrections have been gathered: from then on it is final. */
@Injectable()
export class ApproveRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string }>): Promise<Result<{ symbol: string }>> {
    return this.uow.run(async (tx) => {
      const taken = await takeConsultation(tx, input.symbol);
      if (isRefusal(taken)) return taken;
      const { file, now } = taken;
      const barred =
        passes('approve', consultationAt(file, now)) ??
        correctionsOver(file.symbol, file.correctionsCloseAt ?? now, now, file.officialZone);
      if (barred) return barred;
      const records = tx.get(RecordRepository);
      const record = await records.find(file.id);
      await records.markApproved(file.id, now);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.approved',
        account: principal.account,
        member: null,
        data: { sha256: record?.sha256 },
      });
      return { symbol: file.symbol };
    });
  }
}
