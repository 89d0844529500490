import { notPut, type Texts, type Words } from '#tally';
import { firstDifference } from '../difference.js';
import type { Place } from '../json.js';
import { SAID } from '../words.js';
import { amendedBy, called, isSettled, lastOn, REPEATED, wasWithdrawn } from './due.js';
import { type Seen, textsIn } from './seen.js';

const ADOPTED: ReadonlySet<string> = new Set(['CARRIED', 'ADOPTED_BY_CONSENSUS']);

/**
 * Why a question was not put is said in a sentence that what stands elsewhere in the record gives: it depended on another, it comes
 * with votes on the same text, or its text was withdrawn.
 */
export function checkWhyNotPut({ findings, record }: Seen, question: Place, key: string): void {
  const said = question.get('result').get('explanation').value;
  const given = reasons(record, question, record.get('questions').list());
  if (!given.some((reason) => !firstDifference({ ...reason }, said, key)))
    findings.note('counts', SAID.otherReason(key), { where: question.where });
}

/**
 * Every sentence that may say why this question was not put: where more than one is true, any of them. What was annulled since is
 * why those were not put that were annulled with it.
 */
function reasons(record: Place, question: Place, questions: readonly Place[]): readonly Words[] {
  const annulled = question.get('annulled').isThere;
  const whole = question.get('precedes').textOrNull() ?? question.get('key').text();
  const dependsOn = [question, called(questions, whole)].map((each) => each?.get('dependsOn')).find((each) => each?.isThere);
  const before = questionsBefore(questions, whole, annulled);
  const parts = before.filter((each) => each.get('part').isThere);
  const said: Words[] = [];
  if (wasWithdrawn(record, question)) said.push(notPut.WITHDRAWN);
  const other = dependsOn && called(questions, dependsOn.get('question').text());
  // Annulled with what it depended on, it may have been put meanwhile.
  if (other && (annulled || isSettled(questions, question, dependsOn) !== true)) said.push(notPut.decidedOtherwise(named(other)));
  for (const each of before) {
    const number = each.get('number').whole();
    const repeated = REPEATED.has(each.get('outcome').text()) || each.get('annulled').isThere;
    if (repeated && number < question.get('number').whole()) said.push(notPut.unsettledBefore(number));
    if (adopted(each) && rivals(record, each, question)) said.push(notPut.impliedBy(named(each)));
  }
  const wasPut = (each: Place): boolean => each.get('outcome').value !== 'NOT_ASKED';
  if (!question.get('precedes').isThere && parts.some(wasPut) && (annulled || !parts.some(adopted))) said.push(notPut.NOTHING_KEPT);
  return said;
}

/** The votes on amendments and parts that came before the one on a text: of each matter the last that stands; or all of them. */
function questionsBefore(questions: readonly Place[], whole: string, all: boolean): readonly Place[] {
  const target = called(questions, whole)?.get('number').value;
  const before = questions.filter((each) => {
    const precedes = each.get('precedes').textOrNull();
    return precedes !== null && called(questions, precedes)?.get('number').value === target;
  });
  if (all) return before;
  const numbers = new Set(before.map((each) => each.get('number').whole()));
  return [...numbers].flatMap((number) => {
    const rounds = before.filter((each) => each.get('number').value === number);
    return lastOn(rounds.filter((each) => !each.get('annulled').isThere)) ?? lastOn(rounds) ?? [];
  });
}

function adopted(question: Place): boolean {
  const ruling = question.get('ruling');
  return ADOPTED.has((ruling.isThere ? ruling : question).get('outcome').text());
}

/** Whether both are amendments to one text. */
function rivals(record: Place, one: Place, other: Place): boolean {
  if (one.where === other.where || other.get('part').isThere) return false;
  const [ours, theirs] = [one, other].map((each) => amendedBy(record, each.get('proposal').textOrNull()));
  return ours !== null && ours === theirs;
}

function named(question: Place): Readonly<{ number: number; title: Texts }> {
  return { number: question.get('number').whole(), title: textsIn(question.get('title')) };
}
