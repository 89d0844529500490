import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, notConfirmed, passes } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { performSilencesDue, runningSilence } from '#silence';
import { performWhatIsDue } from '#voting';
import { assemble } from '../domain/assemble.js';
import { correctionsCloseAt } from '../domain/publishing.js';
import { RecordMaterial } from '../persistence/record-material.js';
import { RecordRepository } from '../persistence/record-repository.js';

/**
 * Publishes the record of a closed consultation: one result object is made from what is stored, and frozen. From then on
 * a week runs in which corrections are gathered.
 */
@Injectable()
export class PublishRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ symbol: string; confirmSymbol: string }>): Promise<Result<{ symbol: string }>> {
    return this.uow.run(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const found = await consultations.locked(input.symbol);
      if (!found) return noSuchConsultation(input.symbol);
      const barred = passes('publish', found);
      if (barred) return barred;
      if (input.confirmSymbol.trim() !== found.file.symbol) return notConfirmed(found.file.symbol);
      // The clock may have closed the vote, or ended a silence, without anybody having written it down yet.
      await performWhatIsDue(tx, found.file.id);
      await performSilencesDue(tx, found.file.id, found.at);
      const running = await runningSilence(tx, found.file, found.at);
      if (running) return running;
      const { file, at } = (await consultations.lockedById(found.file.id)) ?? found;
      const closeAt = correctionsCloseAt(at);
      const content = assemble(await tx.get(RecordMaterial).parts(file.id), at, closeAt);
      const records = tx.get(RecordRepository);
      const { sha256, bytes } = await records.add(file.id, content, at);
      await records.markPublished(file.id, at, closeAt);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.published',
        account: principal.account,
        member: null,
        data: { sha256, bytes, correctionsCloseAt: closeAt.toISOString() },
      });
      return { symbol: file.symbol };
    });
  }
}
