import type { Language, Texts } from '#platform/domain';

/** How a silence procedure stands. An extension is an event of RUNNING. */
export const SILENCE_STATES = ['RUNNING', 'ADOPTED_TACITLY', 'BROKEN', 'WITHDRAWN'] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

/** What a Member says in writing against the silence. */
export const OBJECTION_KINDS = ['OBJECTION', 'AMENDMENT'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

/** In whose name a procedure was started; only they withdraw it. */
export const INITIATORS = ['SECRETARIAT', 'CHAIR'] as const;
export type Initiator = (typeof INITIATORS)[number];

/** The instants from which alone the state follows. `cancelledAt`: of the consultation. */
export type SilenceFacts = Readonly<{
  expiresAt: Date;
  brokenAt: Date | null;
  withdrawnAt: Date | null;
  cancelledAt: Date | null;
}>;

/** A procedure as an act finds it under the consultation's lock. */
export type Silence = SilenceFacts &
  Readonly<{
    id: string;
    number: number;
    consultation: string;
    title: Texts;
    initiator: Initiator;
    startedAt: Date;
  }>;

/** The text under silence: what would be adopted, by its fingerprint, and the languages in which it exists. */
export type TextUnderSilence = Readonly<{
  proposal: string | null;
  /** Of the proposal; null for a document, which does not change once it is open. */
  version: number | null;
  document: string | null;
  documentSymbol: string | null;
  title: Texts;
  languages: readonly Language[];
  sha256: string;
}>;

/**
 * The state at an instant. The clock decides: silence that nobody has broken by the instant of expiry is adopted, whether
 * or not anything has run to write it down. An objection before that instant breaks it; one at it comes too late.
 */
export function silenceState({ expiresAt, brokenAt, withdrawnAt, cancelledAt }: SilenceFacts, at: Date): SilenceState {
  if (brokenAt) return 'BROKEN';
  if (withdrawnAt || (cancelledAt && cancelledAt < expiresAt)) return 'WITHDRAWN';
  return at >= expiresAt ? 'ADOPTED_TACITLY' : 'RUNNING';
}

/** Since when the state is what it is; null while it runs. */
export function endedAt(facts: SilenceFacts, at: Date): Date | null {
  switch (silenceState(facts, at)) {
    case 'RUNNING':
      return null;
    case 'BROKEN':
      return facts.brokenAt;
    case 'WITHDRAWN':
      return facts.withdrawnAt ?? facts.cancelledAt;
    case 'ADOPTED_TACITLY':
      return facts.expiresAt;
  }
}

const DAY = 86_400_000;

/** Whether less than a day is left, of a procedure that ran for longer than that. */
export function onLastDay({ startedAt, ...facts }: SilenceFacts & Readonly<{ startedAt: Date }>, at: Date): boolean {
  const lastDay = facts.expiresAt.getTime() - DAY;
  return silenceState(facts, at) === 'RUNNING' && at.getTime() >= lastDay && startedAt.getTime() < lastDay;
}
