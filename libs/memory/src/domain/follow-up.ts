import type { Texts } from '#platform/domain';
import type { SilenceState } from '#silence';
import type { DecisionEffect } from '#voting';

export const FOLLOW_UP_KINDS = ['WORKSHOP', 'MEETING', 'CONFERENCE', 'TRAINING', 'REPORT', 'PUBLICATION', 'OTHER'] as const;
/** What a decision set in motion. */
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UP_STATUSES = ['PLANNED', 'FUNDED', 'HELD', 'DEFERRED', 'CANCELLED'] as const;
/** Where it stands. HELD also says of a report or publication that it was issued. */
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** Whole units of a currency (ISO 4217). */
export type Budget = Readonly<{ currency: string; needed: number | null; pledged: number | null }>;

/** A follow-up item as it stands from some day on. Days are of the calendar: `2003-11-12`. */
export type Standing = Readonly<{
  status: FollowUpStatus;
  title: Texts;
  partners: readonly string[];
  startsOn: string | null;
  endsOn: string | null;
  venue: string | null;
  budget: Budget | null;
  participants: number | null;
  report: Readonly<{ title: string; reference: string | null }> | null;
}>;

/** One entry of its history: how it stood from a day on, why, and on what evidence. Entries are never changed. */
export type Entry = Standing &
  Readonly<{ number: number; since: string; reason: string | null; evidence: string | null; account: string; at: Date }>;

/** What a follow-up item hangs on: the decision on a question, or on an option of it … */
export type FollowedQuestion = Readonly<{ id: string; number: number; symbol: string; options: readonly string[] }>;

/** What the decision on it came to, with the chair's rulings and later rounds; null: there is none yet. */
export type Followed = Pick<DecisionEffect, 'standing' | 'outcome' | 'selected'> | null;

/** … or a text adopted tacitly, by the silence procedure that adopted it. `state`: as it stands now. */
export type FollowedSilence = Readonly<{ id: string; number: number; symbol: string; state: SilenceState }>;

/** From which of the two an item follows, as it is stored and logged. */
export type FollowsFrom = Readonly<{ question: string; option: string | null }> | Readonly<{ silence: string; number: number }>;
