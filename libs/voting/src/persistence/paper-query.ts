import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';
import type { BallotKind, Marks } from '../domain/casting.js';
import type { PaperBallotStatus } from '../domain/paper.js';
import type { EvidenceFile } from './evidence-store.js';

export type PaperBallotView = Readonly<{
  id: string;
  question: string;
  member: string;
  memberNames: Texts;
  kind: BallotKind;
  marks: Marks;
  replaces: number;
  reference: string;
  reason: string | null;
  evidence: EvidenceFile;
  status: PaperBallotStatus;
  enteredById: string;
  enteredBy: string;
  enteredAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
}>;

const PAPER_BALLOTS = `
  SELECT p.id, p.question_id AS question, m.code AS member, n.names AS "memberNames", p.kind, p.marks, p.replaces, p.reference, p.reason,
    json_build_object('id', e.id, 'name', e.name, 'mediaType', e.media_type, 'size', octet_length(e.content), 'sha256', encode(e.sha256, 'hex')) AS evidence,
    CASE WHEN p.confirmed_by IS NOT NULL THEN 'CONFIRMED' WHEN p.withdrawn_by IS NOT NULL THEN 'WITHDRAWN'
      WHEN k.cancelled_at IS NOT NULL OR q.decided_at IS NOT NULL OR official_now() >= least(q.closes_at, k.voting_closes_at) THEN 'LAPSED' ELSE 'ENTERED' END AS status,
    p.entered_by AS "enteredById", ae.name AS "enteredBy", p.entered_at AS "enteredAt", ac.name AS "confirmedBy", p.confirmed_at AS "confirmedAt",
    aw.name AS "withdrawnBy", p.withdrawn_at AS "withdrawnAt", p.withdraw_reason AS "withdrawReason"
  FROM paper_ballot p
  JOIN evidence e ON e.id = p.evidence_id
  JOIN question q ON q.id = p.question_id
  JOIN consultation k ON k.id = p.consultation_id
  JOIN member m ON m.id = p.member_id
  JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
  JOIN account ae ON ae.id = p.entered_by
  LEFT JOIN account ac ON ac.id = p.confirmed_by
  LEFT JOIN account aw ON aw.id = p.withdrawn_by`;

@Injectable()
export class PaperQuery {
  constructor(private readonly sql: Sql) {}

  /** All that was entered for a consultation: what waits for a second officer first, then the latest. */
  of(consultation: string): Promise<readonly PaperBallotView[]> {
    return this.sql.rows<PaperBallotView>(
      `${PAPER_BALLOTS} WHERE p.consultation_id = $1
       ORDER BY p.confirmed_by IS NULL AND p.withdrawn_by IS NULL DESC, p.entered_at DESC, p.id`,
      [consultation],
    );
  }

  byId(id: string): Promise<PaperBallotView | null> {
    return this.sql.row<PaperBallotView>(`${PAPER_BALLOTS} WHERE p.id = $1`, [id]);
  }
}
