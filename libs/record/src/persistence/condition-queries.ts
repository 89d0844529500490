import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';

/** A condition on a decision, as it stood at an instant. */
export interface ConditionView {
  readonly id: string;
  readonly text: Texts;
  readonly dueAt: Date;
  readonly option: string | null;
  readonly status: 'PENDING' | 'FULFILLED' | 'LAPSED';
  readonly evidence: string | null;
  readonly markedAt: Date | null;
}

@Injectable()
export class ConditionQueries {
  constructor(private readonly sql: Sql) {}

  /** The conditions of many questions; what was marked after `asOf` (null: now) is still pending. */
  async of(questions: readonly string[], asOf: Date | null): Promise<ReadonlyMap<string, readonly ConditionView[]>> {
    const rows = await this.sql.rows<ConditionView & { question: string }>(
      `SELECT c.question_id AS question, c.id, c.text, c.due_at AS "dueAt", c.option_key AS option,
         CASE WHEN t.marked THEN c.status ELSE 'PENDING' END AS status, CASE WHEN t.marked THEN c.evidence END AS evidence,
         CASE WHEN t.marked THEN c.marked_at END AS "markedAt"
       FROM question_condition c
       CROSS JOIN LATERAL (SELECT c.marked_at IS NOT NULL AND c.marked_at <= coalesce($2::timestamptz, 'infinity') AS marked) t
       WHERE c.question_id = ANY ($1::uuid[]) ORDER BY c.question_id, c.position, c.id`,
      [questions, asOf],
    );
    const found = new Map<string, ConditionView[]>();
    for (const { question, ...condition } of rows) found.set(question, [...(found.get(question) ?? []), condition]);
    return found;
  }
}
