import type { Transaction } from '#platform';
import type { BallotInBox } from '../domain/content.js';
import type { StoredBox } from '../domain/stored.js';

/** The boxes of a consultation's secret votes as they were opened, who took part, and what the log has of both. */
export class BoxMaterial {
  constructor(private readonly transaction: Transaction) {}

  /** By question. */
  async boxes(consultation: string): Promise<ReadonlyMap<string, StoredBox>> {
    const rows = await this.transaction.rows<{
      question: string;
      list: BallotInBox[];
      sha256: string;
      took_part: string[];
      noted: string[];
      logged: string | null;
    }>(
      `WITH logged AS MATERIALIZED (
         SELECT b->>'act' AS act, b->'data'->>'question' AS question, b->>'member' AS member, b->'data'->>'sha256' AS sha256
         FROM (SELECT e.body::jsonb AS b FROM log_entry e WHERE e.log_id = $1) x
         WHERE b->>'act' IN ('participation.noted', 'box.opened'))
       SELECT o.question_id AS question, o.list::json AS list, encode(o.sha256, 'hex') AS sha256,
         ARRAY(SELECT m.code FROM participation p JOIN member m ON m.id = p.member_id WHERE p.question_id = q.id ORDER BY m.code) AS took_part,
         ARRAY(SELECT coalesce(m.code, l.member) FROM logged l LEFT JOIN member m ON m.id::text = l.member
               WHERE l.act = 'participation.noted' AND l.question = q.id::text ORDER BY m.code) AS noted,
         (SELECT l.sha256 FROM logged l WHERE l.act = 'box.opened' AND l.question = q.id::text LIMIT 1) AS logged
       FROM question q JOIN opened_box o ON o.question_id = q.id WHERE q.consultation_id = $1`,
      [consultation],
    );
    return new Map(
      rows.map(({ question, list, sha256, took_part: tookPart, noted, logged }) => [
        question,
        { tookPart, sha256, list, logged: { tookPart: noted, sha256: logged } },
      ]),
    );
  }

  /** How many Members took part in votes whose box was never opened, by the tables or by the log, whichever says more; by question. */
  async unopened(consultation: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.transaction.rows<{ question: string; members: string }>(
      `WITH noted AS (
         SELECT e.body::jsonb -> 'data' ->> 'question' AS question, count(*) AS members
         FROM log_entry e WHERE e.log_id = $1 AND e.act = 'participation.noted' GROUP BY 1)
       SELECT q.id AS question,
         greatest((SELECT count(*) FROM participation p WHERE p.question_id = q.id), coalesce(n.members, 0)) AS members
       FROM question q LEFT JOIN noted n ON n.question = q.id::text
       WHERE q.consultation_id = $1 AND NOT EXISTS (SELECT FROM opened_box o WHERE o.question_id = q.id)`,
      [consultation],
    );
    return new Map(rows.map(({ question, members }) => [question, Number(members)]));
  }
}
