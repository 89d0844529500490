import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, isList, type Json, type Place } from '../json.js';
import type { Findings } from '../report.js';
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
    const moment = (entry: Logged, field: string): void => {
      const recorded = timetable.get(field);
      if (writtenFor(recorded.textOrNull(), entry.at)) findings.looksAt('rules');
      else same(entry, `timetable.${field}`, entry.at, recorded);
    };
    moment(opened, 'openedAt');
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

type Row = Readonly<{ member: string; code: string; reason: string | null; weight: number }>;

const ENTITLED = 'ENTITLED';

/** The roll is the one that was taken, with what was amended since; nobody stands on it twice. */
export function checkRoll({ findings, record, tables, replay, crypto }: Seen): void {
  attempt(findings, 'roll', () => {
    const ids = names(tables.get('members'), 'code', 'id');
    const rows = new Map<string, Row>();
    for (const entry of record.get('roll').get('entries').list()) {
      const code = entry.get('member').text();
      const member = ids.get(code);
      findings.looksAt('roll');
      if (member === undefined) findings.note('roll', SAID.misshapen(`roll ${code}`, 'an identifier'), { where: code });
      else if (rows.has(member)) findings.note('roll', SAID.twice(code), { where: code });
      else rows.set(member, { member, code, reason: entry.get('reason').textOrNull() ?? ENTITLED, weight: entry.get('weight').whole() });
    }
    const [taken, ...again] = replay.of('roll.taken');
    if (!taken) {
      if (rows.size > 0) findings.note('roll', SAID.missing('roll.taken'));
      return;
    }
    for (const { index } of again) findings.note('roll', SAID.twice('roll.taken'), { entry: index });
    const amended = replay.of('roll.amended');
    const joined = new Set(amended.flatMap(({ member, data }) => (data['before'] === null && member !== null ? [member] : [])));
    body(
      findings,
      record.get('roll'),
      taken,
      [...joined].flatMap((member) => rows.get(member)?.code ?? []),
    );
    for (const [member, last] of new Map(amended.map((each) => [each.member ?? '', each]))) {
      const row = rows.get(member);
      const logged = last.data['entitled'] === 'yes' ? ENTITLED : String(last.data['ground']);
      if (row?.reason !== logged)
        findings.note(
          'roll',
          SAID.parted(SIDE.log, SIDE.record, { where: `roll ${row?.code ?? member}`, one: logged, other: String(row?.reason) }),
          {
            entry: last.index,
          },
        );
    }
    const before = asTaken([...rows.values()], amended);
    if (!before) return;
    const found = sha256Of(crypto, rollText(before));
    if (taken.data['sha256'] !== found)
      findings.note('roll', SAID.parted(SIDE.log, SIDE.record, { where: 'roll.sha256', one: String(taken.data['sha256']), other: found }), {
        entry: taken.index,
        where: 'roll',
      });
  });
}

/**
 * The members of the body are the Member States on the roll, and as many as when it was taken, with those that joined it since;
 * an older log does not say how many there were then.
 */
function body(findings: Findings, roll: Place, taken: Logged, joined: readonly string[]): void {
  const states = roll
    .get('entries')
    .list()
    .flatMap((entry) => (entry.get('kind').value === 'MEMBER_STATE' ? [entry.get('member').text()] : []));
  const logged = taken.data['membersOfBody'];
  const then = typeof logged === 'number' ? logged + states.filter((code) => joined.includes(code)).length : states.length;
  for (const members of [then, states.length]) {
    const difference = firstDifference(members, roll.get('membersOfBody').value, 'roll.membersOfBody');
    if (!difference) continue;
    findings.note('roll', SAID.parted(SIDE.log, SIDE.record, difference), { entry: taken.index, where: 'roll' });
    return;
  }
}

/** The roll before it was amended; null where an amendment of an older log does not say what stood before. */
function asTaken(rows: readonly Row[], amended: readonly Logged[]): readonly Row[] | null {
  const before = new Map<string, Json>();
  for (const { member, data } of amended) {
    if (member === null || before.has(member)) continue;
    if (data['before'] === undefined) return null;
    before.set(member, data['before']);
  }
  return rows.flatMap((row) => {
    if (!before.has(row.member)) return [row];
    const reason = before.get(row.member);
    return typeof reason === 'string' ? [{ ...row, reason }] : [];
  });
}

function rollText(rows: readonly Row[]): string {
  return [...rows]
    .sort((one, other) => (one.member < other.member ? -1 : 1))
    .map(({ member, reason, weight }) => `${member} ${reason}${weight === 1 ? '' : ` ${weight}`}`)
    .join('\n');
}

/** Every effective ballot is the last one that the log has of that Member on that question, and the other way round. */
export function checkBallots({ findings, record, tables, replay }: Seen): void {
  attempt(findings, 'ballots', () => {
    findings.looksAt('ballots', 0);
    const ids = names(tables.get('questions'), 'key', 'id');
    const members = names(tables.get('members'), 'code', 'id');
    const codes = names(tables.get('members'), 'id', 'code');
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
        else if (!sameBallot(ballot, options, logged))
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
