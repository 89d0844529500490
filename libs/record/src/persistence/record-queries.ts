import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { RecordContent } from '../domain/content.js';

/** A published record as it is read. */
export interface RecordView {
  readonly id: string;
  readonly symbol: string;
  readonly content: RecordContent;
  readonly json: string;
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly correctionsCloseAt: Date;
  readonly approvedAt: Date | null;
}

interface Row {
  id: string;
  symbol: string;
  content: string;
  sha256: Buffer;
  published_at: Date;
  corrections_close_at: Date;
  approved_at: Date | null;
}

@Injectable()
export class RecordQueries {
  constructor(private readonly sql: Sql) {}

  /** The record of a consultation; null when none is published. Whether the reader may know of it is for the caller to ask. */
  async bySymbol(symbol: string): Promise<RecordView | null> {
    const row = await this.sql.row<Row>(
      `SELECT k.id, k.symbol, r.content, r.sha256, r.published_at, k.corrections_close_at, k.approved_at
       FROM consultation k JOIN record r ON r.consultation_id = k.id WHERE k.symbol = $1`,
      [symbol],
    );
    return (
      row && {
        id: row.id,
        symbol: row.symbol,
        content: JSON.parse(row.content) as RecordContent,
        json: row.content,
        sha256: row.sha256.toString('hex'),
        publishedAt: row.published_at,
        correctionsCloseAt: row.corrections_close_at,
        approvedAt: row.approved_at,
      }
    );
  }
}
