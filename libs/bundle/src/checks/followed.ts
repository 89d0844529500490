import { firstDifference } from '../difference.js';
import { canonical, isObject, type Json, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

const MARKED = [
  ['condition.fulfilled', 'FULFILLED'],
  ['condition.lapsed', 'LAPSED'],
] as const;
type Marked = ReadonlyMap<Json | undefined, Readonly<{ entry: Logged; status: string }>>;

/**
 * Which conditions the decision hangs on, and what each came to: the decision, whose hash the log has, names them as the log does.
 * One that the clock let lapse did so when it fell due. An annulled vote hangs on none that was still pending.
 */
function hanging(
  question: Place,
  decided: Logged,
  annulled: boolean,
  marked: Marked,
  differs: (entry: Logged, where: string, logged: Json | undefined, said: Json | undefined) => void,
): void {
  const of = question.get('result').get('conditions');
  if (!of.isThere) return;
  const named = of.list().map((condition) => ({ condition, id: condition.get('id').text() }));
  for (const [at, said] of question.get('conditions').list().entries()) {
    const found = named.findIndex(({ condition }) => ['option', 'text', 'dueAt'].every((field) => sameIn(condition, said, field)));
    const [own] = found < 0 ? [] : named.splice(found, 1);
    const mark = own && marked.get(own.id);
    const [entry, where] = [mark?.entry ?? decided, `conditions[${at}]`];
    differs(entry, `${where}.status`, mark?.status ?? 'PENDING', said.get('status').value);
    differs(entry, `${where}.attached`, own !== undefined && (mark !== undefined || !annulled), said.get('attached').value);
    const due = mark?.status === 'LAPSED' && mark.entry.account === null;
    const when = mark ? (due ? said.get('dueAt').value : mark.entry.at) : null;
    if (!mark || due || !writtenFor(said.get('markedAt').textOrNull(), mark.entry))
      differs(entry, `${where}.markedAt`, when, said.get('markedAt').value);
  }
}

/** A text that does not exist in a language may be said to be null there, or left out. */
const sameIn = (one: Place, other: Place, field: string): boolean => {
  const [left, right] = [one, other].map((of) => of.get(field).value ?? null);
  const told = (value: Json | undefined): Json =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)) : (value ?? null);
  return canonical(told(left)) === canonical(told(right));
};

/** What followed from the counts: which votes were annulled, what the chair ruled on ties, and what conditions came to. */
export function checkFollowed(seen: Seen, words: Words): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'decisions', () => {
    const ids = names(tables.get('questions'), 'key', 'id');
    const until = replay.of('consultation.published')[0]?.index ?? Number.POSITIVE_INFINITY;
    for (const question of record.get('questions').list()) {
      const key = question.get('key').text();
      const about = (act: string): readonly Logged[] =>
        replay.of(act).filter(({ index, data }) => index < until && data['question'] === ids.get(key));
      const differs = (entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void => {
        const difference = firstDifference(logged ?? null, said ?? null, `${key}.${where}`);
        if (difference)
          findings.note('decisions', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: question.where });
      };
      const reasoned = (act: string, said: Place, hold: (entry: Logged) => void): void => {
        const entry = about(act).at(-1);
        if (said.isThere !== Boolean(entry)) {
          const words = entry ? SAID.actLeftOut(entry.index, act) : SAID.missing(`${act} (${key})`);
          findings.note('decisions', words, { entry: entry?.index ?? null, where: said.where });
        } else if (entry) {
          hold(entry);
          if (!writtenFor(said.get('at').textOrNull(), entry)) differs(entry, act, entry.at, said.get('at').value);
          words.vouch(seen, 'decisions', entry, said.get('reason'), 'reason');
        }
      };
      const annulled = question.get('annulled');
      reasoned('vote.annulled', annulled, (entry) => {
        if (entry.data['by'] !== undefined) differs(entry, 'annulled.by', entry.data['by'], annulled.get('by').value);
      });
      const ruling = question.get('ruling');
      reasoned('tie.decided', ruling, (entry) => {
        for (const field of ['selected', 'outcome']) differs(entry, `ruling.${field}`, entry.data[field], ruling.get(field).value);
      });
      const conditions = question.get('conditions').list();
      for (const [act, status] of MARKED) {
        const logged = about(act);
        const said = conditions.filter((condition) => condition.get('status').value === status).length;
        const entry = logged.at(-1);
        if (said === logged.length) continue;
        if (entry) differs(entry, `conditions ${status}`, logged.length, said);
        else findings.note('decisions', SAID.missing(`${act} (${key})`), { where: question.where });
      }
      const marked = new Map(
        MARKED.flatMap(([act, status]) => about(act).map((entry) => [entry.data['condition'], { entry, status }] as const)),
      );
      const [decided] = about('question.decided');
      if (decided) hanging(question, decided, annulled.isThere, marked, differs);
    }
  });
}
