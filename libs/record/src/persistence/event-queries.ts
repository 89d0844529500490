import { Injectable } from '@nestjs/common';
import { keyOf, type Page, pageOf, Sql } from '#platform';
import { ENTRIES, type EntryRow } from './entries.js';

export interface EventFilter {
  readonly log: string;
  readonly act?: string | null;
  readonly member?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly newestFirst: boolean;
}

/** Logs as auditors read them. */
@Injectable()
export class EventQueries {
  constructor(private readonly sql: Sql) {}

  /** A page of one log, in its order or the other way round. */
  async page(filter: EventFilter, first: number, after: string | null | undefined): Promise<Page<EntryRow>> {
    const [index = null] = keyOf(after, ['integer']) ?? [];
    const [beyond, order] = filter.newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
    const rows = await this.sql.rows<EntryRow>(
      `WITH e AS (
         SELECT e.log_id, e.index, e.act, e.at, e.account_id, e.member_id, e.body, e.leaf_hash, e.body::json->'data' AS data
         FROM log_entry e
         WHERE e.log_id = $1
           AND ($2::text IS NULL OR e.act = $2)
           AND ($3::text IS NULL OR e.member_id = (SELECT m.id FROM member m WHERE m.code = $3))
           AND ($4::timestamptz IS NULL OR e.at >= $4)
           AND ($5::timestamptz IS NULL OR e.at < $5)
           AND ($6::bigint IS NULL OR e.index ${beyond} $6)
         ORDER BY e.index ${order}
         LIMIT $7)
       ${ENTRIES} ORDER BY e.index ${order}`,
      [filter.log, filter.act ?? null, filter.member ?? null, filter.from ?? null, filter.until ?? null, index, first + 1],
    );
    return pageOf(
      rows,
      first,
      (row) => [Number(row.index)],
      (row) => row,
    );
  }
}
