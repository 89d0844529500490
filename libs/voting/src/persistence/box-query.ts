import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { BallotKind, Marks } from '../domain/casting.js';

/** A ballot of an opened box. */
export type BallotInBox = Readonly<{ nonce: string; kind: BallotKind; marks: Marks }>;

/** The boxes of secret votes: what they held, once they are opened, and the removal of what they were kept in until then. */
@Injectable()
export class BoxQuery {
  constructor(private readonly sql: Sql) {}

  of(question: string): Promise<BallotInBox[]> {
    return this.sql.rows<BallotInBox>('SELECT nonce, kind, marks FROM opened_ballot WHERE question_id = $1 ORDER BY nonce COLLATE "C"', [
      question,
    ]);
  }

  /**
   * Removes the tables of boxes that were opened and could not be removed then, because somebody was reading them, and of those
   * that never will be, because the consultation was cancelled. Answers how many.
   */
  async clear(): Promise<number> {
    return (await this.sql.row<{ cleared: number }>('SELECT clear_boxes() AS cleared'))?.cleared ?? 0;
  }
}
