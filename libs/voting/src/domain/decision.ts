import {
  type BallotGroup,
  type Breadth,
  countGroups,
  lotCommitment,
  lotOrder,
  notPut,
  type QuestionDefinition,
  type Roll,
  settles,
  type Sha256,
  type TallyResult,
  withBreadth,
} from '#tally';
import type { Texts, Words } from '#platform/domain';
import type { RoundKind } from '#consultations';
import type { RollCallGroup } from './roll-call.js';

/** What a decision may come to: what the methods find, that the question was not put, or what the chair ruled without a vote. */
export const OUTCOMES = [
  'CARRIED',
  'REJECTED',
  'TIED',
  'NO_QUORUM',
  'SELECTED',
  'UNDECIDED',
  'SENSE',
  'NOT_ASKED',
  'NOTED',
  'ADOPTED_BY_CONSENSUS',
  'POSTPONED',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a decision may come to however it was taken. A text under silence is no question: nothing was asked, nobody voted. */
export const DECISION_OUTCOMES = [...OUTCOMES, 'ADOPTED_TACITLY'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** A question as its decision names it. */
export type QuestionToDecide = Omit<QuestionDefinition, 'options'> &
  Readonly<{
    id: string;
    consultation: string;
    key: string;
    number: number;
    round: number;
    roundKind: RoundKind | null;
    title: Texts;
    options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
    conditions: readonly Condition[];
  }>;

/** A box of secret ballots as it was opened: how many it held, and the SHA-256 of their list in hexadecimal. */
export type OpenedBox = Readonly<{ ballots: number; sha256: string }>;

/** A condition on the decision, with its due date; `option` null: whatever is chosen. */
export type Condition = Readonly<{ id: string; text: Texts; dueAt: string; option: string | null }>;

/** What the counting finds: ballots grouped by what they say, who is behind them, and how many were replaced. */
export type Findings = Readonly<{
  roll: Roll;
  groups: readonly BallotGroup[];
  changed: number;
  rollCall: readonly RollCallGroup[];
  lot: DrawnLot | null;
  /** Where the vote was secret. */
  box?: OpenedBox | null;
}>;

/**
 * The lot of a question that may need one. `commitment`: SHA-256 of the seed, published when voting opened; `seed`: 32 bytes in
 * hexadecimal, revealed after it; `order`: what it draws, of those tied the first prevails.
 */
export type DrawnLot = Readonly<{ commitment: string; seed: string; order: readonly string[] }>;

/**
 * The decision on a question: all that a page, a record or an auditor needs, frozen in one object. It is kept as canonical
 * JSON with its SHA-256, so that whoever has the object can tell whether it is the one that was decided.
 */
export type Decision = Readonly<
  Omit<TallyResult, 'outcome'> & {
    outcome: Outcome;
    question: string;
    consultation: string;
    key: string;
    number: number;
    /** Which vote on the matter it was, from 1, and why the matter was voted on again. */
    round: number;
    roundKind: RoundKind | null;
    title: Texts;
    method: QuestionDefinition['method'];
    rule: QuestionDefinition['rule'];
    options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
    /** The conditions that attach to it: those of the option it settled for. */
    conditions: readonly Condition[];
    changed: number;
    rollCall: readonly RollCallGroup[];
    /** How widely each position is held: where nothing is decided but the sense of the meeting stated. */
    breadth?: readonly Breadth[];
    /** Null where the question needs no lot, or was not voted on. */
    lot: DrawnLot | null;
    /** What was counted, where the vote was secret: then the roll call says who took part, and nothing more. */
    box?: OpenedBox;
    /** What the chair said, where the question was settled without a vote. */
    chairWords?: Texts;
    decidedAt: string;
  }
>;

/** What a seed draws for a question. */
export function drawnFrom(
  seed: string,
  { key, options }: Pick<QuestionToDecide, 'key'> & Readonly<{ options: readonly Readonly<{ key: string }>[] }>,
  sha256: Sha256,
): DrawnLot {
  const order = lotOrder(
    seed,
    key,
    options.map((option) => option.key),
    sha256,
  );
  return { commitment: lotCommitment(seed, sha256), seed, order };
}

/** Counts a question and freezes what came of it. */
export function decide(question: QuestionToDecide, findings: Findings, at: Date): Decision {
  const result = countGroups(question, findings.roll, findings.groups, findings.lot?.order ?? null);
  const { changed, rollCall, lot, box } = findings;
  const positive = result.outcome === 'CARRIED' || result.outcome === 'SELECTED';
  const conditions = attached(question, positive, (option) => settles(question, result, option));
  const decision = { ...named(question), ...result, conditions, changed, rollCall, lot, ...(box && { box }), decidedAt: at.toISOString() };
  return result.outcome === 'SENSE' ? withBreadth(decision, decision.options, decision.rollCall) : decision;
}

/** The conditions that attach to a decision: those of an option it settled for, and where it is positive those of any. */
export function attached(question: QuestionToDecide, positive: boolean, settledFor: (option: string) => boolean): Condition[] {
  return question.conditions.filter(({ option }) => (option === null ? positive : settledFor(option)));
}

/** The figures of a decision that nobody counted. */
export const UNCOUNTED: Omit<TallyResult, 'outcome' | 'headline' | 'explanation' | 'counts'> &
  Pick<Decision, 'conditions' | 'changed' | 'rollCall' | 'lot'> = {
  selected: [],
  tied: [],
  runOff: [],
  ballots: 0,
  abstained: 0,
  blank: 0,
  invalid: 0,
  didNotParticipate: 0,
  entitled: 0,
  notEntitled: 0,
  membersOfBody: 0,
  base: 0,
  needed: 0,
  obtained: 0,
  margin: 0,
  quorumNeeded: null,
  quorumMet: false,
  change: null,
  weights: null,
  points: null,
  steps: [],
  ties: [],
  log: null,
  conditions: [],
  changed: 0,
  rollCall: [],
  lot: null,
};

/** The decision on a question that was not put, because the one it depends on came out otherwise, or for another reason why. */
export function notAsked(
  question: QuestionToDecide,
  { entitled, notEntitled, membersOfBody }: Roll,
  dependsOn: Readonly<{ number: number; title: Texts }>,
  at: Date,
  why: Words | null = null,
): Decision {
  return {
    ...named(question),
    ...UNCOUNTED,
    ...{ entitled, notEntitled, membersOfBody },
    counts: question.options.map(({ key }) => ({ option: key, count: 0 })),
    outcome: 'NOT_ASKED',
    headline: notPut.headline(question.number),
    explanation: why ?? notPut.decidedOtherwise(dependsOn),
    decidedAt: at.toISOString(),
  };
}

/** What a decision says of its question. */
export function named({ id, consultation, key, number, round, roundKind, title, method, rule, options }: QuestionToDecide) {
  return { question: id, consultation, key, number, round, roundKind, title, method, rule, options };
}
