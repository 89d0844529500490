import type { CommentTarget, CommentType, Disposition } from '#comments';
import type { Language, Transaction } from '#platform';
import type { RecordedComment } from '../domain/content.js';
import { atOf, atOrNull } from './texts.js';

interface Row {
  id: string;
  member: string;
  type: CommentType;
  target: CommentTarget;
  document: string | null;
  anchor: string | null;
  paragraph: string | null;
  proposal: string | null;
  language: Language;
  submitted_at: Date;
  version: number;
  text: string;
  proposed_wording: string | null;
  rationale: string | null;
  withdrawn_at: Date | null;
  withdraw_reason: string | null;
  aligned: { member: string; version: number }[];
  disposition: Disposition | null;
  response: string | null;
  answered_at: Date | null;
}

/** The comments that a record compiles: all that were submitted, in document order; a withdrawn one as its marker. */
export class CommentMaterial {
  constructor(private readonly transaction: Transaction) {}

  async comments(consultation: string): Promise<readonly RecordedComment[]> {
    const rows = await this.transaction.rows<Row>(
      `SELECT c.id, m.code AS member, c.type, c.target, d.symbol AS document, c.anchor, b.number AS paragraph, p.key AS proposal, c.language,
         c.submitted_at, c.version, v.text, v.proposed_wording, v.rationale, c.withdrawn_at, c.withdraw_reason,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('member', am.code, 'version', a.version) ORDER BY am.code), '[]')
          FROM comment_alignment a JOIN member am ON am.id = a.member_id WHERE a.comment_id = c.id) AS aligned,
         r.disposition, r.text AS response, r.at AS answered_at
       FROM comment c
       JOIN member m ON m.id = c.member_id
       JOIN comment_version v ON v.comment_id = c.id AND v.version = c.version
       LEFT JOIN document d ON d.id = c.document_id
       LEFT JOIN document_block b ON b.document_id = c.document_id AND b.anchor = c.anchor
       LEFT JOIN proposal p ON p.id = c.proposal_id
       LEFT JOIN comment_response r ON r.comment_id = c.id
       WHERE c.consultation_id = $1 AND c.submitted_at IS NOT NULL
       ORDER BY c.document_position, c.block_position, c.placed_at, c.id`,
      [consultation],
    );
    return rows.map(commentOf);
  }
}

function commentOf(row: Row): RecordedComment {
  const gone = row.withdrawn_at !== null;
  const { id, member, type, target, document, anchor, paragraph, proposal, language, version, aligned } = row;
  return {
    ...{ id, member, type, target, document, anchor, paragraph, proposal, language, version, aligned },
    status: gone ? 'WITHDRAWN' : row.disposition ? 'ANSWERED' : 'SUBMITTED',
    submittedAt: atOf(row.submitted_at),
    text: gone ? null : row.text,
    proposedWording: gone ? null : row.proposed_wording,
    rationale: gone ? null : row.rationale,
    withdrawnAt: atOrNull(row.withdrawn_at),
    withdrawReason: row.withdraw_reason,
    response:
      row.disposition && row.response !== null && row.answered_at
        ? { disposition: row.disposition, text: row.response, at: atOf(row.answered_at) }
        : null,
  };
}
