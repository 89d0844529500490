import { type Refusal, refuse, type Result } from '#platform/domain';
import { type BallotFault, checkBallot, marksInOrder, type QuestionDefinition } from '#tally';
import type { BallotKind, Marks } from './casting.js';

/** A mark as the caller gives it, by the key of the option. */
export type GivenMark = Readonly<{ option: string; mark: number }>;

/** The marks in the order of the options, where the ballot keeps the bounds of the question; otherwise which bound it breaks. */
export function checkedMarks(question: QuestionDefinition, kind: BallotKind, given: readonly GivenMark[]): Result<Marks> {
  const ordered = kind !== 'CHOICE' && given.length === 0 ? { marks: [] } : marksInOrder(question, given);
  if (!('marks' in ordered)) return invalid(ordered, given);
  const fault = checkBallot(question, { kind, marks: ordered.marks });
  return fault ? invalid(fault, given) : ordered.marks;
}

function invalid(fault: BallotFault, given: readonly GivenMark[]): Refusal {
  const at = fault.option === undefined ? -1 : given.findLastIndex(({ option }) => option === fault.option);
  return refuse('INVALID_BALLOT', fault.words, at < 0 ? ['marks'] : ['marks', String(at)]);
}
