import type { Transaction } from '#platform';

/** A record as it is kept: the canonical JSON that was published, and its SHA-256. */
export interface KeptRecord {
  readonly consultation: string;
  readonly content: string;
  readonly sha256: string;
}

/** Published records: written once, never changed. */
export class RecordRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(record: KeptRecord, publishedAt: Date): Promise<void> {
    await this.transaction.rows('INSERT INTO record (consultation_id, content, sha256, published_at) VALUES ($1, $2, $3, $4)', [
      record.consultation,
      record.content,
      Buffer.from(record.sha256, 'hex'),
      publishedAt,
    ]);
  }

  async find(consultation: string): Promise<KeptRecord | null> {
    const row = await this.transaction.row<{ content: string; sha256: Buffer }>(
      'SELECT content, sha256 FROM record WHERE consultation_id = $1',
      [consultation],
    );
    return row && { consultation, content: row.content, sha256: row.sha256.toString('hex') };
  }

  async consultationOf(symbol: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    return row?.id ?? null;
  }

  async markPublished(consultation: string, publishedAt: Date, correctionsCloseAt: Date): Promise<void> {
    await this.transaction.rows(
      'UPDATE consultation SET published_at = $2, corrections_close_at = $3, revision = revision + 1 WHERE id = $1',
      [consultation, publishedAt, correctionsCloseAt],
    );
  }

  async markApproved(consultation: string, approvedAt: Date): Promise<void> {
    await this.transaction.rows('UPDATE consultation SET approved_at = $2, revision = revision + 1 WHERE id = $1', [
      consultation,
      approvedAt,
    ]);
  }
}
