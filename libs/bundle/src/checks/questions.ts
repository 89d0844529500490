import { type Crypto, sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, isObject, type Json, type JsonObject, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import { type Asked, closingOf, questionsIn } from './asked.js';
import { attempt, names, type Seen } from './seen.js';

type Names = Readonly<{ questions: ReadonlyMap<string, string>; proposals: ReadonlyMap<string, string> }>;

/**
 * Every question is the one that was put to the membership: its method, options, bounds, rule and texts are as the entries left
 * them. What was decided is held against the record elsewhere; this is what was asked.
 */
export function checkAsked(seen: Seen): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'questions', () => {
    findings.looksAt('questions', 0);
    const ids: Names = { questions: names(tables.get('questions'), 'key', 'id'), proposals: names(tables.get('proposals'), 'key', 'id') };
    const { questions, placed } = questionsIn(replay);
    const recorded = new Map(
      record
        .get('questions')
        .list()
        .map((question) => [ids.questions.get(question.get('key').text()) ?? '', question]),
    );
    for (const [id, question] of recorded) {
      findings.looksAt('questions');
      const asked = questions.get(id);
      if (asked) attempt(findings, 'questions', () => held(seen, asked, question, recorded, ids, placed));
      else if (!putAgainUnsaid(seen, question))
        findings.note('questions', SAID.missing(`question.added (${question.get('key').text()})`), { where: question.where });
    }
    for (const [id, { entry, told }] of questions)
      if (!recorded.has(id)) findings.note('questions', SAID.questionLeftOut(String(told.get('key')?.value ?? id)), { entry });
  });
}

/**
 * Before all was logged, a question that was to wait anew for an annulled one was put again without an entry of its own. A log
 * whose roll tells the members of the body is none of these: both came at once.
 */
function putAgainUnsaid({ replay }: Seen, question: Place): boolean {
  const older = replay.of('roll.taken').every(({ data }) => data['membersOfBody'] === undefined);
  return older && question.get('roundKind').value === 'ANEW' && replay.of('vote.annulled').length > 0;
}

function held(seen: Seen, asked: Asked, question: Place, recorded: ReadonlyMap<string, Place>, ids: Names, placed: boolean): void {
  const { findings, record } = seen;
  const key = question.get('key').text();
  const says = asRecorded(question, ids, seen.crypto);
  for (const [field, { value, entry }] of asked.told) {
    if (!Object.hasOwn(says, field) || (field === 'number' && !placed)) continue;
    const logged = field === 'closesAt' ? closingOf(value, record) : value;
    const recorded = field === 'takesUp' ? asFarAsSaid(value, says[field] ?? null) : says[field];
    const difference = firstDifference(logged, recorded, `${key}.${field}`);
    if (difference) findings.note('questions', SAID.parted(SIDE.log, SIDE.record, difference), { entry, where: question.where });
  }
  terms(seen, asked, question, ids);
  if (asked.first === asked.id) texts(seen, asked, question, ids);
  else sameMatter(seen, asked, question, recorded.get(asked.first));
}

/** What the record says of a question, as the log would say it: by ids where the log names things so. */
function asRecorded(question: Place, { questions, proposals }: Names, crypto: Crypto): JsonObject {
  const idOf = (field: string, ids: ReadonlyMap<string, string>): string | null => {
    const key = question.get(field).textOrNull();
    return key === null ? null : (ids.get(key) ?? key);
  };
  const dependsOn = question.get('dependsOn');
  const takesUp = question.get('takesUp');
  const plain = ['key', 'number', 'method', 'chooseMin', 'chooseMax', 'seats', 'minimumSupport', 'marks', 'rule', 'secrecy', 'paragraphs'];
  return {
    ...Object.fromEntries([...plain, 'tallyVisibility', 'part', 'round', 'closesAt'].map((field) => [field, question.get(field).value])),
    options: keysIn(question),
    kind: question.get('roundKind').value,
    dependsOn: dependsOn.isThere
      ? { question: questions.get(dependsOn.get('question').text()) ?? null, option: dependsOn.get('option').value }
      : null,
    takesUp: takesUp.isThere ? takenUp(takesUp, crypto) : null,
    continues: idOf('continues', questions),
    precedes: idOf('precedes', questions),
    proposal: idOf('proposal', proposals),
  };
}

const takenUp = (of: Place, crypto: Crypto): JsonObject => ({
  ...{ consultation: of.get('symbol').value, question: of.get('key').value, number: of.get('number').value },
  sha256: sha256Of(crypto, canonical({ title: of.get('title').value })),
});

/** An older log names the question that was taken up by its keys alone, and not what it was called. */
function asFarAsSaid(logged: Json, recorded: Json): Json {
  if (!isObject(logged) || !isObject(recorded)) return recorded;
  return Object.fromEntries(Object.entries(recorded).filter(([field]) => Object.hasOwn(logged, field)));
}

const keysIn = (question: Place): string[] =>
  question
    .get('options')
    .list()
    .map((option) => option.get('key').text());

/** Notes and proposals of its options, when its conditions fall due and what follows, have the hash that was logged. */
function terms({ findings, crypto }: Seen, asked: Asked, question: Place, { proposals }: Names): void {
  const hash = asked.told.get('termsSha256');
  if (!hash) return;
  const options = question.get('options').list();
  const conditions = question.get('conditions').list();
  const said = {
    options: options.map((option) => {
      const proposal = option.get('proposal').textOrNull();
      return { ...part(option, 'key', 'note'), proposal: proposal === null ? null : (proposals.get(proposal) ?? proposal) };
    }),
    conditions: conditions.map((condition) => part(condition, 'option', 'dueAt', 'onFulfilled', 'onLapsed')),
  };
  if (sha256Of(crypto, canonical(said)) !== hash.value)
    findings.note('questions', SAID.otherTerms(question.get('key').text()), { entry: hash.entry, where: question.where });
}

const part = (of: Place, ...fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.map((field) => [field, of.get(field).value ?? null]));

/** The texts of a question have the hash that was logged; where an older log does not say how an option is called since, they are left. */
function texts({ findings, replay, crypto }: Seen, asked: Asked, question: Place, { proposals }: Names): void {
  const hash = asked.told.get('sha256');
  if (!hash) return;
  const options = question.get('options').list();
  const own = options.flatMap((option) => proposals.get(option.get('proposal').textOrNull() ?? '') ?? []);
  const renamed = replay
    .of('proposal.consolidated')
    .some(({ index, data }) => index > hash.entry && data['questions'] === undefined && own.includes(String(data['proposal'])));
  if (renamed) return;
  const all = Object.fromEntries([
    ['title', question.get('title').value],
    ['wording', question.get('wording').value],
    ...options.map((option) => [`option ${option.get('key').text()}`, option.get('title').value] as const),
    ...question
      .get('conditions')
      .list()
      .map((condition, at) => [`condition ${at + 1}`, condition.get('text').value] as const),
  ]) as JsonObject;
  if (sha256Of(crypto, canonical(all)) !== hash.value)
    findings.note('questions', SAID.otherQuestion(question.get('key').text()), { entry: hash.entry, where: question.where });
}

/** A further round is on the same matter: it says what the first vote said, of the options that are left. */
function sameMatter({ findings }: Seen, asked: Asked, question: Place, first: Place | undefined): void {
  const key = question.get('key').text();
  if (!first) return findings.note('questions', SAID.missing(`question.added (${key})`), { where: question.where });
  const left = new Set(keysIn(question));
  const matter = (of: Place): Json => [
    of.get('title').value ?? null,
    of.get('wording').value ?? null,
    of
      .get('options')
      .list()
      .filter((option) => left.has(option.get('key').text()))
      .map((option) => option.object()),
    of
      .get('conditions')
      .list()
      .filter((condition) => left.has(condition.get('option').textOrNull() ?? [...left][0] ?? ''))
      .map(({ value }) => (isObject(value) ? { ...value, status: null, attached: null, markedAt: null } : null)),
  ];
  if (firstDifference(matter(first), matter(question), key))
    findings.note('questions', SAID.otherMatter(key, first.get('key').text()), { entry: asked.entry, where: question.where });
}
