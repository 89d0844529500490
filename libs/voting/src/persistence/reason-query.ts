import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';
import type { BallotKind, Marks } from '../domain/casting.js';

export type ReasonView = Readonly<{
  member: string;
  memberId: string;
  memberNames: Texts;
  kind: BallotKind;
  marks: Marks;
  text: string;
}>;

/** What Members said with their ballots, of those that stand. */
@Injectable()
export class ReasonQuery {
  constructor(private readonly sql: Sql) {}

  of(question: string): Promise<readonly ReasonView[]> {
    return this.sql.rows<ReasonView>(
      `SELECT m.code AS member, m.id AS "memberId", n.names AS "memberNames", b.kind, b.marks, r.text
       FROM ballot b
       JOIN ballot_reason r ON r.question_id = b.question_id AND r.member_id = b.member_id AND r.version = b.version
       JOIN member m ON m.id = b.member_id
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
       WHERE b.question_id = $1 ORDER BY m.code`,
      [question],
    );
  }
}
