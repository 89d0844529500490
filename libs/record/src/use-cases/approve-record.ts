import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { CorrectionRepository, correctionsWaiting } from '#voting';
import { correctionsOver } from '../domain/publishing.js';
import { RecordRepository } from '../persistence/record-repository.js';

/** Approves a published record once corrections have been gathered: from then on it is final. */
@Injectable()
export class ApproveRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string }>): Promise<Result<{ symbol: string }>> {
    return this.uow.run(async (tx) => {
      const found = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!found) return noSuchConsultation(input.symbol);
      const { file, at } = found;
      const waiting = await tx.get(CorrectionRepository).waiting(file.id);
      const barred =
        passes('approve', found) ??
        correctionsOver(file.symbol, file.correctionsCloseAt ?? at, at, file.officialZone) ??
        correctionsWaiting(file.symbol, waiting);
      if (barred) return barred;
      const records = tx.get(RecordRepository);
      const record = await records.find(file.id);
      await records.markApproved(file.id, at);
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
