import type { BundleObject, Head, Issued, IssuedVersion } from '#bundle';
import type { Transaction } from '#platform';
import type { SealedText } from '../domain/sealing.js';
import { TEXTS_OF_CORRIGENDUM } from './sealed-texts.js';

/** What was issued with a record and after it, as far as the log of a bundle goes: what came out since is in the next. */
export class IssuedMaterial {
  constructor(private readonly transaction: Transaction) {}

  async issued({ consultation, size }: Pick<Head, 'consultation' | 'size'>): Promise<Issued> {
    const corrigendum = await this.transaction.row<{ content: string; texts: SealedText[] }>(
      `SELECT r.content, ${TEXTS_OF_CORRIGENDUM} AS texts FROM corrigendum r WHERE r.consultation_id = $1 AND r.log_index < $2`,
      [consultation, size],
    );
    const approval = await this.transaction.row<{ content: string }>(
      'SELECT content FROM record_approval WHERE consultation_id = $1 AND log_index < $2',
      [consultation, size],
    );
    return {
      approval: approval && (JSON.parse(approval.content) as BundleObject),
      corrigendum: corrigendum && (JSON.parse(corrigendum.content) as BundleObject),
      corrigendumTexts: corrigendum?.texts ?? [],
      versions: await this.versions(consultation, size),
    };
  }

  private async versions(consultation: string, size: number): Promise<readonly IssuedVersion[]> {
    const rows = await this.transaction.rows<{ language: string; original: boolean; published_at: Date; closes_at: Date; sha256: string }>(
      `SELECT language, original, published_at, closes_at, encode(sha256, 'hex') AS sha256 FROM record_version
       WHERE consultation_id = $1 AND log_index < $2 ORDER BY original DESC, array_position(ARRAY['en', 'fr', 'es'], language)`,
      [consultation, size],
    );
    return rows.map(({ published_at, closes_at, ...version }) => ({
      ...version,
      publishedAt: published_at.toISOString(),
      correctionsCloseAt: closes_at.toISOString(),
    }));
  }
}
