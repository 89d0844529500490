import { Injectable } from '@nestjs/common';
import { conditionAt, type ConditionStatus, type Consequence } from '#consultations';
import { Sql, type Texts } from '#platform';

/** A condition on a decision, as it stood at an instant. */
export interface ConditionView {
  readonly id: string;
  readonly text: Texts;
  readonly dueAt: Date;
  readonly option: string | null;
  readonly attached: boolean;
  readonly status: ConditionStatus;
  readonly evidence: string | null;
  readonly markedAt: Date | null;
  readonly onFulfilled: Consequence;
  readonly onLapsed: Consequence;
}

@Injectable()
export class ConditionQueries {
  constructor(private readonly sql: Sql) {}

  /** The conditions of many questions as they stood by the clock at `asOf` (null: now): what was marked later is pending. */
  async of(questions: readonly string[], asOf: Date | null): Promise<ReadonlyMap<string, readonly ConditionView[]>> {
    const rows = await this.sql.rows<ConditionView & { question: string; at: Date }>(
      `SELECT c.question_id AS question, c.id, c.text, c.due_at AS "dueAt", c.option_key AS option, c.attached,
         c.on_fulfilled AS "onFulfilled", c.on_lapsed AS "onLapsed", coalesce($2::timestamptz, official_now()) AS at,
         CASE WHEN t.marked THEN c.status ELSE 'PENDING' END AS status, CASE WHEN t.marked THEN c.evidence END AS evidence,
         CASE WHEN t.marked THEN c.marked_at END AS "markedAt"
       FROM question_condition c
       CROSS JOIN LATERAL (SELECT c.marked_at IS NOT NULL AND c.marked_at <= coalesce($2::timestamptz, 'infinity') AS marked) t
       WHERE c.question_id = ANY ($1::uuid[]) ORDER BY c.question_id, c.position, c.id`,
      [questions, asOf],
    );
    const found = new Map<string, ConditionView[]>();
    for (const { question, at, ...condition } of rows) {
      found.set(question, [...(found.get(question) ?? []), { ...condition, ...conditionAt(condition, at) }]);
    }
    return found;
  }
}
