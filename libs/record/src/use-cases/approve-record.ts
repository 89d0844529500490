import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import type { ApprovalContent } from '../domain/corrigendum.js';
import { mayApprove } from '../domain/publishing.js';
import { CorrigendumRepository } from '../persistence/corrigendum-repository.js';
import { fingerprinted } from '../persistence/fingerprinted.js';
import { RecordRepository } from '../persistence/record-repository.js';
import { type RecordAct, takeRecord } from './standing.js';

/** Approves a published record once corrections have been gathered: from then on it is final, and what it consists of is frozen. */
@Injectable()
export class ApproveRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string }>): Promise<Result<RecordAct>> {
    return this.uow.run<RecordAct>(async (tx) => {
      const record = await takeRecord(tx, input.symbol, 'approve');
      if (isRefusal(record)) return record;
      const { consultation, kept, standing, votesWaiting } = record;
      const barred = mayApprove(standing, votesWaiting);
      if (barred) return barred;
      const { file, at } = consultation;
      const issued = tx.get(CorrigendumRepository);
      const corrigendum = await issued.find(file.id);
      const approval = fingerprinted({
        format: 'placet-approval-1',
        symbol: file.symbol,
        approvedAt: at.toISOString(),
        record: kept.sha256,
        versions: standing.versions.map(({ language, sha256 }) => ({ language, sha256 })),
        corrigendum: corrigendum && { symbol: corrigendum.symbol, sha256: corrigendum.sha256 },
        log: await issued.log(file.id),
      } satisfies ApprovalContent);
      const receipt = await tx.get(EventLog).appendOne(file.id, {
        act: 'consultation.approved',
        account: principal.account,
        member: null,
        data: { sha256: kept.sha256, approval: approval.sha256, corrigendum: corrigendum?.sha256 ?? null },
      });
      await issued.approve({ ...approval, consultation: file.id, at, logIndex: receipt.index });
      await tx.get(RecordRepository).markApproved(file.id, at);
      return { symbol: file.symbol, receipt };
    });
  }
}
