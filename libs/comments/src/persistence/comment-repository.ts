import type { Texts, Transaction } from '#platform';
import { COMMENT_ROWS, type CommentRow as ReadRow, type CommentView, commentViewOf } from './comment-view.js';
import type { Comment, CommentType, Disposition, Place, Wording } from '../domain/comment.js';

interface CommentRow {
  id: string;
  consultation_id: string;
  member_id: string;
  member_names: Texts;
  version: number;
  submitted_at: Date | null;
  withdrawn_at: Date | null;
  answered_at: Date | null;
}

function commentOf(row: CommentRow): Comment {
  const common = { id: row.id, member: row.member_id, memberName: row.member_names, version: row.version };
  if (row.withdrawn_at) return { ...common, status: 'WITHDRAWN', withdrawnAt: row.withdrawn_at, wasSubmitted: row.submitted_at !== null };
  if (!row.submitted_at) return { ...common, status: 'DRAFT' };
  if (!row.answered_at) return { ...common, status: 'SUBMITTED', submittedAt: row.submitted_at };
  return { ...common, status: 'ANSWERED', submittedAt: row.submitted_at, answeredAt: row.answered_at };
}

export interface NewComment {
  readonly id: string;
  readonly consultation: string;
  readonly member: string;
  readonly account: string;
  readonly type: CommentType;
  readonly place: Place;
  readonly language: string;
  readonly wording: Wording;
}

/** Comments as acts change them. One statement each; whoever calls holds the consultation's lock. */
export class CommentRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The consultation that a comment belongs to, or null when there is no such comment. */
  async consultationOf(comment: string): Promise<string | null> {
    const row = await this.transaction.row<{ consultation_id: string }>('SELECT consultation_id FROM comment WHERE id = $1', [comment]);
    return row?.consultation_id ?? null;
  }

  async find(comment: string): Promise<Comment | null> {
    const row = await this.transaction.row<CommentRow>(
      `SELECT c.id, c.consultation_id, c.member_id, c.version, c.submitted_at, c.withdrawn_at, r.at AS answered_at, m.names AS member_names
       FROM comment c
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = c.member_id AND x.superseded_at IS NULL
                     ORDER BY x.valid_from DESC LIMIT 1) m ON true
       LEFT JOIN comment_response r ON r.comment_id = c.id
       WHERE c.id = $1`,
      [comment],
    );
    return row ? commentOf(row) : null;
  }

  /** The comment as its own delegation, or the secretariat, reads it. */
  async view(comment: string): Promise<CommentView> {
    const row = await this.transaction.row<ReadRow>(`${COMMENT_ROWS} WHERE c.id = $1`, [comment]);
    if (!row) throw new Error(`comment ${comment} is gone`);
    return commentViewOf(row);
  }

  /** Of what kind a comment is, and what it points to, as the log has it. */
  async subject(comment: string): Promise<Place & Readonly<{ type: CommentType }>> {
    const { type, target, document, anchor, proposal } = await this.view(comment);
    const named = Object.entries({ type, target, document, anchor, proposal }).filter(([, value]) => value !== null);
    return Object.fromEntries(named) as Place & { type: CommentType };
  }

  /** Where a place stands in document order, or null when the consultation has no such place. */
  async positionOf(consultation: string, place: Place): Promise<{ document: number; block: number } | null> {
    switch (place.target) {
      case 'CONSULTATION':
        return { document: -1, block: 0 };
      case 'PARAGRAPH':
        return this.transaction.row<{ document: number; block: number }>(
          `SELECT d.position AS document, b.position AS block FROM document d JOIN document_block b ON b.document_id = d.id
           WHERE d.consultation_id = $1 AND d.id = $2 AND b.anchor = $3`,
          [consultation, place.document, place.anchor],
        );
      case 'PROPOSAL':
        return this.transaction.row<{ document: number; block: number }>(
          `SELECT 2147483647 AS document, position AS block FROM proposal WHERE consultation_id = $1 AND id = $2`,
          [consultation, place.proposal],
        );
    }
  }

  async add(comment: NewComment, position: { document: number; block: number }): Promise<void> {
    const { place, wording } = comment;
    await this.transaction.rows(
      `WITH added AS (
         INSERT INTO comment (id, consultation_id, member_id, target, document_id, anchor, proposal_id, document_position, block_position, type, language)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id)
       INSERT INTO comment_version (comment_id, version, text, proposed_wording, rationale, account_id)
       SELECT id, 1, $12, $13, $14, $15 FROM added`,
      [
        comment.id,
        comment.consultation,
        comment.member,
        place.target,
        place.target === 'PARAGRAPH' ? place.document : null,
        place.target === 'PARAGRAPH' ? place.anchor : null,
        place.target === 'PROPOSAL' ? place.proposal : null,
        position.document,
        position.block,
        comment.type,
        comment.language,
        wording.text,
        wording.proposedWording,
        wording.rationale,
        comment.account,
      ],
    );
  }

  /** A draft's text is replaced and its version counted up: two who edit it at once notice each other. */
  async replaceDraft(comment: string, wording: Wording, account: string): Promise<void> {
    await this.transaction.rows(
      `WITH changed AS (
         UPDATE comment SET version = version + 1, updated_at = official_now() WHERE id = $1 RETURNING id, version)
       UPDATE comment_version v SET version = c.version, text = $2, proposed_wording = $3, rationale = $4, account_id = $5, at = official_now()
       FROM changed c WHERE v.comment_id = c.id`,
      [comment, wording.text, wording.proposedWording, wording.rationale, account],
    );
  }

  async addVersion(comment: string, wording: Wording, account: string): Promise<void> {
    await this.transaction.rows(
      `WITH changed AS (
         UPDATE comment SET version = version + 1, updated_at = official_now() WHERE id = $1 RETURNING id, version)
       INSERT INTO comment_version (comment_id, version, text, proposed_wording, rationale, account_id)
       SELECT id, version, $2, $3, $4, $5 FROM changed`,
      [comment, wording.text, wording.proposedWording, wording.rationale, account],
    );
  }

  /** What the comment says as it stands. */
  async wording(comment: string): Promise<Wording> {
    const row = await this.transaction.row<Wording>(
      `SELECT v.text, v.proposed_wording AS "proposedWording", v.rationale
       FROM comment c JOIN comment_version v ON v.comment_id = c.id AND v.version = c.version WHERE c.id = $1`,
      [comment],
    );
    if (!row) throw new Error(`comment ${comment} is gone`);
    return row;
  }

  async submit(comment: string): Promise<void> {
    await this.transaction.rows('UPDATE comment SET submitted_at = official_now(), updated_at = official_now() WHERE id = $1', [comment]);
  }

  async withdraw(comment: string, reason: string): Promise<void> {
    await this.transaction.rows(
      'UPDATE comment SET withdrawn_at = official_now(), withdraw_reason = $2, updated_at = official_now() WHERE id = $1',
      [comment, reason],
    );
  }

  /** Answers whether the delegation was not aligned already. */
  async align(comment: string, member: string): Promise<boolean> {
    const rows = await this.transaction.rows(
      `INSERT INTO comment_alignment (comment_id, member_id, version) SELECT id, $2, version FROM comment WHERE id = $1
       ON CONFLICT DO NOTHING RETURNING comment_id`,
      [comment, member],
    );
    return rows.length > 0;
  }

  /** Answers whether the delegation had been aligned. */
  async endAlignment(comment: string, member: string): Promise<boolean> {
    const rows = await this.transaction.rows(
      'DELETE FROM comment_alignment WHERE comment_id = $1 AND member_id = $2 RETURNING comment_id',
      [comment, member],
    );
    return rows.length > 0;
  }

  async respond(comment: string, disposition: Disposition, text: string, account: string): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO comment_response (comment_id, disposition, text, account_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (comment_id) DO UPDATE SET disposition = excluded.disposition, text = excluded.text,
         account_id = excluded.account_id, at = excluded.at`,
      [comment, disposition, text, account],
    );
  }
}
