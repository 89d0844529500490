import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, notConfirmed, passes } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Language, type Result, UnitOfWork } from '#platform';
import { performSilencesDue, runningSilence } from '#silence';
import { performWhatIsDue } from '#voting';
import { assemble } from '../domain/assemble.js';
import type { RecordContent } from '../domain/content.js';
import { languageVersion, originalLanguageOf } from '../domain/language-version.js';
import { correctionsCloseAt, versionsAtPublication } from '../domain/publishing.js';
import { fingerprinted } from '../persistence/fingerprinted.js';
import { RecordMaterial } from '../persistence/record-material.js';
import { RecordRepository } from '../persistence/record-repository.js';
import { VersionRepository } from '../persistence/version-repository.js';
import type { RecordAct } from './standing.js';

export type Publication = Readonly<{
  symbol: string;
  confirmSymbol: string;
  /** Null: that of the first document, where the record exists in it. */
  originalLanguage?: Language | null;
  /** The language versions that come out now, beside the original; null: all. */
  languages?: readonly Language[] | null;
}>;

/**
 * Publishes the record of a closed consultation: one result object is made from what is stored, and frozen, and with it the
 * language versions that come out. From then on a week runs in which corrections to them are received.
 */
@Injectable()
export class PublishRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Publication): Promise<Result<RecordAct>> {
    return this.uow.run<RecordAct>(async (tx) => {
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
      const assembled = assemble(await tx.get(RecordMaterial).parts(file.id), at, closeAt);
      const original = input.originalLanguage ?? originalLanguageOf(assembled);
      const content = { ...assembled, originalLanguage: original };
      const languages = versionsAtPublication(content, original, input.languages ?? null);
      if (isRefusal(languages)) return languages;
      const records = tx.get(RecordRepository);
      const { sealed, sha256, bytes } = await records.add(file.id, content, at);
      await records.markPublished(file.id, at, closeAt);
      const versions = languages.map((language) => {
        const issued = { language, original: language === original, publishedAt: at, closesAt: closeAt };
        return { ...issued, ...fingerprinted(languageVersion(sealed as RecordContent, { ...issued, record: sha256 })) };
      });
      const receipt = await tx.get(EventLog).appendOne(file.id, {
        act: 'consultation.published',
        account: principal.account,
        member: null,
        data: {
          ...{ sha256, bytes, correctionsCloseAt: closeAt.toISOString() },
          versions: versions.map((version) => ({ language: version.language, original: version.original, sha256: version.sha256 })),
        },
      });
      for (const version of versions) {
        await tx.get(VersionRepository).add({ ...version, consultation: file.id, logIndex: receipt.index });
      }
      return { symbol: file.symbol, receipt };
    });
  }
}
