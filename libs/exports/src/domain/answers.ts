import { choiceNamed, isWithoutVote, METHODS } from '#tally';
import type { RecordContent, RecordedBallot, RecordedQuestion, RollEntry } from '#record';

/**
 * The four ways of not choosing are four different things, everywhere; so is a question that was not put. Of a secret ballot it
 * is told who took part; SECRET where the record does not say even that.
 */
export type Answer = Readonly<{ answer: string; ballot: RecordedBallot | null }>;

export function answerOf(question: RecordedQuestion, entry: RollEntry, ballot: RecordedBallot | null): Answer {
  if (question.outcome === 'NOT_ASKED') return { answer: 'NOT_ASKED', ballot: null };
  if (isWithoutVote(question.outcome)) return { answer: 'NO_VOTE', ballot: null };
  if (!entry.entitled) return { answer: 'NOT_ENTITLED', ballot };
  if (question.box) return { answer: question.box.tookPart.includes(entry.member) ? 'TOOK_PART' : 'DID_NOT_PARTICIPATE', ballot: null };
  if (question.secrecy === 'SECRET') return { answer: 'SECRET', ballot: null };
  if (!ballot) return { answer: 'DID_NOT_PARTICIPATE', ballot: null };
  if (ballot.kind !== 'CHOICE') return { answer: ballot.kind, ballot };
  return { answer: choiceNamed(METHODS[question.method].form, ballot.marks), ballot };
}

export interface RollCallLine extends Answer {
  readonly entry: RollEntry;
  readonly question: RecordedQuestion;
}

/** Every Member and observer on the roll with its answer to every question: by Member in the order given, then by question. */
export function* rollCallOf(content: RecordContent, entries: readonly RollEntry[] = content.roll.entries): Generator<RollCallLine> {
  const ballots = content.questions.map((question) => new Map(question.ballots.map((ballot) => [ballot.member, ballot])));
  for (const entry of entries) {
    for (const [at, question] of content.questions.entries()) {
      yield { entry, question, ...answerOf(question, entry, ballots[at]?.get(entry.member) ?? null) };
    }
  }
}
