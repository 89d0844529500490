import { Injectable } from '@nestjs/common';
import { keyOf, type Page, pageOf, Sql, type Texts } from '#platform';
import type { BallotKind, Marks, MethodKey } from '#tally';

/** A ballot as it stood at an instant. */
export interface BallotThen {
  readonly member: string;
  readonly names: Texts;
  readonly method: MethodKey;
  readonly options: readonly Readonly<{ key: string; title: Texts }>[];
  readonly kind: BallotKind;
  readonly marks: Marks;
  readonly version: number;
  readonly castAt: Date;
  readonly index: number;
}

/**
 * Ballots that were effective at an instant, by Member: the one that stands where it was cast by then, and else the last that
 * the log has of the Member until then. Only of recorded votes that are decided by now: before, nobody is shown them.
 */
@Injectable()
export class BallotsAsOf {
  constructor(private readonly sql: Sql) {}

  async page(question: string, at: Date, first: number, after: string | null | undefined): Promise<Page<BallotThen>> {
    const [code = null] = keyOf(after, 1) ?? [];
    const rows = await this.sql.rows<BallotThen>(
      `SELECT m.code AS member, n.names, q.method,
         (SELECT jsonb_agg(jsonb_build_object('key', o.key, 'title', o.title) ORDER BY o.position) FROM question_option o WHERE o.question_id = q.id) AS options,
         coalesce(e.data->>'kind', v.kind) AS kind, coalesce(e.data->'marks', to_json(v.marks)) AS marks,
         coalesce((e.data->>'version')::integer, v.version) AS version, coalesce(e.at, v.cast_at) AS "castAt",
         coalesce(e.index, v.log_index)::integer AS index
       FROM question q JOIN decision d ON d.question_id = q.id AND d.recorded
       JOIN ballot v ON v.question_id = q.id JOIN member m ON m.id = v.member_id
       LEFT JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
       LEFT JOIN LATERAL (
         SELECT x.at, x.index, x.body::json->'data' AS data FROM log_entry x
         WHERE v.cast_at > $2 AND v.version > 1 AND x.member_id = v.member_id AND x.at <= $2 AND x.act = 'ballot.cast' AND x.log_id = q.consultation_id
           AND strpos(x.body, '"question":"' || q.id || '"') > 0
         ORDER BY x.at DESC, x.index DESC LIMIT 1) e ON true
       WHERE q.id = $1 AND (v.cast_at <= $2 OR e.index IS NOT NULL) AND ($3::text IS NULL OR m.code > $3)
       ORDER BY m.code LIMIT $4`,
      [question, at, code, first + 1],
    );
    return pageOf(
      rows,
      first,
      (row) => [row.member],
      (row) => row,
    );
  }
}
