import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maySee, noSuchConsultation } from '#consultations';
import type { Principal } from '#identity';
import { type Entry, EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { placesOf } from '../domain/places.js';
import { type CorrectionWanted, maySubmit } from '../domain/record-corrections.js';
import { RecordCorrectionRepository } from '../persistence/record-correction-repository.js';
import { takeRecord } from './standing.js';

export type RecordCorrectionSubmitted = CorrectionWanted & Readonly<{ symbol: string; reason: string }>;

/** The id of a correction that was submitted, and where that was written down. */
export type SubmittedRecordCorrection = Readonly<{ correction: string; receipt: Entry }>;

/** A delegation submits a correction to a language version of the record. */
@Injectable()
export class SubmitRecordCorrection {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, { symbol, reason, ...wanted }: RecordCorrectionSubmitted): Promise<Result<SubmittedRecordCorrection>> {
    return this.uow.run<SubmittedRecordCorrection>(async (tx) => {
      const corrections = tx.get(RecordCorrectionRepository);
      const by = await corrections.correctorOf(principal.account);
      const record = await takeRecord(tx, symbol, 'correctRecord', ({ file }) =>
        maySee(file, { seesDrafts: false, delegation: by?.kind ?? null }),
      );
      if (isRefusal(record)) return record;
      const { consultation, content, standing } = record;
      const { file, at } = consultation;
      const version = standing.versions.find(({ language }) => language === wanted.language) ?? null;
      const place = placesOf(content, wanted.language).find(({ key }) => key === wanted.place) ?? null;
      const waiting = by !== null && (await corrections.waits(file.id, by.member, wanted));
      const barred = maySubmit(consultation, version, by, place, wanted, waiting);
      if (barred || !by || !version) return barred ?? noSuchConsultation(symbol);
      const id = randomUUID();
      const { language, place: where, says, shouldSay } = wanted;
      await corrections.add({
        id,
        ...wanted,
        reason,
        consultation: file.id,
        closesAt: version.closesAt,
        member: by.member,
        account: principal.account,
        at,
      });
      const receipt = await tx.get(EventLog).appendOne(file.id, {
        act: 'record.correction-submitted',
        account: principal.account,
        member: by.member,
        data: { correction: id, language, place: where },
        texts: { says, shouldSay, reason },
      });
      return { correction: id, receipt };
    });
  }
}
