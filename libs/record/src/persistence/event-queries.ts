import { Injectable } from '@nestjs/common';
import { keyOf, type Page, pageOf, Sql } from '#platform';
import { ENTRIES, type EntryRow } from './entries.js';
import { type After, type EntryFilter, sought } from './entries-sought.js';

/** Logs as auditors read them. */
@Injectable()
export class EventQueries {
  constructor(private readonly sql: Sql) {}

  /** A page of entries, in the order in which they happened or the other way round; in one log that is the log's order. */
  async page(filter: EntryFilter, first: number, after: string | null | undefined): Promise<Page<EntryRow>> {
    const { text, values, inOrder } = sought(filter, keyOf(after, ['instant', 'id', 'integer']) as After, first + 1);
    const rows = await this.sql.rows<EntryRow>(
      `WITH e AS (SELECT f.*, f.body::json->'data' AS data FROM (${text}) f)
       ${ENTRIES} ${inOrder}`,
      values,
    );
    return pageOf(
      rows,
      first,
      (row) => [row.at.toISOString(), row.log_id, Number(row.index)],
      (row) => row,
    );
  }

  /** The identifier behind a Member's code; null: there is none. */
  async member(code: string): Promise<string | null> {
    return (await this.sql.row<{ id: string }>('SELECT id FROM member WHERE code = $1', [code]))?.id ?? null;
  }

  /** Whether there is a body with this key. */
  async isBody(key: string): Promise<boolean> {
    return (await this.sql.row('SELECT 1 AS is FROM body WHERE key = $1', [key])) !== null;
  }

  /** Whether an identifier is that of a question. */
  async isQuestion(id: string): Promise<boolean> {
    return (await this.sql.row('SELECT 1 AS is FROM question WHERE id = $1', [id])) !== null;
  }
}
