import { Injectable } from '@nestjs/common';
import { keyOf, type Page, pageOf, Sql } from '#platform';
import type { CommentTarget } from '../domain/comment.js';
import { COMMENT_ROWS, type CommentRow, type CommentView, commentViewOf, type VersionView } from './comment-view.js';

/**
 * Which comments, and for whom. `consultation` null: one that the reader may not see, and of which nothing is shown.
 * `member`: the reader's own, whose drafts are shown too.
 */
export interface CommentFilter {
  readonly consultation: string | null;
  readonly member: string | null;
  readonly document?: string | null;
  readonly anchor?: string | null;
  readonly proposal?: string | null;
  readonly targets?: readonly CommentTarget[] | null;
  readonly mine?: boolean | null;
  readonly unanswered?: boolean | null;
}

/** What readers ask of comments. One statement each, however many comments there are. */
@Injectable()
export class CommentQueries {
  constructor(private readonly sql: Sql) {}

  /** A page of a consultation's comments, in document order. */
  async page(filter: CommentFilter, first: number, after: string | null | undefined): Promise<Page<CommentView>> {
    const key = keyOf(after, ['integer', 'integer', 'instant', 'id']) ?? [
      -2,
      0,
      '1970-01-01T00:00:00.000Z',
      '00000000-0000-0000-0000-000000000000',
    ];
    const rows = await this.sql.rows<CommentRow>(
      `${COMMENT_ROWS}
       WHERE c.consultation_id = $1
         AND (c.submitted_at IS NOT NULL OR c.member_id = $2)
         AND ($3::uuid IS NULL OR c.document_id = $3)
         AND ($4::text IS NULL OR c.anchor = $4)
         AND ($5::uuid IS NULL OR c.proposal_id = $5)
         AND ($13::text[] IS NULL OR c.target = ANY ($13))
         AND (NOT $6 OR c.member_id = $2)
         AND (NOT $7 OR (c.submitted_at IS NOT NULL AND c.withdrawn_at IS NULL AND r.comment_id IS NULL))
         AND (c.document_position, c.block_position, c.placed_at, c.id) > ($8::bigint, $9::bigint, $10::timestamptz, $11::uuid)
       ORDER BY c.document_position, c.block_position, c.placed_at, c.id
       LIMIT $12`,
      [
        filter.consultation,
        filter.member,
        filter.document ?? null,
        filter.anchor ?? null,
        filter.proposal ?? null,
        filter.mine ?? false,
        filter.unanswered ?? false,
        ...key,
        first + 1,
        filter.targets ?? null,
      ],
    );
    return pageOf(rows, first, (row) => commentViewOf(row).place, commentViewOf);
  }

  /** How many comments stand on the blocks of documents, by anchor: submitted and answered ones. None: the anchor is missing. */
  async countsByBlock(documents: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const rows = await this.sql.rows<{ document_id: string; anchors: string[]; counts: number[] }>(
      `SELECT document_id, array_agg(anchor) AS anchors, array_agg(count) AS counts
       FROM (
         SELECT c.document_id, c.anchor, count(*)::integer AS count FROM comment c
         WHERE c.document_id = ANY ($1::uuid[]) AND c.anchor IS NOT NULL AND c.submitted_at IS NOT NULL AND c.withdrawn_at IS NULL
         GROUP BY c.document_id, c.anchor) c
       GROUP BY document_id`,
      [documents],
    );
    const found = new Map(rows.map((row) => [row.document_id, new Map(row.anchors.map((anchor, n) => [anchor, row.counts[n] ?? 0]))]));
    return new Map(documents.map((document) => [document, found.get(document) ?? new Map<string, number>()]));
  }

  /** The codes of the Members aligned with each comment, in their order. */
  async aligned(comments: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.sql.rows<{ comment_id: string; codes: string[] }>(
      `SELECT a.comment_id, array_agg(m.code ORDER BY m.code) AS codes
       FROM comment_alignment a JOIN member m ON m.id = a.member_id
       WHERE a.comment_id = ANY ($1::uuid[]) GROUP BY a.comment_id`,
      [comments],
    );
    return new Map(rows.map((row) => [row.comment_id, row.codes]));
  }

  /** The versions of each comment, the oldest first. */
  async versions(comments: readonly string[]): Promise<ReadonlyMap<string, readonly VersionView[]>> {
    const rows = await this.sql.rows<{
      comment_id: string;
      version: number;
      text: string;
      proposed_wording: string | null;
      rationale: string | null;
      at: Date;
    }>(
      `SELECT comment_id, version, text, proposed_wording, rationale, at FROM comment_version
       WHERE comment_id = ANY ($1::uuid[]) ORDER BY comment_id, version`,
      [comments],
    );
    const found = new Map<string, VersionView[]>();
    for (const { comment_id, version, text, proposed_wording, rationale, at } of rows) {
      const versions = found.get(comment_id) ?? [];
      versions.push({ version, text, proposedWording: proposed_wording, rationale, at });
      found.set(comment_id, versions);
    }
    return found;
  }
}
