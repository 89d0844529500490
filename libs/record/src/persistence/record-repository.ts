import { salted } from '#ledger';
import type { Transaction } from '#platform';
import type { RecordContent } from '../domain/content.js';
import { joined, seal, type SealedText } from '../domain/sealing.js';
import { fingerprinted } from './fingerprinted.js';
import { keepTexts, TEXTS_OF_RECORD } from './sealed-texts.js';

/**
 * A record as it is kept: the canonical JSON that was published, in its sealed form; that form's SHA-256; the texts beside it;
 * and the content that they make together.
 */
export interface KeptRecord {
  readonly consultation: string;
  readonly sealed: string;
  readonly sha256: string;
  readonly texts: readonly SealedText[];
  readonly content: RecordContent;
}

/** Published records: written once; of what persons said in them, a text may be erased, and nothing is changed otherwise. */
export class RecordRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Seals and keeps a record; answers its sealed form, with the fingerprint and the size of that. */
  async add(consultation: string, content: RecordContent, publishedAt: Date): Promise<{ sealed: object; sha256: string; bytes: number }> {
    const { sealed, texts } = seal(content, salted);
    const { text, sha256 } = fingerprinted(sealed);
    await this.transaction.rows('INSERT INTO record (consultation_id, content, sha256, published_at) VALUES ($1, $2, $3, $4)', [
      consultation,
      text,
      Buffer.from(sha256, 'hex'),
      publishedAt,
    ]);
    await keepTexts(this.transaction, 'record_text', consultation, texts);
    return { sealed, sha256, bytes: Buffer.byteLength(text, 'utf8') };
  }

  async find(consultation: string): Promise<KeptRecord | null> {
    const row = await this.transaction.row<{ content: string; sha256: Buffer; texts: SealedText[] }>(
      `SELECT r.content, r.sha256, ${TEXTS_OF_RECORD} AS texts FROM record r WHERE r.consultation_id = $1`,
      [consultation],
    );
    if (!row) return null;
    const { content: sealed, texts } = row;
    return { consultation, sealed, texts, sha256: row.sha256.toString('hex'), content: joined(JSON.parse(sealed), texts) };
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
