import type { Language, Transaction } from '#platform';
import type { IssuedVersion } from '../domain/publishing.js';
import type { Fingerprinted } from './fingerprinted.js';

export type NewVersion = Omit<IssuedVersion, 'sha256'> & Fingerprinted & Readonly<{ consultation: string; logIndex: number }>;

/** The language versions of records: each comes out once and is never changed. */
export class VersionRepository {
  constructor(private readonly transaction: Transaction) {}

  of(consultation: string): Promise<readonly IssuedVersion[]> {
    return this.transaction.rows<IssuedVersion & { language: Language }>(
      `SELECT language, original, published_at AS "publishedAt", closes_at AS "closesAt", encode(sha256, 'hex') AS sha256
       FROM record_version WHERE consultation_id = $1 ORDER BY original DESC, array_position(ARRAY['en', 'fr', 'es'], language)`,
      [consultation],
    );
  }

  /** The consultation says until when corrections to any version of its record are received. */
  async add(version: NewVersion): Promise<void> {
    const { consultation, language, original, text, sha256, publishedAt, closesAt, logIndex } = version;
    await this.transaction.rows(
      `INSERT INTO record_version (consultation_id, language, original, content, sha256, published_at, closes_at, log_index)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [consultation, language, original, text, Buffer.from(sha256, 'hex'), publishedAt, closesAt, logIndex],
    );
    await this.transaction.rows(
      'UPDATE consultation SET corrections_close_at = greatest(corrections_close_at, $2), revision = revision + 1 WHERE id = $1',
      [consultation, closesAt],
    );
  }
}
