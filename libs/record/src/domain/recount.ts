import { type Ballot, count, type QuestionDefinition, type Roll } from '#tally';
import { type Difference, firstDifference, type JsonValue } from './difference.js';

/** What is at hand for counting a question again. */
export interface QuestionAtRecount {
  readonly number: number;
  readonly key: string;
  readonly definition: QuestionDefinition;
  readonly asked: boolean;
  readonly ballots: readonly Ballot[];
  /** The result as it was stored when the question was decided; null: undecided, or never put. */
  readonly stored: JsonValue | null;
  readonly storedOutcome: string | null;
  /** What the published record says of the question; undefined: there is no record yet. */
  readonly published: JsonValue | undefined;
  /** The question as the published record would say it, made from the tables again. */
  readonly again: JsonValue;
  /** What the log says of each Member's last ballot, and what the table of ballots says, by Member. */
  readonly logged: JsonValue;
  readonly kept: JsonValue;
}

/** How a question fared: `difference` is the first that was found, null when everything agrees. */
export interface QuestionRecount {
  readonly number: number;
  readonly key: string;
  readonly outcome: string;
  readonly counts: readonly Readonly<{ option: string; count: number }>[];
  readonly ballots: number;
  readonly difference: (Difference & Readonly<{ between: string }>) | null;
}

/**
 * Counts a question again from its ballots and compares: the count with the decision that was stored, the ballots with
 * the log, and all of it with the published record.
 */
export function recount(question: QuestionAtRecount, roll: Roll): QuestionRecount {
  const { number, key, stored, storedOutcome, asked } = question;
  const common = { number, key, outcome: storedOutcome ?? 'UNDECIDED', counts: [], ballots: question.ballots.length };
  const fromBallots = asked ? counted(question, roll) : null;
  if (typeof fromBallots === 'string')
    return {
      ...common,
      difference: {
        between: 'the ballots and the rules of counting',
        where: 'ballots',
        stored: 'ballots that can be counted',
        found: fromBallots,
      },
    };
  const difference =
    between('the ballots and the log', firstDifference(question.logged, question.kept)) ??
    between('the stored decision and the recount', firstDifference(stored, fromBallots && (fromBallots as unknown as JsonValue))) ??
    (question.published === undefined
      ? null
      : between('the published record and the tables', firstDifference(question.published, question.again)));
  return fromBallots ? { ...common, outcome: fromBallots.outcome, counts: fromBallots.counts, difference } : { ...common, difference };
}

function counted(question: QuestionAtRecount, roll: Roll): ReturnType<typeof count> | string {
  try {
    return count(question.definition, roll, question.ballots);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
}

function between(what: string, difference: Difference | null): (Difference & { between: string }) | null {
  return difference && { between: what, ...difference };
}
