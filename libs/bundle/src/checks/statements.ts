import { firstDifference } from '../difference.js';
import type { Json, Place } from '../json.js';
import { KEY } from '../standing.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

type Ids = Readonly<Record<'questions' | 'members', ReadonlyMap<string, string>>>;
type Statement = Readonly<{ question: string; member: string; said: Place }>;

/** What Members said of their votes, and why they objected, is what the log has: all of it, and nothing else. */
export function checkStatements(seen: Seen, words: Words): void {
  const { findings, record, tables } = seen;
  attempt(findings, 'statements', () => {
    findings.looksAt('statements', 0);
    const ids = { questions: names(tables.get('questions'), 'key', 'id'), members: names(tables.get('members'), 'code', 'id') };
    const statements = record.get('statements');
    const of = (part: string): readonly Statement[] =>
      statements
        .get(part)
        .list()
        .map((said) => ({
          said,
          question: idOf(ids, 'questions', said.get('question')),
          member: idOf(ids, 'members', said.get('member')),
        }));
    attempt(findings, 'statements', () => explanations(seen, words, of('explanations')));
    attempt(findings, 'statements', () => reasons(seen, words, of('reasons')));
    attempt(findings, 'statements', () => onBehalf(seen, words, of('onBehalf')));
    attempt(findings, 'statements', () => corrections(seen, words, of('corrections')));
    attempt(findings, 'statements', () => objections(seen, words, ids));
  });
}

function idOf(ids: Ids, of: keyof Ids, name: Place): string {
  return ids[of].get(name.text()) ?? name.text();
}

function differs({ findings }: Seen, entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void {
  const difference = firstDifference(logged ?? null, said ?? null, where);
  if (difference) findings.note('statements', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where });
}

function moment(seen: Seen, entry: Logged, said: Place): void {
  if (!writtenFor(said.textOrNull(), entry)) differs(seen, entry, said.where, entry.at, said.value);
}

/** Holds every thing said against the entry that stands for it, and finds those of the log that the record leaves out. */
function each(
  { findings }: Seen,
  words: Words,
  kind: keyof typeof KEY,
  said: readonly Readonly<{ of: string; place: Place }>[],
  hold: (entry: Logged, place: Place) => void,
): void {
  const left = new Map([...words.of(kind)].map(({ of, entry }) => [of, entry]));
  const found = new Set<string>();
  for (const { of, place } of said) {
    findings.looksAt('statements');
    const entry = left.get(of);
    if (found.has(of)) findings.note('statements', SAID.twice(place.where), { where: place.where });
    else if (!entry) findings.note('statements', SAID.missing(`${kind} (${place.where})`), { where: place.where });
    else hold(entry, place);
    found.add(of);
  }
  for (const [of, { index, act }] of left) if (!found.has(of)) findings.note('statements', SAID.actLeftOut(index, act), { entry: index });
}

const behind = (key: string): string => key.slice(key.indexOf(' ') + 1);

function explanations(seen: Seen, words: Words, list: readonly Statement[]): void {
  const withdrawn = list.filter(({ said }) => !said.get('text').isThere);
  const places = list
    .filter((statement) => !withdrawn.includes(statement))
    .map(({ question, member, said }) => ({ of: behind(KEY.explanation(question, member, said.get('moment').text())), place: said }));
  each(seen, words, 'explanation', places, (entry, said) => {
    differs(seen, entry, `${said.where}.version`, entry.data['version'], said.get('version').value);
    if (entry.data['language'] !== undefined)
      differs(seen, entry, `${said.where}.language`, entry.data['language'], said.get('language').value);
    moment(seen, entry, said.get('at'));
    words.vouch(seen, 'statements', entry, said.get('text'), 'text');
  });
  for (const { question, member, said } of withdrawn) {
    const entry = seen.replay
      .of('explanation.withdrawn')
      .findLast((one) => one.data['question'] === question && one.member === member && one.data['moment'] === said.get('moment').value);
    if (entry) moment(seen, entry, said.get('at'));
    else seen.findings.note('statements', SAID.missing(`explanation.withdrawn (${said.where})`), { where: said.where });
  }
}

function reasons(seen: Seen, words: Words, list: readonly Statement[]): void {
  const places = list.map(({ question, member, said }) => ({ of: behind(KEY.reason(question, member)), place: said }));
  each(seen, words, 'reason', places, (entry, said) => {
    differs(seen, entry, `${said.where}.version`, entry.data['version'], said.get('version').value);
    words.vouch(seen, 'statements', entry, said.get('text'), 'text');
  });
}

function onBehalf(seen: Seen, words: Words, list: readonly Statement[]): void {
  const places = list.map(({ question, member, said }) => ({ of: behind(KEY.paper(question, member)), place: said }));
  each(seen, words, 'paper', places, (entry, said) => {
    differs(seen, entry, `${said.where}.evidenceSha256`, entry.data['evidenceSha256'], said.get('evidenceSha256').value);
    words.vouch(seen, 'statements', entry, said.get('reference'), 'reference');
  });
}

/** A correction has no name in the record: it is found by question, Member and the instant at which it was confirmed. */
function corrections(seen: Seen, words: Words, list: readonly Statement[]): void {
  const confirmed = [...words.of('confirmed')];
  const places = list.map(({ question, member, said }) => {
    const found = confirmed.find(
      ({ entry }) =>
        entry.data['question'] === question && entry.member === member && writtenFor(said.get('confirmedAt').textOrNull(), entry),
    );
    return { of: found?.of ?? said.where, place: said };
  });
  each(seen, words, 'confirmed', places, (entry, said) => {
    const options = optionsOf(seen, said.get('question').text());
    for (const field of ['recorded', 'intended'])
      differs(seen, entry, `${said.where}.${field}`, answered(entry.data[field], options), said.get(field).value);
    words.vouch(seen, 'statements', entry, said.get('note'), 'note');
    const asked = words.standing.get(KEY.correction(String(entry.data['correction'])));
    if (asked) {
      moment(seen, asked, said.get('askedAt'));
      words.vouch(seen, 'statements', asked, said.get('reason'), 'reason');
    } else seen.findings.note('statements', SAID.missing(`correction.asked (${said.where})`), { where: said.where });
  });
}

export function optionsOf({ record }: Seen, key: string): readonly string[] {
  const question = record
    .get('questions')
    .list()
    .find((one) => one.get('key').value === key);
  return (question?.get('options').list() ?? []).map((option) => option.get('key').text());
}

/** An answer as the record says it: the options marked, by their keys. */
export function answered(logged: Json | undefined, options: readonly string[]): Json {
  const { kind, marks } = (logged ?? {}) as Readonly<{ kind?: Json; marks?: readonly Json[] }>;
  if (kind === undefined) return null;
  return { kind, marks: options.flatMap((option, at) => (marks?.[at] == null ? [] : [{ option, mark: marks[at] ?? null }])) };
}

function objections(seen: Seen, words: Words, ids: Ids): void {
  const places = seen.record
    .get('silences')
    .list()
    .flatMap((silence) =>
      silence
        .get('objections')
        .list()
        .map((said) => ({
          of: behind(KEY.objection(silence.get('number').whole(), idOf(ids, 'members', said.get('member')))),
          place: said,
        })),
    );
  each(seen, words, 'objection', places, (entry, said) => {
    for (const field of ['kind', 'language'])
      if (entry.data[field] !== undefined) differs(seen, entry, `${said.where}.${field}`, entry.data[field], said.get(field).value);
    moment(seen, entry, said.get('at'));
    // Before there were salted texts, the entry had the fingerprint of the objection as a whole, which the record has as well.
    if (entry.data['objectionSha256'] !== undefined)
      return differs(seen, entry, `${said.where}.sha256`, entry.data['objectionSha256'], said.get('sha256').value);
    for (const field of ['text', 'proposedWording']) words.vouch(seen, 'statements', entry, said.get(field), field, '');
  });
}
