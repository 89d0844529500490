import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';
import type { BallotKind, Marks } from '../domain/casting.js';
import type { CorrectionStatus } from '../domain/correcting.js';

/** A correction of a Member's vote, and what became of it. */
export type CorrectionView = Readonly<{
  id: string;
  question: string;
  member: string;
  memberId: string;
  memberNames: Texts;
  recordedKind: BallotKind | null;
  recordedMarks: Marks | null;
  intendedKind: BallotKind;
  intendedMarks: Marks;
  reason: string;
  status: CorrectionStatus;
  askedAt: Date;
  answeredAt: Date | null;
  note: string | null;
}>;

const CORRECTIONS = `
  SELECT c.id, c.question_id AS question, m.code AS member, m.id AS "memberId", n.names AS "memberNames", c.recorded_kind AS "recordedKind",
    c.recorded_marks AS "recordedMarks", c.intended_kind AS "intendedKind", c.intended_marks AS "intendedMarks", c.reason,
    CASE WHEN a.confirmed THEN 'CONFIRMED' WHEN NOT a.confirmed THEN 'DECLINED' ELSE 'ASKED' END AS status,
    c.asked_at AS "askedAt", a.at AS "answeredAt", a.note
  FROM correction c
  JOIN question q ON q.id = c.question_id
  JOIN member m ON m.id = c.member_id
  JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
  LEFT JOIN correction_answer a ON a.correction_id = c.id`;

@Injectable()
export class CorrectionQuery {
  constructor(private readonly sql: Sql) {}

  /** All corrections asked for on a consultation, by question and when they were asked. */
  of(consultation: string): Promise<readonly CorrectionView[]> {
    return this.sql.rows<CorrectionView>(`${CORRECTIONS} WHERE c.consultation_id = $1 ORDER BY q.number, c.asked_at, m.code`, [
      consultation,
    ]);
  }

  byId(id: string): Promise<CorrectionView | null> {
    return this.sql.row<CorrectionView>(`${CORRECTIONS} WHERE c.id = $1`, [id]);
  }
}
