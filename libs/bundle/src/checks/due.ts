import { isMethod, type QuestionDefinition, settledFor } from '#tally';
import type { Place } from '../json.js';
import { SAID } from '../words.js';
import type { Seen } from './seen.js';

/** What a vote comes to where it may be repeated, or is for the chair: then it is open whether what waits for it is put. */
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
    if (wasNotPut && !madeWithOthers && !wasWithdrawn(record, question)) findings.note('decisions', SAID.waitedForNothing(key), { where });
    return;
  }
  if (!wasNotPut && ofIt('question.asked').length + ofIt('round.opened').length === 0)
    return findings.note('decisions', SAID.neverPut(key), { where });
  if (question.get('annulled').isThere) return;
  const before = dependsOn.get('question').text();
  const settled = isSettled(questions, question, dependsOn);
  if (wasNotPut && settled === true && !madeWithOthers && question.get('proposal').value === null)
    findings.note('decisions', SAID.dueToBePut(key, before), { where });
  if (!wasNotPut && settled === false) findings.note('decisions', SAID.notDue(key, before), { entry: put?.index ?? null, where });
}

/**
 * Whether the votes on what a question depends on had settled for it when it was decided itself, with what the chair had ruled by
 * then: a tie that the chair breaks afterwards puts nothing any more. Null: they had come to nothing yet.
 */
export function isSettled(questions: readonly Place[], question: Place, dependsOn: Place): boolean | null {
  const until = instantOf(question, 'decidedAt');
  const number = called(questions, dependsOn.get('question').text())?.get('number').value;
  const rounds = questions.filter(
    (each) => each.get('number').value === number && !each.get('annulled').isThere && instantOf(each, 'decidedAt') <= until,
  );
  const rulings = rounds.map((each) => each.get('ruling')).filter((ruling) => ruling.isThere && instantOf(ruling, 'at') <= until);
  const last = lastOn(rounds);
  if (!last || !isMethod(last.get('method').text())) return null;
  const ruling = rulings.find((each) => each.where === last.get('ruling').where);
  const outcome = (ruling ?? last).get('outcome').text();
  if (REPEATED.has(outcome)) return null;
  const selected = [...rounds.map((each) => each.get('result')), ...rulings].flatMap((each) =>
    each
      .get('selected')
      .list()
      .map((one) => one.text()),
  );
  const option = dependsOn.get('option').text();
  return settledFor(last.object() as unknown as QuestionDefinition, { outcome: outcome as 'SELECTED', selected })(option);
}

/** Instants are held against the log elsewhere, and are written alike. */
function instantOf(place: Place, name: string): string {
  const { value } = place.get(name);
  return typeof value === 'string' ? value : '';
}

/** What it puts was withdrawn, or what that would amend. */
export function wasWithdrawn(record: Place, question: Place): boolean {
  const own = question.get('proposal').textOrNull();
  return [own, amendedBy(record, own)].some((key) => proposalOf(record, key)?.get('withdrawnAt').isThere);
}

/** The key of the proposal that one amends. */
export function amendedBy(record: Place, key: string | null): string | null {
  const amends = proposalOf(record, key)?.get('amends');
  return amends?.isThere ? amends.get('proposal').text() : null;
}

function proposalOf(record: Place, key: string | null): Place | null {
  const proposals = record.get('proposals').list();
  return proposals.find((each) => each.get('key').value === key) ?? null;
}

/** The question of this key. */
export const called = (questions: readonly Place[], key: string): Place | undefined =>
  questions.find((each) => each.get('key').value === key);

/** The last of the votes on a matter. */
export function lastOn(rounds: readonly Place[]): Place | null {
  return [...rounds].sort((one, other) => one.get('round').whole() - other.get('round').whole()).at(-1) ?? null;
}
