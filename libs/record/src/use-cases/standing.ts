import { type Consultation, ConsultationRepository, noSuchConsultation, passes, type TransitionName } from '#consultations';
import type { Entry } from '#ledger';
import type { Refusal, Result, Transaction } from '#platform';
import { CorrectionRepository, correctionsWaiting } from '#voting';
import type { RecordContent, RecordedCorrection } from '../domain/content.js';
import type { RecordStanding } from '../domain/publishing.js';
import { CorrigendumRepository } from '../persistence/corrigendum-repository.js';
import { RecordCorrectionRepository } from '../persistence/record-correction-repository.js';
import { type KeptRecord, RecordRepository } from '../persistence/record-repository.js';
import { StatementMaterial } from '../persistence/statement-material.js';
import { VersionRepository } from '../persistence/version-repository.js';

/** An act by which somebody put their name to a record, by its symbol, and where that was written down. */
export type RecordAct = Readonly<{ symbol: string; receipt: Entry }>;

/** A published record under its consultation's lock, and how far it has come. */
export interface RecordOnFloor {
  readonly consultation: Consultation;
  readonly kept: KeptRecord;
  readonly content: RecordContent;
  readonly standing: RecordStanding;
  /** The corrections of votes that were confirmed, before the publication and since. */
  readonly votes: readonly RecordedCorrection[];
  /** Why corrections of votes stand in the way, or null. */
  readonly votesWaiting: Refusal | null;
}

/**
 * Takes the consultation's lock and reads its record, where the act is legal now. `sees`: whether the consultation is there at
 * all for whoever acts.
 */
export async function takeRecord(
  tx: Transaction,
  symbol: string,
  act: TransitionName,
  sees: (consultation: Consultation) => boolean = () => true,
): Promise<Result<RecordOnFloor>> {
  const consultation = await tx.get(ConsultationRepository).locked(symbol);
  if (!consultation || !sees(consultation)) return noSuchConsultation(symbol);
  return passes(act, consultation) ?? read(tx, consultation);
}

async function read(tx: Transaction, consultation: Consultation): Promise<RecordOnFloor> {
  const { file, at } = consultation;
  const kept = await tx.get(RecordRepository).find(file.id);
  if (!kept) throw new Error(`the record of ${file.symbol} is gone`);
  const { content } = kept;
  const { waiting, accepted } = await tx.get(RecordCorrectionRepository).figures(file.id);
  const votes = await tx.get(StatementMaterial).corrections(file.id);
  return {
    ...{ consultation, kept, content, votes },
    standing: {
      ...{ symbol: file.symbol, zone: file.officialZone, at, languages: content.languages, waiting },
      versions: await tx.get(VersionRepository).of(file.id),
      toGather: accepted > 0 || votes.length > content.statements.corrections.length,
      corrigendumIssuedAt: (await tx.get(CorrigendumRepository).find(file.id))?.issuedAt ?? null,
    },
    votesWaiting: correctionsWaiting(file.symbol, await tx.get(CorrectionRepository).waiting(file.id)),
  };
}
