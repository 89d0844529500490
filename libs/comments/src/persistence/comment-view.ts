import type { Language, Texts } from '#platform';
import type { CommentStatus, CommentTarget, CommentType, Disposition } from '../domain/comment.js';

/** A comment as it is read. What was withdrawn keeps its place and loses its words. */
export interface CommentView {
  readonly id: string;
  readonly consultation: string;
  readonly memberId: string;
  readonly member: string;
  readonly memberNames: Texts;
  readonly type: CommentType;
  readonly target: CommentTarget;
  readonly document: string | null;
  readonly anchor: string | null;
  readonly proposal: string | null;
  readonly paragraph: string | null;
  readonly status: CommentStatus;
  readonly version: number;
  readonly text: string;
  readonly proposedWording: string | null;
  readonly rationale: string | null;
  readonly language: Language;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly response: ResponseView | null;
  readonly place: readonly [document: number, block: number, at: string, id: string];
}

export interface ResponseView {
  readonly disposition: Disposition;
  readonly text: string;
  readonly at: Date;
}

export interface VersionView {
  readonly version: number;
  readonly text: string;
  readonly proposedWording: string | null;
  readonly rationale: string | null;
  readonly at: Date;
}

/** Columns and joins of a comment as it is read: one row each. */
export const COMMENT_ROWS = `
  SELECT c.id, k.symbol, c.member_id, m.code, n.names, c.type, c.target, c.document_id, c.anchor, c.proposal_id, b.number, c.version,
    v.text, v.proposed_wording, v.rationale, c.language, c.submitted_at, c.updated_at, c.withdrawn_at, c.withdraw_reason,
    r.disposition, r.text AS response, r.at AS answered_at, c.document_position, c.block_position, c.placed_at
  FROM comment c
  JOIN consultation k ON k.id = c.consultation_id
  JOIN member m ON m.id = c.member_id
  JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = c.member_id AND x.superseded_at IS NULL
                ORDER BY x.valid_from DESC LIMIT 1) n ON true
  JOIN comment_version v ON v.comment_id = c.id AND v.version = c.version
  LEFT JOIN document_block b ON b.document_id = c.document_id AND b.anchor = c.anchor
  LEFT JOIN comment_response r ON r.comment_id = c.id`;

export interface CommentRow {
  id: string;
  symbol: string;
  member_id: string;
  code: string;
  names: Texts;
  type: CommentType;
  target: CommentTarget;
  document_id: string | null;
  anchor: string | null;
  proposal_id: string | null;
  number: string | null;
  version: number;
  text: string;
  proposed_wording: string | null;
  rationale: string | null;
  language: Language;
  submitted_at: Date | null;
  updated_at: Date;
  withdrawn_at: Date | null;
  withdraw_reason: string | null;
  disposition: Disposition | null;
  response: string | null;
  answered_at: Date | null;
  document_position: number;
  block_position: number;
  placed_at: Date;
}

function statusOf(row: CommentRow): CommentStatus {
  if (row.withdrawn_at) return 'WITHDRAWN';
  if (!row.submitted_at) return 'DRAFT';
  return row.answered_at ? 'ANSWERED' : 'SUBMITTED';
}

export function commentViewOf(row: CommentRow): CommentView {
  const status = statusOf(row);
  const gone = status === 'WITHDRAWN';
  return {
    id: row.id,
    consultation: row.symbol,
    memberId: row.member_id,
    member: row.code,
    memberNames: row.names,
    type: row.type,
    target: row.target,
    document: row.document_id,
    anchor: row.anchor,
    proposal: row.proposal_id,
    paragraph: row.number,
    status,
    version: row.version,
    text: gone ? '' : row.text,
    proposedWording: gone ? null : row.proposed_wording,
    rationale: gone ? null : row.rationale,
    language: row.language,
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
    response:
      row.disposition && row.response !== null && row.answered_at
        ? { disposition: row.disposition, text: row.response, at: row.answered_at }
        : null,
    place: [row.document_position, row.block_position, row.placed_at.toISOString(), row.id],
  };
}
