import type { Texts } from '#platform/domain';
import type { DecisionRule, MarkRange, MethodKey } from '#tally';
import type { ConsultationFile } from './consultation.js';
import type { Annulment, Round } from './rounds.js';

/** RECORDED: each Member's vote is in the record. SECRET: who took part is, and nobody learns what they chose. */
export const SECRECIES = ['RECORDED', 'SECRET'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** What is shown of the counts before the end, from the most open to the strictest. */
export const TALLY_VISIBILITIES = ['LIVE', 'AFTER_OWN_VOTE', 'AFTER_CLOSE'] as const;
export type TallyVisibility = (typeof TALLY_VISIBILITIES)[number];

/** Whether a question is put: one that depends on another's outcome WAITS until that is known. */
export const STANDINGS = ['ASKED', 'WAITING', 'NOT_ASKED'] as const;
export type Standing = (typeof STANDINGS)[number];

export const QUESTION_STATES = ['NOT_OPEN', 'WAITING', 'OPEN', 'CLOSED', 'DECIDED', 'NOT_ASKED', 'ANNULLED', 'CANCELLED'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** `question`: the id of the question on whose outcome this one depends. */
export type Dependency = Readonly<{ question: string; key: string; number: number; option: string; optionTitle: Texts }>;

/** A question as voting needs it. Its terms are those that the count takes (`QuestionDefinition` of the tally). */
export type QuestionFile = Readonly<{
  id: string;
  key: string;
  number: number;
  title: Texts;
  wording: Texts;
  method: MethodKey;
  options: readonly Readonly<{ key: string; title: Texts }>[];
  chooseMin: number;
  chooseMax: number;
  seats: number;
  minimumSupport: number;
  marks: MarkRange;
  rule: DecisionRule;
  secrecy: Secrecy;
  tallyVisibility: TallyVisibility;
  standing: Standing;
  dependsOn: Dependency | null;
  /** The number of the question decided just before it, where it waits its turn: an amendment's, or a part's. */
  comesAfter: number | null;
  /** Its own closing, or the consultation's where that is earlier or it has none. */
  closesAt: Date;
  /** Its own closing alone; null: it has none. */
  ownClosing: Date | null;
  decidedAt: Date | null;
  round: Round;
  annulment: Annulment | null;
  consultation: ConsultationFile;
}>;

/** The facts from which alone a question's state follows. */
export type QuestionFacts = Pick<QuestionFile, 'standing' | 'closesAt' | 'decidedAt'> & Readonly<{ annulment?: object | null }>;
type Hours = Pick<ConsultationFile, 'openedAt' | 'votingOpensAt' | 'votingClosesAt' | 'closedAt' | 'cancelledAt'>;

/**
 * The state of a question at an instant: by the clock, like that of its consultation. CLOSED: its time is over and it is
 * being counted. CANCELLED: its consultation was cancelled before it came to anything, whether or not it had been put.
 */
export function questionState(question: QuestionFacts, consultation: Hours, at: Date): QuestionState {
  if (question.annulment) return 'ANNULLED';
  if (question.standing === 'NOT_ASKED') return 'NOT_ASKED';
  if (question.decidedAt) return 'DECIDED';
  if (consultation.cancelledAt) return 'CANCELLED';
  if (!consultation.openedAt || at < consultation.votingOpensAt) return 'NOT_OPEN';
  if (consultation.closedAt || at >= consultation.votingClosesAt) return 'CLOSED';
  if (question.standing === 'WAITING') return 'WAITING';
  return at >= question.closesAt ? 'CLOSED' : 'OPEN';
}

/** The earlier of a question's own closing and its consultation's. */
export function closingOf(own: Date | null, votingClosesAt: Date): Date {
  return own && own < votingClosesAt ? own : votingClosesAt;
}

/** Whether one way of showing the counts shows less than another. */
export function isStricter(visibility: TallyVisibility, than: TallyVisibility): boolean {
  return TALLY_VISIBILITIES.indexOf(visibility) > TALLY_VISIBILITIES.indexOf(than);
}
