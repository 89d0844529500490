/** The three ways to answer a question. An abstention and a blank ballot are answers; silence is not. */
export const BALLOT_KINDS = ['CHOICE', 'ABSTAIN', 'BLANK'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** A mark for every option in the order of the question's options; null where the option bears none. Empty unless CHOICE. */
export type Marks = readonly (number | null)[];

/** A ballot as it is handed to the database. */
export type BallotToCast = Readonly<{
  account: string;
  question: string;
  kind: BallotKind;
  marks: Marks;
  /** The caller's idempotency key. */
  key: string;
  /**
   * SHA-256 of the ballot asked for, in hexadecimal, so that a key used again for another ballot is noticed. Empty of a secret one:
   * what was chosen could be guessed from it.
   */
  request: string;
  /** The version that the caller has seen; 0: none. Null: whichever stands. */
  expected: number | null;
  /** What is said with it, where its question asks for reasons. */
  reason?: string | null;
  /** Whether nothing of it may be told when something fails. */
  secret?: boolean;
}>;

/** Where the ballot stands in the log, and who is bound by it. */
export type Receipt = Readonly<{
  question: string;
  member: string;
  version: number;
  castAt: Date;
  log: string;
  index: number;
  leafHash: string;
}>;

/** In what function a ballot was cast: for one's delegation, or entered on its behalf by two officers. */
export type CastingFunction = 'REPRESENTATIVE' | 'ALTERNATE' | 'ENTERED_ON_BEHALF';

/** Why the database did not count a ballot, in its own terms; the words are found in `refusals.ts`. */
export type Verdict =
  | Readonly<{ code: 'INVALID_INPUT'; detail: 'KEY_USED_FOR_ANOTHER_BALLOT' }>
  | Readonly<{ code: 'NOT_FOUND' }>
  | Readonly<{ code: 'NOT_ENTITLED'; detail: Exclusion; since: Date | null }>
  | Readonly<{ code: 'VOTING_CLOSED'; detail: 'CLOSED' | 'CANCELLED'; since: Date; at: Date; standing: Date | null }>
  | Readonly<{ code: 'VOTING_NOT_OPEN'; detail: 'NOT_YET' | 'WAITING' | 'NOT_ASKED'; opensAt: Date }>
  | Readonly<{ code: 'INVALID_BALLOT'; detail: 'OPTIONS' | 'CHOICES' | 'MARKS' }>
  | Readonly<{ code: 'FROZEN'; since: Date }>
  | Readonly<{ code: 'STALE_VERSION'; standing: number; standingAt: Date | null }>;

/** Why a Member, or this person for it, may not vote. */
export type Exclusion = 'NOT_A_DELEGATE' | 'NOT_A_MEMBER' | 'OBSERVER' | 'SUSPENDED' | 'NO_CREDENTIALS' | 'ADVISER';

/**
 * Why a ballot was not even judged: too many wait in this process ('FULL'), it is stopping ('SEALED'), or the log is not what was
 * signed ('BARRED').
 */
export type NotTaken = 'FULL' | 'SEALED' | 'BARRED';

/** What the database answered for one ballot. */
export type Answer =
  | Readonly<{ counted: true; receipt: Receipt; castBy: CastingFunction }>
  | Readonly<{ counted: false; verdict: Verdict; function: string | null }>;
