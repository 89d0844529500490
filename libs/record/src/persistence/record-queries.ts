import { Injectable } from '@nestjs/common';
import type { Entry } from '#ledger';
import { Sql } from '#platform';
import type { RecordContent } from '../domain/content.js';
import { joined, type SealedText } from '../domain/sealing.js';
import { TEXTS_OF_RECORD } from './sealed-texts.js';

interface Row {
  id: string;
  symbol: string;
  content: string;
  texts: SealedText[];
  sha256: Buffer;
  published_at: Date;
  corrections_close_at: Date;
  approved_at: Date | null;
}

/**
 * A published record as it is read. `json`: its sealed form, of which `sha256` is. Its content, with the texts in their
 * places, is parsed when it is first looked into.
 */
export class PublishedRecord {
  readonly id: string;
  readonly symbol: string;
  readonly json: string;
  readonly texts: readonly SealedText[];
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly correctionsCloseAt: Date;
  readonly approvedAt: Date | null;
  private parsed: RecordContent | null = null;

  constructor(row: Row) {
    this.id = row.id;
    this.symbol = row.symbol;
    this.json = row.content;
    this.texts = row.texts;
    this.sha256 = row.sha256.toString('hex');
    this.publishedAt = row.published_at;
    this.correctionsCloseAt = row.corrections_close_at;
    this.approvedAt = row.approved_at;
  }

  get content(): RecordContent {
    return (this.parsed ??= joined(JSON.parse(this.json), this.texts));
  }
}

@Injectable()
export class RecordQueries {
  constructor(private readonly sql: Sql) {}

  /** Where the publication was written down. */
  async receipt(consultation: string): Promise<Entry | null> {
    const row = await this.sql.row<{ index: string; at: Date; leaf_hash: Buffer }>(
      `SELECT index, at, leaf_hash FROM log_entry WHERE log_id = $1 AND act = 'consultation.published' ORDER BY index LIMIT 1`,
      [consultation],
    );
    return row && { log: consultation, index: Number(row.index), at: row.at, leafHash: row.leaf_hash.toString('hex') };
  }

  /** The record of a consultation that the reader may see; null when none is published. */
  async of(consultation: string): Promise<PublishedRecord | null> {
    const row = await this.sql.row<Row>(
      `SELECT k.id, k.symbol, r.content, ${TEXTS_OF_RECORD} AS texts, r.sha256, r.published_at, k.corrections_close_at, k.approved_at
       FROM consultation k JOIN record r ON r.consultation_id = k.id WHERE k.id = $1`,
      [consultation],
    );
    return row && new PublishedRecord(row);
  }
}
