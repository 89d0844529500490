import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Language, type Result, UnitOfWork } from '#platform';
import type { RecordContent } from '../domain/content.js';
import { languageVersion } from '../domain/language-version.js';
import { correctionsCloseAt, mayPublishVersion } from '../domain/publishing.js';
import { fingerprinted } from '../persistence/fingerprinted.js';
import { VersionRepository } from '../persistence/version-repository.js';
import { type RecordAct, takeRecord } from './standing.js';

/** A further language version of a published record comes out, and its own week for corrections begins. */
@Injectable()
export class PublishRecordVersion {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, { symbol, language }: Readonly<{ symbol: string; language: Language }>): Promise<Result<RecordAct>> {
    return this.uow.run<RecordAct>(async (tx) => {
      const record = await takeRecord(tx, symbol, 'correctRecord');
      if (isRefusal(record)) return record;
      const { consultation, kept, standing } = record;
      const barred = mayPublishVersion(standing, language);
      if (barred) return barred;
      const closesAt = correctionsCloseAt(consultation.at);
      const issued = { language, original: false, publishedAt: consultation.at, closesAt };
      const version = fingerprinted(languageVersion(JSON.parse(kept.sealed) as RecordContent, { ...issued, record: kept.sha256 }));
      const receipt = await tx.get(EventLog).appendOne(kept.consultation, {
        act: 'record.version-published',
        account: principal.account,
        member: null,
        data: { language, original: false, sha256: version.sha256, correctionsCloseAt: closesAt.toISOString() },
      });
      await tx.get(VersionRepository).add({ ...issued, ...version, consultation: kept.consultation, logIndex: receipt.index });
      return { symbol: consultation.file.symbol, receipt };
    });
  }
}
