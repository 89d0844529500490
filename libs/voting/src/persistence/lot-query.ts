import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

/** The commitments of the lots of questions: what may be known of a lot while voting goes on. */
@Injectable()
export class LotQuery {
  constructor(private readonly sql: Sql) {}

  async of(questions: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ question: string; commitment: string }>(
      `SELECT question_id AS question, encode(commitment, 'hex') AS commitment FROM question_lot WHERE question_id = ANY ($1::uuid[])`,
      [questions],
    );
    return new Map(rows.map(({ question, commitment }) => [question, commitment]));
  }
}
