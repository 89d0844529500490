import { type Ballot, count, type QuestionDefinition, type Roll, type TallyResult } from '#tally';
import { asJson, type Difference, firstDifference, type JsonValue } from './difference.js';
import type { DrawnLot } from '#voting';
import { without } from './without.js';

/** What is at hand for counting a question again. */
export interface QuestionAtRecount {
  readonly number: number;
  readonly key: string;
  readonly definition: QuestionDefinition;
  readonly asked: boolean;
  /** What the seed of its lot draws, with the commitment that was stored and the one in the log; null: it has none. */
  readonly lot: Readonly<{ drawn: DrawnLot; stored: string; logged: string }> | null;
  /** Those of Members entitled to vote. */
  readonly ballots: readonly Ballot[];
  /** How many Members took part in a secret vote whose box was never opened. */
  readonly unopened: number;
  /** The decision as it was stored, with the fingerprint stored beside it and the one its bytes have. */
  readonly stored: JsonValue;
  readonly storedSha256: string;
  readonly foundSha256: string;
  readonly storedOutcome: string;
  /** What the published record says of the question; undefined: there is no record yet. */
  readonly published: JsonValue | undefined;
  /** The question as the record would say it, made from the tables again. */
  readonly again: JsonValue;
  /** Each Member's last ballot as the log has it, and as the table of ballots has it. */
  readonly logged: JsonValue;
  readonly kept: JsonValue;
}

/** Two things that should say the same and do not. */
export type Finding = Difference & Readonly<{ between: string }>;

/** How a question fared: `difference` is the first that was found, null when everything agrees. */
export interface QuestionRecount {
  readonly number: number;
  readonly key: string;
  readonly outcome: string;
  readonly counts: readonly Readonly<{ option: string; count: number }>[];
  readonly ballots: number;
  readonly difference: Finding | null;
}

/** What a recount found. `sha256`: of the published record, null when none is published yet. */
export interface RecountReport {
  readonly symbol: string;
  readonly sha256: string | null;
  /** What was found beyond the single questions: in the log, the roll, or the record's fingerprint. */
  readonly findings: readonly Finding[];
  readonly questions: readonly QuestionRecount[];
  readonly equal: boolean;
}

/** The finding, if there is one. */
export function found(between: string, difference: Difference | null, there = true): readonly Finding[] {
  return difference && there ? [{ between, ...difference }] : [];
}

/**
 * Counts a question again from its ballots and compares: the ballots with the log, the count with the decision that was
 * stored, and all of it with the published record.
 */
export function recount(question: QuestionAtRecount, roll: Roll): QuestionRecount {
  const { number, key, storedOutcome, published, lot } = question;
  const result = question.asked ? counted(question, roll) : null;
  const common = { number, key, ballots: question.ballots.length };
  const uncountable = typeof result === 'string' ? { where: 'ballots', stored: 'ballots that can be counted', found: result } : null;
  const [difference = null] = [
    ...found('the lot and its commitment', lot && firstDifference(lot.stored, lot.drawn.commitment, 'lot.commitment')),
    ...found('the lot and the log', lot && firstDifference(lot.logged, lot.drawn.commitment, 'lot.commitment')),
    ...found(
      'the stored decision and the lot',
      result === null
        ? null
        : firstDifference(isObject(question.stored) ? (question.stored['lot'] ?? null) : null, asJson(lot?.drawn ?? null), 'lot'),
    ),
    ...found('the ballots and the rules of counting', uncountable),
    ...found('the ballots and the log', firstDifference(question.logged, question.kept)),
    ...found(
      'the stored decision and the box',
      {
        where: 'box',
        stored: 'never opened',
        found: question.unopened === 1 ? 'one Member took part' : `${question.unopened} Members took part`,
      },
      question.unopened > 0,
    ),
    ...found(
      'the stored decision and the recount',
      typeof result !== 'object' || !result ? null : firstDifference(alike(question.stored, figures(result)), figures(result)),
    ),
    ...found('the stored decision and its fingerprint', firstDifference(question.storedSha256, question.foundSha256, 'sha256')),
    ...found('the published record and the tables', published === undefined ? null : firstDifference(published, question.again)),
  ];
  if (typeof result !== 'object' || !result) return { ...common, outcome: storedOutcome, counts: [], difference };
  return { ...common, outcome: result.outcome, counts: result.counts, difference };
}

/** The outcome and every figure of a count, without its sentences: those may one day be worded better, the figures not. */
function figures(result: TallyResult): JsonValue {
  return asJson(without(result, 'headline', 'explanation', 'steps'));
}

/** Of a stored decision, what a count gives: it also names the question, and holds the roll call. */
function alike(stored: JsonValue, counted: JsonValue): JsonValue {
  if (!isObject(stored) || !isObject(counted)) return stored;
  return Object.fromEntries(Object.keys(counted).map((key) => [key, stored[key]]));
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue | undefined>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function counted(question: QuestionAtRecount, roll: Roll): TallyResult | string {
  try {
    return count(question.definition, roll, question.ballots, question.lot?.drawn.order ?? null);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
}
