import { type BallotForm, choiceNamed, isMethod, METHODS } from '#tally';
import { firstDifference } from '../difference.js';
import type { Json, JsonObject, Place } from '../json.js';
import type { Step } from '../report.js';
import { SAID, SIDE } from '../words.js';
import { attempt, type Seen } from './seen.js';

/** What the record says over again of what stands in it elsewhere: roll calls, who took part, the languages, and differences of texts. */
export function checkDerived(seen: Seen): void {
  const { findings, record } = seen;
  attempt(findings, 'counts', () => {
    for (const question of record.get('questions').list()) attempt(findings, 'counts', () => rollCall(seen, question));
  });
  attempt(findings, 'roll', () => participants(seen));
  attempt(findings, 'rules', () => {
    const title = record.get('title').object();
    const languages = ['en', 'fr', 'es'].filter((language) => title[language]);
    if (record.get('languages').isThere) parted(seen, 'rules', 'languages', languages, record.get('languages').value);
  });
  attempt(findings, 'proposals', () => {
    const proposals = record.get('proposals').list();
    const versions = new Map(proposals.map((each) => [each.get('key').text(), each.get('versions').list()]));
    for (const proposal of proposals) attempt(findings, 'proposals', () => differences(seen, proposal, versions));
  });
}

function parted({ findings }: Seen, step: Step, where: string, derived: Json | undefined, said: Json | undefined): void {
  const difference = firstDifference(said ?? null, derived ?? null, where);
  if (difference) findings.note(step, SAID.parted(SIDE.record, SIDE.content, difference), { where });
}

/** Who answered what: by group and answer the Members, from the roll and the ballots. Their order is that of a list. */
function rollCall(seen: Seen, question: Place): void {
  const said = question.get('result').get('rollCall');
  if (!said.isThere || said.list().length === 0) return;
  const method = question.get('method').text();
  if (!isMethod(method)) return; // that nobody knows it is said with the counts, of every question
  const { form } = METHODS[method];
  const answers = new Map(
    question
      .get('ballots')
      .list()
      .map((ballot) => [ballot.get('member').text(), answerIn(ballot, form)]),
  );
  const box = question.get('box');
  if (box.isThere) for (const member of box.get('tookPart').list()) answers.set(member.text(), 'TOOK_PART');
  const groups = new Map<string, string[]>();
  const stands = (group: Json | undefined, answer: string, member: string): void => {
    const key = `${String(group ?? 'NONE')} ${answer}`;
    groups.set(key, [...(groups.get(key) ?? []), member].sort());
  };
  for (const entry of seen.record.get('roll').get('entries').list()) {
    const [member, entitled] = [entry.get('member').text(), entry.get('entitled').truth()];
    if (!entitled && entry.get('kind').value !== 'MEMBER_STATE') continue;
    const own = entry.get('groups').list();
    const answer = entitled ? (answers.get(member) ?? 'DID_NOT_PARTICIPATE') : 'NOT_ENTITLED';
    if (own.length === 0) stands(null, answer, member);
    for (const group of own) stands(group.value, answer, member);
  }
  const called = new Map<string, string[]>();
  for (const group of said.list())
    for (const answer of group.get('answers').list()) {
      const members = answer.get('members').list();
      called.set(`${String(group.get('group').value ?? 'NONE')} ${answer.get('answer').text()}`, members.map((each) => each.text()).sort());
    }
  parted(seen, 'counts', `${question.get('key').text()}.result.rollCall`, Object.fromEntries(groups), Object.fromEntries(called));
}

function answerIn(ballot: Place, form: BallotForm): string {
  const kind = ballot.get('kind').text();
  if (kind !== 'CHOICE') return kind;
  const marks = ballot.get('marks').list();
  return choiceNamed(
    form,
    marks.map((mark) => ({ option: mark.get('option').text(), mark: mark.get('mark').whole() })),
  );
}

/** Who answered a question or took part in a secret vote, commented, or made a comment its own; by Member, with how often. */
function participants(seen: Seen): void {
  const { record } = seen;
  const took = new Map<string, { answered: number; comments: number }>();
  const of = (member: string): { answered: number; comments: number } => {
    const figures = took.get(member) ?? { answered: 0, comments: 0 };
    took.set(member, figures);
    return figures;
  };
  for (const question of record.get('questions').list()) {
    for (const ballot of question.get('ballots').list()) of(ballot.get('member').text()).answered += 1;
    const box = question.get('box');
    if (box.isThere) for (const member of box.get('tookPart').list()) of(member.text()).answered += 1;
  }
  for (const comment of record.get('comments').list()) {
    if (comment.get('withdrawnAt').isThere) continue;
    of(comment.get('member').text()).comments += 1;
    for (const aligned of comment.get('aligned').list()) of(aligned.get('member').text());
  }
  const said = new Map<string, JsonObject>();
  for (const each of record.get('participants').list()) {
    const member = each.get('member').text();
    if (said.has(member)) seen.findings.note('roll', SAID.twice(member), { where: each.where });
    said.set(member, { answered: each.get('answered').whole(), comments: each.get('comments').whole() });
  }
  parted(seen, 'roll', 'participants', Object.fromEntries(took), Object.fromEntries(said));
}

/** What a text changes in another holds both whole: what is kept and taken out is the one, what is kept and put in the other. */
function differences(seen: Seen, proposal: Place, versions: ReadonlyMap<string, readonly Place[]>): void {
  const own = proposal.get('versions').list();
  for (const [at, version] of own.entries()) holdsBoth(seen, version.get('difference'), own[at - 1], version);
  const amends = proposal.get('amends');
  const base = amends.isThere
    ? versions.get(amends.get('proposal').text())?.find((each) => each.get('version').value === amends.get('version').value)
    : undefined;
  holdsBoth(seen, proposal.get('difference'), base, own.at(-1));
}

function holdsBoth(seen: Seen, difference: Place, before: Place | undefined, after: Place | undefined): void {
  // Records of before have no differences.
  if (difference.value === undefined) return;
  if (!before || !after) {
    if (difference.isThere) parted(seen, 'proposals', difference.where, null, difference.value);
    return;
  }
  const wordings = ['en', 'fr', 'es'].filter((language) => [before, after].every((of) => of.get('text').get(language).value));
  const both = wordings.map((language) => [language, [wordingIn(before, language), wordingIn(after, language)]] as const);
  const said = Object.keys(difference.isThere ? difference.object() : {}).map((language) => {
    const runs = difference.get(language);
    return [language, [REMOVED, ADDED].map((kind) => [textOf(runs.get('title'), kind), textOf(runs.get('text'), kind)])] as const;
  });
  parted(seen, 'proposals', difference.where, Object.fromEntries(both), Object.fromEntries(said));
}

const [REMOVED, ADDED] = ['REMOVED', 'ADDED'];
const wordingIn = (of: Place, language: string): Json => ['title', 'text'].map((part) => of.get(part).get(language).textOrNull() ?? '');

function textOf(runs: Place, kind: string | undefined): string {
  const held = runs.list().filter((run) => ['KEPT', kind].includes(run.get('kind').text()));
  return held.map((run) => run.get('text').text()).join('');
}
