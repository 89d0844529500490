import type { Decision } from '#voting';
import type { RecordContent, RecordedBallot, RecordedQuestion, RecordedRoll } from './content.js';
import type { StoredBallot, StoredQuestion, StoredRoll } from './stored.js';
import { without } from './without.js';

/** All that a record is made of, as it was read. */
export interface Parts extends Omit<RecordContent, 'format' | 'publishedAt' | 'correctionsCloseAt' | 'roll' | 'questions'> {
  readonly roll: StoredRoll;
  readonly questions: readonly StoredQuestion[];
  readonly ballots: readonly StoredBallot[];
}

/** Makes the one result object. The same parts and instants give the same object; nothing here asks the clock. */
export function assemble(parts: Parts, publishedAt: Date, correctionsCloseAt: Date): RecordContent {
  const { ballots, roll, questions, ...rest } = parts;
  return {
    format: 'placet-record-2',
    ...rest,
    publishedAt: publishedAt.toISOString(),
    correctionsCloseAt: correctionsCloseAt.toISOString(),
    roll: rollOf(roll),
    questions: questions.map((question) => questionOf(question, ballots)),
  };
}

export function rollOf(roll: StoredRoll): RecordedRoll {
  return { ...roll, entitled: roll.entries.filter((entry) => entry.entitled).length };
}

/** A decided question as the record says it. Throws when it is not decided: its record would say nothing. */
export function questionOf(question: StoredQuestion, ballots: readonly StoredBallot[]): RecordedQuestion {
  const { id, decision, box } = question;
  if (!decision) throw new Error(`question ${question.key} is not decided`);
  return {
    ...without(question, 'id', 'standing', 'decision', 'box'),
    decidedAt: decision.decidedAt,
    outcome: decision.outcome,
    result: JSON.parse(decision.result) as Decision,
    resultSha256: decision.sha256,
    ballots: ballots.filter((ballot) => ballot.question === id).map((ballot) => ballotOf(question, ballot)),
    ...(box && { box: without(box, 'logged') }),
  };
}

function ballotOf(question: StoredQuestion, ballot: StoredBallot): RecordedBallot {
  const { member, kind, castBy, castAt, version, logIndex } = ballot;
  const marks = question.options.flatMap(({ key }, at) => {
    const mark = ballot.marks[at] ?? null;
    return mark === null ? [] : [{ option: key, mark }];
  });
  return { member, kind, marks, castBy, castAt, version, logIndex };
}
