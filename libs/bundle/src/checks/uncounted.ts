import type { Json, Place } from '../json.js';
import { SAID } from '../words.js';
import type { Logged } from './replay.js';
import { names, type Seen } from './seen.js';

/** What the chair rules where nobody has voted. */
const RULED: ReadonlySet<string> = new Set(['NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED']);
const NOT_PUT = 'NOT_ASKED';

/** Nobody answered such a question, and nothing was counted. */
export function isUncounted(question: Place): boolean {
  const outcome = question.get('outcome').text();
  return outcome === NOT_PUT || RULED.has(outcome);
}

/** Figures that a count would have given. */
const FIGURES = ['ballots', 'abstained', 'blank', 'invalid', 'base', 'needed', 'obtained', 'margin', 'changed'];

/**
 * A decision that nobody counted. The log must have no ballot on it, or the votes of Members would be set aside by saying that
 * there were none; it has no figures; and it is one that could come to this: the chair ruled, or it waited for another question
 * that was not settled for it.
 */
export function checkUncounted(seen: Seen, question: Place, key: string, id: string): void {
  const { findings, replay } = seen;
  const where = question.where;
  findings.looksAt('counts');
  const answered = replay.ballotsOn(id).size + (replay.participation.get(id)?.size ?? 0);
  if (answered > 0) findings.note('counts', SAID.setAside(key, answered), { where });
  const result = question.get('result');
  const figures = [
    ...FIGURES.map((name) => result.get(name)),
    ...result
      .get('counts')
      .list()
      .map((each) => each.get('count')),
  ];
  const figure = figures.find(({ value }) => value !== 0);
  if (figure || (result.get('outcome').value !== 'ADOPTED_BY_CONSENSUS' && result.get('selected').list().length > 0))
    findings.note('counts', SAID.figuresOfNothing(key), { where });
  if (question.get('outcome').value === NOT_PUT) return mayBeLeftOut(seen, question, key, id);
  const decided = replay.of('question.decided').find(({ data }) => data['question'] === id);
  if (decided && decided.account === null) findings.note('decisions', SAID.nobodyRuled(key), { entry: decided.index, where });
}

/** A question is not put where it waits for another; and where that was settled for it, only if its text was withdrawn or came to nothing. */
function mayBeLeftOut({ findings, replay, record, tables }: Seen, question: Place, key: string, id: string): void {
  const where = question.where;
  const annulled = replay.of('vote.annulled');
  const since = annulled.at(-1)?.index ?? -1;
  const put = replay.of('question.asked').find(({ index, data }) => data['question'] === id && index > since);
  if (put) return findings.note('decisions', SAID.wasPut(key), { entry: put.index, where });
  const questions = record.get('questions').list();
  const dependsOn = question.get('dependsOn');
  const madeWithOthers = question.get('precedes').isThere || questions.some((other) => other.get('precedes').value === key);
  if (!dependsOn.isThere) {
    if (!madeWithOthers) findings.note('decisions', SAID.waitedForNothing(key), { where });
    return;
  }
  // What is voted on with its amendments and parts also waits for those, and what a proposal puts may have been withdrawn.
  if (madeWithOthers || question.get('proposal').value !== null) return;
  const ids = names(tables.get('questions'), 'key', 'id');
  const last = lastRound(questions, dependsOn.get('question').text());
  if (!last || annulled.some(({ data }: Logged) => data['question'] === ids.get(last.get('key').text()))) return;
  const selected: readonly Json[] = last
    .get('result')
    .get('selected')
    .list()
    .map(({ value }) => value ?? null);
  if (selected.includes(dependsOn.get('option').value ?? null))
    findings.note('decisions', SAID.dueToBePut(key, last.get('key').text()), { where });
}

/** The last vote on the matter of a question. */
function lastRound(questions: readonly Place[], key: string): Place | null {
  const number = questions.find((each) => each.get('key').value === key)?.get('number').value;
  const rounds = questions.filter((each) => each.get('number').value === number);
  return rounds.sort((one, other) => one.get('round').whole() - other.get('round').whole()).at(-1) ?? null;
}
