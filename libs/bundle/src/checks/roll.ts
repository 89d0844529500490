import { type Crypto, sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import type { Json, JsonObject, Place } from '../json.js';
import type { Findings } from '../report.js';
import { WANTED } from '../wanted.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';

/** A row of the roll. */
type Row = Readonly<{
  member: string;
  code: string;
  entitled: boolean;
  reason: string | null;
  weight: number;
  kind: string;
  groups: string;
  since: Json;
  reference: Json;
  names: JsonObject;
}>;

type Differs = (entry: Logged, where: string, one: Json | undefined, other: Json | undefined) => void;

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
      if (member === undefined) findings.note('roll', SAID.misshapen(`roll ${code}`, WANTED.identifier), { where: code });
      else if (rows.has(member)) findings.note('roll', SAID.twice(code), { where: code });
      else rows.set(member, rowOf(entry, member, code));
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
    const differs: Differs = (entry, where, one, other) => {
      const difference = firstDifference(one ?? null, other ?? null, where);
      if (difference) findings.note('roll', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: 'roll' });
    };
    for (const [member, last] of new Map(amended.map((each) => [each.member ?? '', each]))) {
      const row = rows.get(member);
      const where = `roll ${row?.code ?? member}`;
      differs(last, where, last.data['entitled'] === 'yes' ? ENTITLED : String(last.data['ground']), row?.reason);
      for (const field of ['since', 'reference'] as const)
        if (last.data[field] !== undefined) differs(last, `${where}.${field}`, last.data[field], row?.[field]);
    }
    for (const entry of amended) joinedAs(entry, rows.get(entry.member ?? ''), differs, crypto);
    const before = asTaken([...rows.values()], amended);
    if (before) {
      differs(taken, 'roll.sha256', taken.data['sha256'], sha256Of(crypto, linesOf(before, entitlement)));
      // An older log vouches for who may vote, and for no more; or not yet for how Members are called.
      for (const [field, line] of [
        ['rowsSha256', inFull],
        ['namesSha256', called],
      ] as const)
        if (taken.data[field] !== undefined) differs(taken, `roll.${field}`, taken.data[field], sha256Of(crypto, linesOf(before, line)));
    }
    numbers(replay.of('weights.set').at(-1), taken, record.get('roll'), [...rows.values()], differs);
    calledAlike(record, rows, taken, differs);
  });
}

/** Whoever joined the roll after it was taken is called what the entry says; an older one has its letters alone. */
function joinedAs(entry: Logged, row: Row | undefined, differs: Differs, crypto: Crypto): void {
  if (!row) return;
  const { code, namesSha256 } = entry.data;
  if (code !== undefined) differs(entry, `roll ${row.code}.member`, code, row.code);
  if (namesSha256 !== undefined) differs(entry, `roll ${row.code}.namesSha256`, namesSha256, sha256Of(crypto, called(row)));
}

/** Who may vote is who stands there without a reason against it, and how many follows from that; where their weights come from was logged with these. */
function numbers(weighed: Logged | undefined, taken: Logged, roll: Place, rows: readonly Row[], differs: Differs): void {
  for (const { code, entitled, reason } of rows) differs(taken, `roll ${code}.entitled`, reason === ENTITLED, entitled);
  differs(taken, 'roll.entitled', rows.filter(({ reason }) => reason === ENTITLED).length, roll.get('entitled').value);
  const source = weighed && Number(weighed.data['members']) > 0 ? weighed.data['source'] : null;
  differs(weighed ?? taken, 'roll.weightSource', source, roll.get('weightSource').value);
  if (!writtenFor(roll.get('takenAt').textOrNull(), taken)) differs(taken, 'roll.takenAt', taken.at, roll.get('takenAt').value);
}

/** Whoever took part or explained its vote is called as on the roll. Before the log vouched for names, they were those of the day. */
function calledAlike(record: Place, rows: ReadonlyMap<string, Row>, taken: Logged, differs: Differs): void {
  if (taken.data['namesSha256'] === undefined) return;
  const byCode = new Map([...rows.values()].map((row) => [row.code, row]));
  for (const said of [...record.get('participants').list(), ...record.get('statements').get('explanations').list()]) {
    const row = byCode.get(said.get('member').text());
    if (!row) continue;
    differs(taken, `${said.where}.names`, row.names, said.get('names').value);
    if (said.get('groups').isThere)
      differs(
        taken,
        `${said.where}.groups`,
        row.groups,
        said
          .get('groups')
          .list()
          .map((group) => group.text())
          .join(','),
      );
  }
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

function rowOf(entry: Place, member: string, code: string): Row {
  const groups = entry.get('groups').list();
  return {
    ...{ member, code, entitled: entry.get('entitled').truth(), reason: entry.get('reason').textOrNull() ?? ENTITLED },
    weight: entry.get('weight').whole(),
    ...{ kind: entry.get('kind').text(), groups: groups.map((group) => group.text()).join(',') },
    ...{ since: entry.get('since').textOrNull(), reference: entry.get('reference').textOrNull(), names: entry.get('names').object() },
  };
}

/** The roll before it was amended; null where an amendment of an older log does not say what stood before. */
function asTaken(rows: readonly Row[], amended: readonly Logged[]): readonly Row[] | null {
  const before = new Map<string, JsonObject>();
  for (const { member, data } of amended) {
    if (member === null || before.has(member)) continue;
    if (data['before'] === undefined) return null;
    before.set(member, data);
  }
  return rows.flatMap((row) => {
    const data = before.get(row.member);
    if (!data) return [row];
    const { before: reason, beforeSince: since = null, beforeReference: reference = null } = data;
    return typeof reason === 'string' ? [{ ...row, reason, since, reference }] : [];
  });
}

const entitlement = ({ member, reason, weight }: Row): string => `${member} ${reason}${weight === 1 ? '' : ` ${weight}`}`;
const inFull = ({ member, kind, groups, since, reference }: Row): string =>
  [member, kind, groups, since ?? 'null', JSON.stringify(reference)].join(' ');
/** A Member by its letters and names. */
const called = ({ member, code, names }: Row): string =>
  [member, code, ...['en', 'fr', 'es'].map((language) => JSON.stringify(names[language] ?? null))].join(' ');

function linesOf(rows: readonly Row[], line: (row: Row) => string): string {
  return [...rows]
    .sort((one, other) => (one.member < other.member ? -1 : 1))
    .map(line)
    .join('\n');
}
