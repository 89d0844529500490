import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, isList, type Json, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { LastBallot, Logged, Vote } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';

/** What the replay needs to know of the vote before it begins. */
export function voteOf(record: Place, tables: Place): Vote {
  const ids = names(tables.get('questions'), 'key', 'id');
  const codes = names(tables.get('members'), 'code', 'id');
  return {
    opensAt: record.get('timetable').get('votingOpensAt').text(),
    questions: new Map(
      record
        .get('questions')
        .list()
        .map((question) => {
          const key = question.get('key').text();
          return [ids.get(key) ?? key, { key, closesAt: question.get('closesAt').text() }];
        }),
    ),
    members: new Map(
      record
        .get('roll')
        .get('entries')
        .list()
        .map((entry) => {
          const code = entry.get('member').text();
          return [codes.get(code) ?? code, { code, entitled: entry.get('entitled').truth() }];
        }),
    ),
  };
}

/** The rule set that the consultation was opened under, and its timetable, are the ones in the record. */
export function checkRules({ findings, record, replay }: Seen): void {
  attempt(findings, 'rules', () => {
    const [opened, ...again] = replay.of('consultation.opened');
    if (!opened) return findings.note('rules', SAID.missing('consultation.opened'));
    for (const { index } of again) findings.note('rules', SAID.twice('consultation.opened'), { entry: index });
    const timetable = record.get('timetable');
    const set = record.get('ruleSet');
    const same = (entry: Logged, where: string, logged: Json | undefined, recorded: Place): void => {
      findings.looksAt('rules');
      const difference = firstDifference(logged ?? null, recorded.value ?? null, where);
      if (difference) findings.note('rules', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where });
    };
    same(opened, 'ruleSet.key', opened.data['ruleSet'], set.get('key'));
    same(opened, 'ruleSet.version', opened.data['ruleSetVersion'], set.get('version'));
    same(opened, 'ruleSet.rule', opened.data['rule'], set.get('rule'));
    // An older log does not say how silences run, nor how the rule set and the body are called.
    const { silence, ruleSetNames, bodyNames } = opened.data;
    if (silence !== undefined) same(opened, 'ruleSet.silence', silence, set.get('silence'));
    if (ruleSetNames !== undefined) same(opened, 'ruleSet.names', ruleSetNames, set.get('names'));
    if (bodyNames !== undefined) same(opened, 'body.names', bodyNames, record.get('body').get('names'));
    const moment = (entry: Logged, field: string): void => {
      const recorded = timetable.get(field);
      if (writtenFor(recorded.textOrNull(), entry)) findings.looksAt('rules');
      else same(entry, `timetable.${field}`, entry.at, recorded);
    };
    moment(opened, 'openedAt');
    // The opening froze the rule set: one act, one instant.
    same(opened, 'ruleSet.frozenAt', timetable.get('openedAt').value, set.get('frozenAt'));
    for (const [field, { entry, at }] of timetableIn(replay.all().filter(({ index }) => index >= opened.index)))
      same(entry, `timetable.${field}`, at, timetable.get(field));
    const closed = replay.of('consultation.closed').at(-1);
    if (!closed) return findings.note('rules', SAID.missing('consultation.closed'));
    moment(closed, 'closedAt');
  });
}

/** By what an act on the vote's hours also ends the hearing of comments, when it comes before their closing. */
const ENDS_COMMENTS: Readonly<Record<string, string>> = {
  'voting.opened': 'votingOpensAt',
  'consultation.closing-brought-forward': 'votingClosesAt',
};

/** The timetable as the entries left it: whatever moved it says where to, and the last word holds. */
function timetableIn(entries: readonly Logged[]): ReadonlyMap<string, Readonly<{ entry: Logged; at: string }>> {
  const told = new Map<string, Readonly<{ entry: Logged; at: string }>>();
  for (const entry of entries) {
    for (const field of ['commentsCloseAt', 'votingOpensAt', 'votingClosesAt']) {
      const at = entry.data[field];
      if (typeof at === 'string') told.set(field, { entry, at });
    }
    const moved = entry.data[ENDS_COMMENTS[entry.act] ?? ''];
    if (typeof moved === 'string' && moved < (told.get('commentsCloseAt')?.at ?? '')) told.set('commentsCloseAt', { entry, at: moved });
  }
  return told;
}

/** In what function ballots on paper are cast; in which of theirs delegations cast, the organization's log knows. */
const ON_BEHALF = 'ENTERED_ON_BEHALF';

/** Every effective ballot is the last one that the log has of that Member on that question, and the other way round. */
export function checkBallots({ findings, record, tables, replay }: Seen): void {
  attempt(findings, 'ballots', () => {
    findings.looksAt('ballots', 0);
    const ids = names(tables.get('questions'), 'key', 'id');
    const members = names(tables.get('members'), 'code', 'id');
    const codes = names(tables.get('members'), 'id', 'code');
    const papers = new Set(replay.of('ballot.cast').flatMap(({ index, data }) => (data['paper'] === undefined ? [] : [index])));
    for (const question of record.get('questions').list()) {
      const key = question.get('key').text();
      const options = question
        .get('options')
        .list()
        .map((option) => option.get('key').text());
      const last = new Map(replay.ballotsOn(ids.get(key) ?? ''));
      for (const ballot of question.get('ballots').list()) {
        const code = ballot.get('member').text();
        const member = members.get(code) ?? code;
        findings.looksAt('ballots');
        const logged = last.get(member);
        last.delete(member);
        if (!logged) findings.note('ballots', SAID.noBallot(code, key), { where: ballot.where });
        else if (!sameBallot(ballot, options, logged) || papers.has(logged.index) !== (ballot.get('castBy').value === ON_BEHALF))
          findings.note('ballots', SAID.otherBallot(code, key), { entry: logged.index, where: ballot.where });
      }
      for (const [member, { index }] of last) findings.note('ballots', SAID.leftOut(codes.get(member) ?? member, key), { entry: index });
    }
    const recorded = new Set(ids.values());
    for (const question of replay.answered) {
      const [first] = replay.ballotsOn(question).values();
      if (!recorded.has(question) && first) findings.note('ballots', SAID.noQuestion(first.index), { entry: first.index });
    }
  });
}

function sameBallot(ballot: Place, options: readonly string[], logged: LastBallot): boolean {
  const marks = new Map(
    ballot
      .get('marks')
      .list()
      .map((mark) => [mark.get('option').text(), mark.get('mark').whole()]),
  );
  const kind = ballot.get('kind').text();
  const inOrder = kind === 'CHOICE' ? options.map((option) => marks.get(option) ?? null) : [];
  return (
    marks.size === inOrder.filter((mark) => mark !== null).length &&
    logged.answer === `${kind}","marks":${canonical(inOrder)}` &&
    logged.version === ballot.get('version').whole() &&
    logged.index === ballot.get('logIndex').whole() &&
    logged.at === ballot.get('castAt').text()
  );
}

/** The opened box of a secret question: the list whose hash the log has, with as many ballots as Members took part. */
export function checkBox({ findings, crypto, replay, tables }: Seen, key: string, id: string, box: Place): void {
  findings.looksAt('ballots');
  const opened = replay.of('box.opened').find(({ data }) => data['question'] === id);
  const list = box
    .get('list')
    .list()
    .map((ballot) => ballot.list().map(({ value }) => value) as readonly Json[]);
  const sorted = list.every((each, at) => at === 0 || String(list[at - 1]?.[0]) < String(each[0]));
  const ids = names(tables.get('members'), 'code', 'id');
  const noted = [...(replay.participation.get(id) ?? [])].sort();
  const tookPart = box
    .get('tookPart')
    .list()
    .map((code) => ids.get(code.text()) ?? code.text())
    .sort();
  const whole =
    opened &&
    sorted &&
    isList(list) &&
    sha256Of(crypto, canonical(list)) === opened.data['sha256'] &&
    box.get('sha256').value === opened.data['sha256'];
  if (!whole || list.length !== noted.length || noted.join() !== tookPart.join() || opened.data['ballots'] !== list.length)
    findings.note('ballots', SAID.otherBox(key), { entry: opened?.index ?? null, where: box.where });
}
