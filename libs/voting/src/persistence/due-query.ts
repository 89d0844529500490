import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

const DUE = `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
  SELECT k.id FROM clock JOIN consultation k
    ON k.opened_at IS NOT NULL AND k.closed_at IS NULL AND k.cancelled_at IS NULL AND k.voting_opens_at <= clock.now
  WHERE (k.voting_closes_at <= clock.now
    OR EXISTS (SELECT FROM question q WHERE q.consultation_id = k.id AND q.decided_at IS NULL AND q.standing = 'ASKED' AND q.closes_at <= clock.now))`;

/** Consultations, whatever their state, with a condition that has fallen due unmarked. */
const LAPSED = `SELECT q.consultation_id AS id FROM question_condition c JOIN question q ON q.id = c.question_id
  WHERE c.attached AND c.status = 'PENDING' AND c.due_at <= official_now()`;

/** For which consultations the clock has decided something that is not yet performed. */
@Injectable()
export class DueQuery {
  constructor(private readonly sql: Sql) {}

  async consultations(): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(`(${DUE} ORDER BY k.voting_closes_at LIMIT 100) UNION (${LAPSED} LIMIT 100)`);
    return rows.map((row) => row.id);
  }

  async isDue(consultation: string): Promise<boolean> {
    return (await this.sql.row(`${DUE} AND k.id = $1`, [consultation])) !== null;
  }
}
