import type { Transaction } from '#platform';
import type { ContinuedDraft, EarlierQuestion } from '../domain/continuing.js';
import { STATE_SQL } from './consultation-row.js';

/** Which question a new one takes up. What is over stays over: the earlier consultation needs no lock to be looked at. */
export class ContinuationRepository {
  constructor(private readonly transaction: Transaction) {}

  async earlier({ consultation, question }: ContinuedDraft): Promise<EarlierQuestion | null> {
    return this.transaction.row<EarlierQuestion & Record<string, unknown>>(
      `SELECT q.id, q.number, q.title, k.symbol, k.body_key AS body, ${STATE_SQL} AS state
       FROM (SELECT official_now() AS now) clock, question q JOIN consultation k ON k.id = q.consultation_id
       WHERE k.symbol = $1 AND q.key = $2`,
      [consultation, question],
    );
  }

  async takeUp(question: string, earlier: string): Promise<void> {
    await this.transaction.rows('UPDATE question SET takes_up = $2 WHERE id = $1', [question, earlier]);
  }
}
