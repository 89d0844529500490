import { isWithoutVote } from '#tally';
import { isList, type Json, type JsonObject, type Place } from '../json.js';
import type { Logged, Replay } from './replay.js';

/** What the log last said of something, and the entry that said it. */
export type Told = Readonly<{ value: Json; entry: number }>;

/** A question as the log tells it: each of its fields, by the last entry that spoke of it. `first`: the id of the first vote on the matter. */
export class Asked {
  readonly told = new Map<string, Told>();

  constructor(
    readonly id: string,
    readonly first: string,
    readonly entry: number,
  ) {}

  tell(entry: number, fields: JsonObject): void {
    for (const [field, value] of Object.entries(fields)) if (value !== undefined) this.told.set(field, { value, entry });
  }

  /** The log no longer tells what these are. */
  forget(...fields: readonly string[]): void {
    for (const field of fields) this.told.delete(field);
  }

  get options(): readonly Json[] {
    const options = this.told.get('options')?.value;
    return isList(options) ? options : [];
  }
}

/** What a question is when nothing else is said of it: the first vote on its matter, before no other, on no part. */
const PLAIN: JsonObject = { round: 1, kind: null, continues: null, takesUp: null, precedes: null, part: null };
/** What a further round may have otherwise than the vote that it continues; an older log does not say all of it. */
const TERMS = ['options', 'chooseMin', 'chooseMax', 'seats', 'rule'];

/**
 * The questions that the log put to the membership and did not take away again, as its entries left them. `placed`: whether the
 * entries give their numbers, too; a question that came before another moved those behind it.
 */
export function questionsIn(replay: Replay): Readonly<{ questions: ReadonlyMap<string, Asked>; placed: boolean }> {
  const questions = new Map<string, Asked>();
  let [placed, rules] = [true, ''];
  for (const entry of replay.all()) {
    const { act, data } = entry;
    const question = questions.get(String(data['question']));
    if (act === 'consultation.drafted') rules = ruleSetIn(data);
    else if (act === 'consultation.revised') {
      otherRules(questions, entry, ruleSetIn(data) !== rules);
      rules = ruleSetIn(data);
    } else if (act === 'round.opened' || (act === 'question.added' && typeof data['round'] === 'number')) again(questions, entry);
    else if (act === 'question.added') {
      added(questions, entry);
      placed &&= typeof data['precedes'] !== 'string';
    } else if (act === 'question.removed' || act === 'question.dropped') {
      questions.delete(String(data['question']));
      movedUp(questions, entry);
    } else if (act === 'proposal.consolidated') retitled(questions, entry);
    else if (act === 'questions.arranged') placed = arranged(questions, entry);
    else if (act === 'vote.annulled' && data['by'] === undefined) for (const each of questions.values()) each.forget('closesAt');
    else if (question) spokenOf(question, entry);
  }
  return { questions, placed };
}

const ruleSetIn = (data: JsonObject): string => `${String(data['ruleSet'])} ${String(data['ruleSetVersion'])}`;

function added(questions: Map<string, Asked>, { index, data }: Logged): void {
  const id = String(data['question']);
  const asked = new Asked(id, id, index);
  const { question: _, continues: takesUp = null, conditions: __, ...fields } = data;
  asked.tell(index, { ...PLAIN, ...fields, takesUp });
  questions.set(id, asked);
}

/** A matter voted on again: what is not said otherwise is as with the vote that it continues. */
function again(questions: Map<string, Asked>, { act, index, data }: Logged): void {
  const id = String(data['question']);
  const before = questions.get(String(data['continues']));
  const asked = new Asked(id, before?.first ?? id, index);
  for (const [field, told] of before?.told ?? []) asked.told.set(field, told);
  asked.forget('key', 'sha256', 'termsSha256', 'closesAt', ...TERMS);
  const { question: _, closesAt, closesWithVote, ...fields } = data;
  asked.tell(index, fields);
  // An older log says when a round closed, and not whether that was the closing of the vote, which might still be moved.
  if (act === 'question.added' || closesWithVote !== undefined) asked.tell(index, { closesAt: closesWithVote ? null : (closesAt ?? null) });
  questions.set(id, asked);
}

/** Another rule set gave the questions of the draft other rules; where an older log does not say which, they cannot be held against it. */
function otherRules(questions: ReadonlyMap<string, Asked>, { index, data }: Logged, changed: boolean): void {
  const rules = data['rules'];
  if (isList(rules)) {
    for (const each of rules as readonly JsonObject[]) questions.get(String(each['question']))?.tell(index, { rule: each['rule'] ?? null });
  } else if (changed) for (const asked of questions.values()) asked.forget('rule');
}

function movedUp(questions: ReadonlyMap<string, Asked>, { data }: Logged): void {
  for (const asked of questions.values()) {
    const number = asked.told.get('number');
    if (number && Number(number.value) > Number(data['number']))
      asked.told.set('number', { value: Number(number.value) - 1, entry: number.entry });
  }
}

/** All are numbered anew, and what comes before another closes before it. The numbers are told by it again. */
function arranged(questions: ReadonlyMap<string, Asked>, { index, data }: Logged): true {
  const { order, closings } = data;
  if (isList(order)) for (const [at, id] of order.entries()) questions.get(String(id))?.tell(index, { number: at + 1 });
  if (isList(closings))
    for (const each of closings as readonly JsonObject[])
      questions.get(String(each['question']))?.tell(index, { closesAt: each['closesAt'] ?? null });
  return true;
}

/** Options are called as the text that decisions made of their proposals. */
function retitled(questions: ReadonlyMap<string, Asked>, { index, data }: Logged): void {
  const texts = data['questions'];
  if (!isList(texts)) return;
  for (const each of texts as readonly JsonObject[])
    questions.get(String(each['question']))?.tell(index, { sha256: each['sha256'] ?? null });
}

function spokenOf(asked: Asked, { act, index, data }: Logged): void {
  if (act === 'tally-visibility.tightened') asked.tell(index, { tallyVisibility: data['tallyVisibility'] ?? null });
  if (act === 'question.closing-brought-forward' || act === 'question.put-off') asked.tell(index, { closesAt: data['closesAt'] ?? null });
  // It waited beyond its own closing, and closes with the vote.
  if (act === 'question.asked' && data['closesAt'] === null) asked.tell(index, { closesAt: null });
  if (act === 'question.decided') settled(asked, index, data);
  const turned = { 'question.option-added': 1, 'question.option-removed': -1 }[act];
  if (turned === undefined) return;
  const option = data['option'] ?? null;
  // Logs of before do not say the place: options came in behind all others.
  const place = typeof data['place'] === 'number' ? data['place'] : asked.options.length;
  const options =
    turned > 0
      ? [...asked.options.slice(0, place), option, ...asked.options.slice(place)]
      : asked.options.filter((each) => each !== option);
  asked.tell(index, { options, chooseMax: data['chooseMax'] ?? null });
  if (data['termsSha256'] === undefined) asked.forget('termsSha256');
  else asked.tell(index, { termsSha256: data['termsSha256'] });
  if (data['sha256'] === undefined) asked.forget('sha256');
  else asked.tell(index, { sha256: data['sha256'] });
}

/** What is settled without a vote closes with that; an older log does not say so. */
function settled(asked: Asked, index: number, { outcome, closesAt }: JsonObject): void {
  if (closesAt !== undefined) asked.tell(index, { closesAt });
  else if (isWithoutVote(String(outcome))) asked.forget('closesAt');
}

/** Until when it could be voted on: by its own closing, where it has one, and never after that of the vote. */
export function closingOf(own: Json, record: Place): string {
  const vote = record.get('timetable').get('votingClosesAt').text();
  return typeof own === 'string' && own < vote ? own : vote;
}
