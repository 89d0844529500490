import type { Subject } from '../domain/erasing.js';

/** A text beside an entry of the log; null once it was erased. */
export type TextBeside = Readonly<{ index: number; act: string; at: Date; member: string | null; field: string; text: string | null }>;

/** The entry $2 of the log $1. */
export const ENTRY_OF = `
  SELECT e.log_id AS log, e.index::integer AS index, e.act, e.member_id AS member, e.body::jsonb->'data' AS data
  FROM log_entry e WHERE e.log_id = $1 AND e.index = $2`;

/** The comment $1, by what erasing has to know of it. */
export const COMMENT_OF = `
  SELECT c.consultation_id AS log, c.submitted_at IS NOT NULL AS submitted,
    NOT EXISTS (SELECT FROM comment_version v WHERE v.comment_id = c.id AND v.text <> erased_text()) AS erased
  FROM comment c WHERE c.id = $1`;

/** The texts of a subject, the oldest first. */
export const TEXTS_BESIDE = `
  SELECT t.index::integer AS index, e.act, e.at, m.code AS member, t.field, t.text
  FROM log_entry e JOIN entry_text t ON t.log_id = e.log_id AND t.index = e.index LEFT JOIN member m ON m.id = e.member_id
  WHERE e.log_id = $1 AND e.act = ANY ($2::text[]) AND e.act <> 'ballot.cast' AND e.body::jsonb->'data' @> $3::jsonb
    AND ($4::uuid IS NULL OR e.member_id = $4) AND ($5::bigint IS NULL OR e.index = $5) AND ($6::text[] IS NULL OR t.field = ANY ($6))
  ORDER BY t.index, t.field`;

export function findingTexts({ log, acts, match, member, index, fields }: Subject): unknown[] {
  return [log, acts, match, member, index, fields];
}
