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

  /** The hash of a leaf, or null when the log has none there. */
  async leaf(consultation: string, index: number): Promise<string | null> {
    const row = await this.transaction.row<{ leaf_hash: Buffer }>('SELECT leaf_hash FROM log_entry WHERE log_id = $1 AND index = $2', [
      consultation,
      index,
    ]);
    return row && row.leaf_hash.toString('hex');
  }
}
