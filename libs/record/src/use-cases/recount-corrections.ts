import type { Transaction } from '#platform';
import type { CorrigendumContent } from '../domain/corrigendum.js';
import { asJson, type Difference, firstDifference } from '../domain/difference.js';
import { gather } from '../domain/gathering.js';
import { type Finding, found } from '../domain/recount.js';
import { astray, joined } from '../domain/sealing.js';
import { CorrectionMaterial } from '../persistence/correction-material.js';
import { saltedHashOf } from '../persistence/fingerprinted.js';
import { RecordCorrectionRepository } from '../persistence/record-correction-repository.js';
import type { KeptRecord } from '../persistence/record-repository.js';
import { StatementMaterial } from '../persistence/statement-material.js';
import { VersionRepository } from '../persistence/version-repository.js';

/**
 * What is beside a record is held against the log, and the corrigendum is gathered again from the corrections as they are
 * stored: it must come out the same.
 */
export async function correctionFindings(tx: Transaction, kept: KeptRecord | null): Promise<readonly Finding[]> {
  if (!kept) return [];
  const material = tx.get(CorrectionMaterial);
  const corrigendum = await material.corrigendum(kept.consultation);
  const sealed = corrigendum && (JSON.parse(corrigendum.content) as CorrigendumContent);
  const wrong = sealed && corrigendum ? astray(sealed, corrigendum.texts, saltedHashOf) : [];
  const damaged = [
    ...(await material.damaged(kept.consultation)),
    ...(await material.unvouched(kept.consultation)).map((id) => `correction ${id}`),
    ...wrong.map((path) => `corrigendum ${path}`),
  ];
  const stored = sealed && corrigendum && joined<CorrigendumContent>(sealed, corrigendum.texts);
  return [
    ...found(
      'what stands beside the record and the log',
      { where: 'fingerprints', stored: 'as the log has them', found: damaged.join(', ') },
      damaged.length > 0,
    ),
    ...found('the corrigendum and the corrections', stored && (await gatheredAgain(tx, kept, stored))),
  ];
}

async function gatheredAgain(
  tx: Transaction,
  { consultation, sha256, content: record }: KeptRecord,
  stored: CorrigendumContent,
): Promise<Difference | null> {
  const again = gather({
    ...{ symbol: stored.symbol, issuedAt: new Date(stored.issuedAt), record, sha256, log: stored.log },
    versions: await tx.get(VersionRepository).of(consultation),
    corrections: await tx.get(RecordCorrectionRepository).ended(consultation),
    votes: await tx.get(StatementMaterial).corrections(consultation),
  });
  return firstDifference(asJson(stored), asJson(again), 'corrigendum');
}
