import type { Transaction } from '#platform';
import type { CorrigendumContent } from '../domain/corrigendum.js';
import { joined, type SealedText } from '../domain/sealing.js';
import type { Fingerprinted } from './fingerprinted.js';
import { keepTexts, TEXTS_OF_CORRIGENDUM } from './sealed-texts.js';

/** A corrigendum with the texts that stand beside its sealed form. */
type Issued = Readonly<{ symbol: string; texts: readonly SealedText[] }>;

type Kept = Fingerprinted & Readonly<{ consultation: string; at: Date; logIndex: number }>;

/** What is issued after a record: its one corrigendum, and the state in which it was approved. Written once, never changed. */
export class CorrigendumRepository {
  constructor(private readonly transaction: Transaction) {}

  find(consultation: string): Promise<Readonly<{ symbol: string; sha256: string; issuedAt: Date }> | null> {
    return this.transaction.row(
      `SELECT symbol, encode(sha256, 'hex') AS sha256, issued_at AS "issuedAt" FROM corrigendum WHERE consultation_id = $1`,
      [consultation],
    );
  }

  /** The corrigendum as it was issued, with its texts in their places. */
  async content(consultation: string): Promise<Readonly<{ content: CorrigendumContent; sha256: string }> | null> {
    const row = await this.transaction.row<{ json: string; sha256: string; texts: SealedText[] }>(
      `SELECT r.content AS json, encode(r.sha256, 'hex') AS sha256, ${TEXTS_OF_CORRIGENDUM} AS texts FROM corrigendum r WHERE r.consultation_id = $1`,
      [consultation],
    );
    return row && { content: joined<CorrigendumContent>(JSON.parse(row.json), row.texts), sha256: row.sha256 };
  }

  async issue({ consultation, symbol, text, texts, sha256, at, logIndex }: Kept & Issued): Promise<void> {
    await this.transaction.rows(
      'INSERT INTO corrigendum (consultation_id, symbol, content, sha256, issued_at, log_index) VALUES ($1, $2, $3, $4, $5, $6)',
      [consultation, symbol, text, Buffer.from(sha256, 'hex'), at, logIndex],
    );
    await keepTexts(this.transaction, 'corrigendum_text', consultation, texts);
    await this.transaction.rows('UPDATE consultation SET corrigendum_issued_at = $2, revision = revision + 1 WHERE id = $1', [
      consultation,
      at,
    ]);
  }

  async approve({ consultation, text, sha256, at, logIndex }: Kept): Promise<void> {
    await this.transaction.rows(
      'INSERT INTO record_approval (consultation_id, content, sha256, approved_at, log_index) VALUES ($1, $2, $3, $4, $5)',
      [consultation, text, Buffer.from(sha256, 'hex'), at, logIndex],
    );
  }

  /** The consultation's log as it stands. */
  async log(consultation: string): Promise<CorrigendumContent['log']> {
    const row = await this.transaction.row<{ size: string; last_leaf: string | null }>(
      `SELECT l.size, (SELECT encode(e.leaf_hash, 'hex') FROM log_entry e WHERE e.log_id = l.id ORDER BY e.index DESC LIMIT 1) AS last_leaf
       FROM log l WHERE l.id = $1`,
      [consultation],
    );
    return { id: consultation, size: Number(row?.size ?? 0), lastLeaf: row?.last_leaf ?? null };
  }
}
