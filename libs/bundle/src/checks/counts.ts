import { hexOf } from '#transparency';
import {
  type AnswersOfGroup,
  type Ballot,
  count,
  isMethod,
  isSeed,
  type Lot,
  lotCommitment,
  lotOrder,
  type QuestionDefinition,
  type Roll,
  type TallyResult,
  withBreadth,
} from '#tally';
import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, type Json, type JsonObject, Misshapen, type Place } from '../json.js';
import { WANTED } from '../wanted.js';
import { SAID, SIDE } from '../words.js';
import { checkDue } from './due.js';
import { attempt, names, type Seen } from './seen.js';
import { checkUncounted, isUncounted } from './uncounted.js';
import { checkBox } from './votes.js';

/** Counts every question again from its ballots, by the rule frozen with it, and holds what was decided against it and the log. */
export function checkQuestions(seen: Seen): void {
  const { findings, record, tables } = seen;
  attempt(findings, 'counts', () => {
    findings.looksAt('counts', 0);
    findings.looksAt('decisions', 0);
    const ids = names(tables.get('questions'), 'key', 'id');
    const questions = record.get('questions').list();
    for (const question of questions) {
      const key = question.get('key').text();
      const id = ids.get(key) ?? '';
      attempt(findings, 'decisions', () => checkDecision(seen, question, key, id));
      attempt(findings, 'decisions', () => checkDue(seen, question, key, id));
      attempt(findings, 'counts', () => {
        const method = question.get('method');
        if (!isMethod(method.text())) throw new Misshapen(method.where, WANTED.method);
        if (isUncounted(question)) return checkUncounted(seen, question, key, id);
        findings.looksAt('counts');
        recount(seen, question, key, id);
      });
    }
    const decided = seen.replay.of('question.decided');
    const known = new Set(ids.values());
    for (const { index, data } of decided)
      if (!known.has(String(data['question']))) findings.note('decisions', SAID.noQuestion(index), { entry: index });
    attempt(findings, 'decisions', () => {
      const codes = questions.map((question) => question.get('key').text());
      for (const key of codes.filter((code, at) => codes.indexOf(code) !== at)) findings.note('decisions', SAID.twice(key), { where: key });
    });
  });
}

/** The decision is the one whose hash the log has, and speaks of the question as the record has it. */
function checkDecision({ findings, replay, crypto, tables }: Seen, question: Place, key: string, id: string): void {
  findings.looksAt('decisions');
  const result = question.get('result');
  const where = question.where;
  const [entry, ...again] = replay.of('question.decided').filter(({ data }) => data['question'] === id);
  if (!entry) return findings.note('decisions', SAID.missing(`question.decided (${key})`), { where });
  for (const { index } of again) findings.note('decisions', SAID.twice(`question.decided (${key})`), { entry: index });
  const differs = (name: string, one: Json | undefined, other: Json | undefined, sides = SIDE.log): void => {
    const difference = firstDifference(one, other, `${key}.${name}`);
    if (difference) findings.note('decisions', SAID.parted(sides, SIDE.record, difference), { entry: entry.index, where });
  };
  const found = sha256Of(crypto, canonical(result.object()));
  differs('sha256', entry.data['sha256'], found);
  differs('resultSha256', entry.data['sha256'], question.get('resultSha256').value);
  differs('outcome', entry.data['outcome'], question.get('outcome').value);
  differs('decidedAt', result.get('decidedAt').value, question.get('decidedAt').value);
  for (const name of ['key', 'number', 'round', 'roundKind', 'title', 'method', 'rule', 'outcome'])
    differs(name, result.get(name).value, question.get(name).value, SIDE.decision);
  differs('options', optionsIn(result, names(tables.get('proposals'), 'id', 'key')), question.get('options').value, SIDE.decision);
}

/** The options as the decision has them: it names proposals by their ids, the record by their keys. */
function optionsIn(result: Place, proposals: ReadonlyMap<string, string>): Json {
  return result
    .get('options')
    .list()
    .map((option) => {
      const proposal = option.get('proposal').textOrNull();
      return { ...option.object(), proposal: proposal === null ? null : (proposals.get(proposal) ?? proposal) };
    });
}

function recount(seen: Seen, question: Place, key: string, id: string): void {
  const { findings, record } = seen;
  const result = question.get('result').object();
  const box = question.get('box');
  if (box.isThere) checkBox(seen, key, id, box);
  const lot = lotOf(seen, question, key, id);
  let counted: JsonObject;
  try {
    const ballots = box.isThere ? boxed(box) : recorded(question, record);
    const found = { ...told(count(definitionOf(question), rollOf(record), ballots, lot), question), changed: changed(question) };
    counted = JSON.parse(JSON.stringify(found)) as JsonObject;
  } catch (fault) {
    if (fault instanceof Misshapen) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    return findings.note('counts', SAID.uncountable(key, why), { where: question.where });
  }
  const stored = Object.fromEntries(Object.keys(counted).map((name) => [name, result[name] ?? null]));
  const difference = firstDifference(stored, counted, key);
  if (difference) findings.note('counts', SAID.parted(SIDE.decision, SIDE.count, difference), { where: question.where });
}

/** The sense of a meeting is told with how widely each position is held, from the roll call, which is held against the ballots. */
function told(result: TallyResult, question: Place): TallyResult {
  if (result.outcome !== 'SENSE') return result;
  const groups = question.get('result').get('rollCall').value as unknown as readonly AnswersOfGroup[];
  return withBreadth(result, definitionOf(question).options, groups);
}

/** How many Members changed their position. What a box held was cast once. */
function changed(question: Place): number {
  return question
    .get('ballots')
    .list()
    .filter((ballot) => ballot.get('version').whole() > 1).length;
}

function definitionOf(question: Place): QuestionDefinition {
  const { method, title, options, chooseMin, chooseMax, seats, minimumSupport, rule, marks } = question.object();
  return { method, title, options, chooseMin, chooseMax, seats, minimumSupport, rule, marks } as unknown as QuestionDefinition;
}

/** The Members behind a count. Observers are on the roll and no part of the figures. */
function rollOf(record: Place): Roll {
  const rows = record
    .get('roll')
    .get('entries')
    .list()
    .map((entry) => ({
      entitled: entry.get('entitled').truth(),
      state: entry.get('kind').text() === 'MEMBER_STATE',
      weight: entry.get('weight').whole(),
    }))
    .filter(({ entitled, state }) => entitled || state);
  const weight = (of: typeof rows): number => of.reduce((sum, row) => sum + row.weight, 0);
  const [entitled, others] = [rows.filter((row) => row.entitled), rows.filter((row) => !row.entitled)];
  return {
    entitled: entitled.length,
    notEntitled: others.length,
    membersOfBody: record.get('roll').get('membersOfBody').whole(),
    weights: { entitled: weight(entitled), notEntitled: weight(others), membersOfBody: weight(rows.filter(({ state }) => state)) },
  };
}

/** The ballots of those entitled, with what each Member weighs. */
function recorded(question: Place, record: Place): readonly Ballot[] {
  const weights = new Map<string, number>();
  for (const entry of record.get('roll').get('entries').list())
    if (entry.get('entitled').truth()) weights.set(entry.get('member').text(), entry.get('weight').whole());
  const options = question
    .get('options')
    .list()
    .map((option) => option.get('key').text());
  return question
    .get('ballots')
    .list()
    .filter((ballot) => weights.has(ballot.get('member').text()))
    .map((ballot) => {
      const member = ballot.get('member').text();
      const kind = ballot.get('kind').text() as Ballot['kind'];
      const marks = new Map(
        ballot
          .get('marks')
          .list()
          .map((mark) => [mark.get('option').text(), mark.get('mark').whole()]),
      );
      return {
        member,
        kind,
        marks: kind === 'CHOICE' ? options.map((option) => marks.get(option) ?? null) : [],
        weight: weights.get(member),
      };
    });
}

/** Ballots out of a box have no Member: the nonce tells them apart. */
function boxed(box: Place): readonly Ballot[] {
  return box
    .get('list')
    .list()
    .map((ballot) => {
      const [nonce, kind, marks] = ballot.list();
      return {
        member: nonce?.text() ?? '',
        kind: (kind?.text() ?? '') as Ballot['kind'],
        marks: (marks?.list() ?? []).map((mark) => (mark.value === null ? null : mark.whole())),
      };
    });
}

/** The order that the lot gave: drawn again from the seed, which must be the one that was bound before any ballot. */
function lotOf({ findings, replay, crypto }: Seen, question: Place, key: string, id: string): Lot | null {
  const lot = question.get('result').get('lot');
  const bound = replay.of('lot.committed').find(({ data }) => data['question'] === id);
  if (!lot.isThere) return null;
  const sha256 = (data: Uint8Array): string => hexOf(crypto.sha256(data));
  const seed = lot.get('seed').text();
  if (!isSeed(seed)) throw new Misshapen(lot.get('seed').where, WANTED.seed);
  const options = question
    .get('options')
    .list()
    .map((option) => option.get('key').text());
  const drawn = lotOrder(seed, key, options, sha256);
  const differs = (name: string, one: Json | undefined, other: Json | undefined): void => {
    const difference = firstDifference(one, other, `${key}.lot.${name}`);
    if (difference) findings.note('counts', SAID.parted(SIDE.log, SIDE.decision, difference), { entry: bound?.index ?? null });
  };
  differs('commitment', bound?.data['commitment'], lotCommitment(seed, sha256));
  differs('commitment', bound?.data['commitment'], lot.get('commitment').value);
  differs('order', drawn, lot.get('order').value);
  return drawn;
}
