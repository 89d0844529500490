import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { consultationAt, passes } from '#consultations';
import type { Principal } from '#identity';
import { canonicalJson, EventLog, type Json } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { performWhatIsDue } from '#voting';
import { assemble } from '../domain/assemble.js';
import type { RecordContent } from '../domain/content.js';
import { confirmed, correctionsCloseAt } from '../domain/publishing.js';
import { RecordMaterial } from '../persistence/record-material.js';
import { RecordRepository } from '../persistence/record-repository.js';
import { takeConsultation } from './consultation-under-lock.js';

/** The bytes of a record: canonical JSON, so that the same content has the same fingerprint wherever it is made. */
export function recordText(content: RecordContent): string {
  return canonicalJson(content as unknown as Json);
}

/**
 * Publishes the record of a closed consultation: one result object is made from what is stored, and frozen. From then on
 * a week runs in which corrections are gathered.
 */
@Injectable()
export class PublishRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string; confirmSymbol: string }>): Promise<Result<{ symbol: string }>> {
    return this.uow.run(async (tx) => {
      const taken = await takeConsultation(tx, input.symbol);
      if (isRefusal(taken)) return taken;
      const { file, now } = taken;
      const barred = passes('publish', consultationAt(file, now)) ?? confirmed(file.symbol, input.confirmSymbol);
      if (barred) return barred;
      // The clock may have closed the vote without anybody having counted it yet.
      await performWhatIsDue(tx, file.id);
      const closeAt = correctionsCloseAt(now);
      const content = recordText(assemble(await tx.get(RecordMaterial).parts(file.id), now, closeAt));
      const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
      const records = tx.get(RecordRepository);
      await records.add({ consultation: file.id, content, sha256 }, now);
      await records.markPublished(file.id, now, closeAt);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.published',
        account: principal.account,
        member: null,
        data: { sha256, bytes: Buffer.byteLength(content, 'utf8'), correctionsCloseAt: closeAt.toISOString() },
      });
      return { symbol: file.symbol };
    });
  }
}
