import type { Texts } from '#platform/domain';

/** What a comment is about, as in the practice of standards bodies (ISO, Codex). */
export const COMMENT_TYPES = ['GENERAL', 'TECHNICAL', 'EDITORIAL', 'TRANSLATION'] as const;
export type CommentType = (typeof COMMENT_TYPES)[number];

export const COMMENT_TARGETS = ['CONSULTATION', 'PROPOSAL', 'PARAGRAPH'] as const;
export type CommentTarget = (typeof COMMENT_TARGETS)[number];

export const COMMENT_STATUSES = ['DRAFT', 'SUBMITTED', 'ANSWERED', 'WITHDRAWN'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** What the secretariat makes of a comment. */
export const DISPOSITIONS = ['ACCEPTED', 'ACCEPTED_IN_PART', 'NOTED', 'NOT_ACCEPTED'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What a comment points to. A block's anchor is unique in its consultation, in older ones within its document only. */
export type Place =
  | Readonly<{ target: 'CONSULTATION' }>
  | Readonly<{ target: 'PROPOSAL'; proposal: string }>
  | Readonly<{ target: 'PARAGRAPH'; document: string; anchor: string }>;

interface Common {
  readonly id: string;
  /** The Member whose delegation speaks; its id. */
  readonly member: string;
  readonly memberName: Texts;
  /** Counts every change of the text; an edit names the version that it was made from. */
  readonly version: number;
}

/** A draft is seen inside the delegation only. Once submitted it is everybody's, and its earlier versions stay readable. */
export type Comment = Common &
  (
    | Readonly<{ status: 'DRAFT' }>
    | Readonly<{ status: 'SUBMITTED'; submittedAt: Date }>
    | Readonly<{ status: 'ANSWERED'; submittedAt: Date; answeredAt: Date }>
    | Readonly<{ status: 'WITHDRAWN'; withdrawnAt: Date; wasSubmitted: boolean }>
  );

/** What a delegation says: its words, the wording it would rather see, and why. */
export interface Wording {
  readonly text: string;
  readonly proposedWording: string | null;
  readonly rationale: string | null;
}
