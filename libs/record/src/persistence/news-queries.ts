import { Injectable } from '@nestjs/common';
import { type Reading, SHOWN_ACTS, VISIBLE, visibleTo } from '#consultations';
import { Sql } from '#platform';
import { ENTRIES, type EntryRow } from './entries.js';

/** Who asks, by account and by the session in which. */
export interface Visitor {
  readonly account: string;
  readonly session: string;
}

@Injectable()
export class NewsQueries {
  constructor(private readonly sql: Sql) {}

  /**
   * What happened, in consultations that the reader may see, since the visit before this one: since the sign-in before
   * the present session's; in the last two weeks for whoever comes for the first time. The newest first. Of comments a
   * delegation is told the answers to its own, and the secretariat those submitted.
   */
  async since(visitor: Visitor, reading: Reading, first: number): Promise<readonly EntryRow[]> {
    return this.sql.rows<EntryRow>(
      `WITH visit AS MATERIALIZED (
         SELECT coalesce(
           (SELECT max(p.created_at) FROM session p
            WHERE p.account_id = $3 AND p.created_at < (SELECT s.created_at FROM session s WHERE s.id = $4)),
           official_now() - interval '14 days') AS since
       ), e AS (
         SELECT e.log_id, e.index, e.act, e.at, e.account_id, e.member_id, e.body, e.leaf_hash, e.body::json->'data' AS data
         FROM log_entry e JOIN consultation k ON k.id = e.log_id
         WHERE e.at >= (SELECT since FROM visit) AND e.act <> 'ballot.cast' AND e.act <> 'participation.noted' AND ${VISIBLE}
           AND (e.act = ANY ($5::text[]) OR ($1 AND e.act = 'comment.submitted') OR (e.act = 'comment.answered' AND EXISTS (
             SELECT FROM comment c WHERE c.consultation_id = k.id AND c.member_id = $6 AND c.id::text = e.body::json->'data'->>'comment')))
         ORDER BY e.at DESC, e.log_id, e.index DESC
         LIMIT $7)
       ${ENTRIES} ORDER BY e.at DESC, e.log_id, e.index DESC`,
      [...visibleTo(reading), visitor.account, visitor.session, SHOWN_ACTS, reading.speaksFor?.memberId ?? null, first],
    );
  }
}
