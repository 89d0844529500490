import type { Transaction } from '#platform';
import type { BallotKind } from '#tally';
import type { LoggedBallot } from '../domain/stored.js';

/** What a look through a whole log finds: `damaged` counts entries that do not have the hash of their bytes, or not their place. */
export interface LogFindings {
  readonly size: number;
  readonly entries: number;
  readonly damaged: number;
}

/** The log of a consultation, read for the recount: from the entries' bytes alone, not from the columns beside them. */
export class LogMaterial {
  constructor(private readonly transaction: Transaction) {}

  async lastBallots(consultation: string): Promise<readonly LoggedBallot[]> {
    const rows = await this.transaction.rows<{
      question: string;
      member_id: string;
      kind: BallotKind;
      marks: (number | null)[];
      version: number;
      log_index: string;
    }>(
      `SELECT DISTINCT ON (question, member_id) question, member_id, kind, marks, version, log_index
       FROM (SELECT b.body->'data'->>'question' AS question, b.body->>'member' AS member_id, b.body->'data'->>'kind' AS kind,
               b.body->'data'->'marks' AS marks, (b.body->'data'->>'version')::integer AS version, (b.body->>'index')::bigint AS log_index
             FROM (SELECT e.body::jsonb AS body FROM log_entry e WHERE e.log_id = $1) b
             WHERE b.body->>'act' = 'ballot.cast') x
       ORDER BY question, member_id, log_index DESC`,
      [consultation],
    );
    return rows.map(({ question, member_id, kind, marks, version, log_index }) => ({
      ...{ question, kind, marks, version },
      memberId: member_id,
      logIndex: Number(log_index),
    }));
  }

  async findings(consultation: string): Promise<LogFindings> {
    const row = await this.transaction.row<{ size: string; entries: string; damaged: string }>(
      `SELECT l.size, count(e.index) AS entries,
         count(e.index) FILTER (WHERE e.leaf_hash <> sha256('\\x00'::bytea || convert_to(e.body, 'UTF8'))
           OR (e.body::jsonb->>'index')::bigint <> e.index OR e.index >= l.size) AS damaged
       FROM log l LEFT JOIN log_entry e ON e.log_id = l.id WHERE l.id = $1 GROUP BY l.size`,
      [consultation],
    );
    return { size: Number(row?.size ?? 0), entries: Number(row?.entries ?? 0), damaged: Number(row?.damaged ?? 0) };
  }

  /**
   * How many reasons, explanations and evidences the log does not vouch for: there is no entry with the fingerprint that they
   * bear, or with a salted hash of their text. Of one that was erased, the entry must say so too.
   */
  async unvouched(consultation: string): Promise<number> {
    const row = await this.transaction.row<{ unvouched: number }>(
      `WITH logged AS MATERIALIZED (
         SELECT e.body::jsonb->>'member' AS member, d->>'question' AS question, coalesce(d->>'sha256', d->>'evidence') AS sha256,
           CASE WHEN t.erased_at IS NOT NULL THEN erased_text()
             WHEN d->'text'->>'salted' = salted_hash(t.salt, t.text) THEN t.text END AS text
         FROM log_entry e CROSS JOIN LATERAL (SELECT e.body::jsonb->'data' AS d) x
         LEFT JOIN entry_text t ON t.log_id = e.log_id AND t.index = e.index AND t.field = 'text'
         WHERE e.log_id = $1 AND (d ? 'sha256' OR d ? 'evidence' OR e.act IN ('ballot.reason-given', 'explanation.given', 'explanation.revised'))
       ), said AS (
         SELECT r.question_id, r.member_id, r.text, sha256(convert_to(r.text, 'UTF8')) AS sha256 FROM ballot_reason r
         UNION ALL SELECT e.question_id, e.member_id, e.text, sha256(convert_to(e.text, 'UTF8')) FROM explanation e WHERE e.text IS NOT NULL
         UNION ALL SELECT p.question_id, p.member_id, NULL, sha256(v.content) FROM paper_ballot p JOIN evidence v ON v.id = p.evidence_id
           WHERE p.confirmed_by IS NOT NULL AND v.content <> convert_to(erased_text(), 'UTF8'))
       SELECT count(*)::int AS unvouched FROM said s JOIN question q ON q.id = s.question_id AND q.consultation_id = $1
       WHERE NOT EXISTS (SELECT FROM logged l WHERE l.question = s.question_id::text AND l.member = s.member_id::text
         AND (l.text = s.text OR l.sha256 = encode(s.sha256, 'hex')))`,
      [consultation],
    );
    return row?.unvouched ?? 0;
  }

  /** The hash of a leaf, or null when the log has none there. */
  async leaf(consultation: string, index: number): Promise<string | null> {
    const row = await this.transaction.row<{ leaf_hash: Buffer }>('SELECT leaf_hash FROM log_entry WHERE log_id = $1 AND index = $2', [
      consultation,
      index,
    ]);
    return row && row.leaf_hash.toString('hex');
  }
}
