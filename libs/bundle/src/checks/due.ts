import { METHODS, type QuestionDefinition, settledFor } from '#tally';
import type { Place } from '../json.js';
import { SAID } from '../words.js';
import type { Seen } from './seen.js';

/** What a vote comes to where it may be repeated, or is for the chair: whether a question that waits for it is put is open then. */
export const REPEATED: ReadonlySet<string> = new Set(['TIED', 'UNDECIDED', 'NO_QUORUM']);

/**
 * A question that waits for the outcome of another is put where that was settled for it, and only there. Whether it was put is in
 * the log; what is voted on with its amendments and parts also waits for those, and what a proposal puts may have been withdrawn.
 */
export function checkDue(seen: Seen, question: Place, key: string, id: string): void {
  const { findings, replay, record } = seen;
  const where = question.where;
  const wasNotPut = question.get('outcome').value === 'NOT_ASKED';
  const since = replay.of('vote.annulled').at(-1)?.index ?? -1;
  const ofIt = (act: string) => replay.of(act).filter(({ data }) => data['question'] === id);
  const [put] = ofIt('question.asked').filter(({ index }) => index > since);
  if (wasNotPut && put) return findings.note('decisions', SAID.wasPut(key), { entry: put.index, where });
  const questions = record.get('questions').list();
  const dependsOn = question.get('dependsOn');
  const madeWithOthers = question.get('precedes').isThere || questions.some((other) => other.get('precedes').value === key);
  if (!dependsOn.isThere) {
    if (wasNotPut && !madeWithOthers) findings.note('decisions', SAID.waitedForNothing(key), { where });
    return;
  }
  if (!wasNotPut && ofIt('question.asked').length + ofIt('round.opened').length === 0)
    return findings.note('decisions', SAID.neverPut(key), { where });
  if (question.get('annulled').isThere) return;
  const before = dependsOn.get('question').text();
  const settled = isSettled(questions, before, dependsOn.get('option').text());
  if (wasNotPut && settled === true && !madeWithOthers && question.get('proposal').value === null)
    findings.note('decisions', SAID.dueToBePut(key, before), { where });
  if (!wasNotPut && settled === false) findings.note('decisions', SAID.notDue(key, before), { entry: put?.index ?? null, where });
}

/** Whether the votes on a matter settled for an option, with what the chair decided; null: the last of them came to nothing yet. */
function isSettled(questions: readonly Place[], key: string, option: string): boolean | null {
  const number = called(questions, key)?.get('number').value;
  const rounds = questions.filter((each) => each.get('number').value === number && !each.get('annulled').isThere);
  const last = lastOn(rounds);
  if (!last || !Object.hasOwn(METHODS, last.get('method').text())) return null;
  const ruling = last.get('ruling');
  const outcome = (ruling.isThere ? ruling : last).get('outcome').text();
  if (REPEATED.has(outcome)) return null;
  const chosen = [...rounds.map((each) => each.get('result')), ...(ruling.isThere ? [ruling] : [])];
  const selected = chosen.flatMap((each) =>
    each
      .get('selected')
      .list()
      .map((one) => one.text()),
  );
  return settledFor(last.object() as unknown as QuestionDefinition, { outcome: outcome as 'SELECTED', selected })(option);
}

export const called = (questions: readonly Place[], key: string): Place | undefined =>
  questions.find((each) => each.get('key').value === key);

/** The last of the votes on a matter. */
export function lastOn(rounds: readonly Place[]): Place | null {
  return [...rounds].sort((one, other) => one.get('round').whole() - other.get('round').whole()).at(-1) ?? null;
}
