import type { Texts } from '#platform/domain';
import type { BallotKind, DecisionRule, MarkRange, Marks, MethodKey } from '#tally';
import type { At, RecordedBox, RecordedCondition, RecordedQuestion, RecordedRoll } from './content.js';

/** The roll as it stands in the tables. */
export type StoredRoll = Omit<RecordedRoll, 'entitled'>;

/** A question as it stands in the tables, with what was decided on it (null: nothing yet). */
export interface StoredQuestion extends Pick<RecordedQuestion, 'round' | 'roundKind' | 'continues' | 'takesUp' | 'annulled' | 'ruling'> {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly title: Texts;
  readonly wording: Texts;
  readonly method: MethodKey;
  readonly options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
  readonly chooseMin: number;
  readonly chooseMax: number;
  readonly seats: number;
  readonly minimumSupport: number;
  readonly marks: MarkRange;
  readonly rule: DecisionRule;
  readonly secrecy: string;
  readonly tallyVisibility: string;
  readonly dependsOn: Readonly<{ question: string; option: string }> | null;
  readonly proposal: string | null;
  readonly part: readonly number[] | null;
  readonly precedes: string | null;
  readonly standing: string;
  readonly paragraphs: readonly string[];
  readonly closesAt: At;
  readonly conditions: readonly RecordedCondition[];
  /** Where the vote was secret, and its box has been opened. */
  readonly box: StoredBox | null;
  readonly decision: Readonly<{ outcome: string; result: string; sha256: string; decidedAt: At }> | null;
}

/** A box as it stands in the tables; `logged`: who took part by the log, and the hash that it has of the list. */
export interface StoredBox extends RecordedBox {
  readonly logged: Readonly<{ tookPart: readonly string[]; sha256: string | null }>;
}

/** The lot of a question: its seed once revealed, its commitment as it stands in the table and as the log has it. */
export type StoredLot = Readonly<{ seed: string | null; commitment: string; logged: string | null }>;

/** A ballot as it stands in the tables. */
export interface StoredBallot {
  readonly question: string;
  readonly memberId: string;
  readonly member: string;
  readonly kind: BallotKind;
  readonly marks: Marks;
  readonly castBy: string;
  readonly castAt: At;
  readonly version: number;
  readonly logIndex: number;
}

/** A Member's last ballot on a question, as the log has it. */
export type LoggedBallot = Pick<StoredBallot, 'question' | 'memberId' | 'kind' | 'marks' | 'version' | 'logIndex'>;
