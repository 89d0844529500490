import type { Loot, Row } from './loot.js';
import { versionsIn } from './pages.js';
import { linesIn } from './server-log.js';

/** What everybody knows: who took part, and how many chose what. `option`: any name of a choice, an abstention or a blank. */
export interface Known {
  readonly question: string;
  /** Members' ids with the accounts that cast for them. */
  readonly voters: readonly Readonly<{ member: string; account: string }>[];
  readonly counts: ReadonlyMap<string, number>;
}

/** By Member's id, what the attacker takes its choice to have been. */
export type Guesses = ReadonlyMap<string, string>;

/** Rows that bear something of a ballot each, or a Member each, with the columns by which they might be ordered or joined. */
type Sequence<T> = Readonly<{ name: string; rows: readonly Readonly<{ value: T; row: Row }>[] }>;

/**
 * An attacker who knows how the platform is made, and not how anybody voted. It tries whatever might tie a ballot to a Member: a
 * value that both rows share (a transaction, an instant, a hash), and any order in which both might have been written (a
 * serial, an instant, the place in the file), among the lines of the server's log as among the rows of tables; and the versions of
 * the box that the data files still hold. Every attempt is named, and judged by itself: so it need not choose well among them.
 */
export function attack(loot: Loot, known: Known): ReadonlyMap<string, Guesses> {
  const tables = new Map([...loot.tables, ...linesIn(loot.serverLog)]);
  const ballots = [...ballotsIn(tables, known)];
  const members = [...membersIn(tables, known)];
  const attempts = new Map<string, Guesses>();
  for (const ballot of ballots) {
    for (const member of members) {
      for (const [name, guesses] of [...joined(ballot, member), ...alignedBy(ballot, member)]) attempts.set(name, guesses);
    }
  }
  attempts.set('versions of the box in the data files', byVersions(loot, known, members));
  return attempts;
}

/** The best that can be done without any of it: to guess for everybody what most have chosen. */
export function likeliest({ counts }: Known): Readonly<{ option: string; share: number }> {
  const cast = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [option, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
  return { option, share: count / cast };
}

/** Anything of which there are as many as ballots, and whose values are as often as the choices were: that is a ballot. */
function* ballotsIn(tables: Loot['tables'], known: Known): Generator<Sequence<string>> {
  for (const [table, all] of tables) {
    const rows = ofQuestion(all, known);
    for (const column of Object.keys(rows[0] ?? {})) {
      const told = choicesAmong(
        rows.map((row) => row[column] ?? ''),
        known,
      );
      if (told) yield { name: `${table}.${column}`, rows: rows.map((row, at) => ({ value: told[at] ?? '', row })) };
    }
    for (const [at, row] of rows.entries()) yield* listsIn(`${table}[${at}]`, row, known);
  }
}

/** Lists within one row, as the opened box is: their elements in their order. */
function* listsIn(name: string, row: Row, known: Known): Generator<Sequence<string>> {
  for (const [column, text] of Object.entries(row)) {
    if (!text?.startsWith('[')) continue;
    const list = parsed(text);
    if (list === null) continue;
    const width = Math.max(0, ...list.map((element) => (Array.isArray(element) ? element.length : 0)));
    for (let from = 0; from < width; from++) {
      const told = choicesAmong(
        list.map((element) => JSON.stringify(Array.isArray(element) ? element.slice(from) : element)),
        known,
      );
      if (told) yield { name: `${name}.${column}[${from}…]`, rows: told.map((value, at) => ({ value, row: { place: String(at) } })) };
    }
  }
}

function parsed(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Rows that name a Member that voted, or its delegate: one each. */
function* membersIn(tables: Loot['tables'], known: Known): Generator<Sequence<string>> {
  const of = new Map(known.voters.flatMap(({ member, account }) => [[member, member] as const, [account, member] as const]));
  for (const [table, all] of tables) {
    const rows = ofQuestion(all, known);
    for (const column of Object.keys(rows[0] ?? {})) {
      const named = rows.flatMap((row) => {
        const value = of.get(row[column] ?? '');
        return value ? [{ value, row }] : [];
      });
      if (named.length === known.voters.length && new Set(named.map(({ value }) => value)).size === named.length)
        yield { name: `${table}.${column}`, rows: named };
    }
  }
}

/** The rows of the question, where a table says of which they are. */
function ofQuestion(rows: readonly Row[], { question }: Known): readonly Row[] {
  const own = rows.filter((row) => Object.values(row).some((value) => value?.includes(question)));
  return own.length > 0 ? own : rows;
}

/** The values as choices, if they are as often as the choices were; the most frequent value is taken for the most frequent choice. */
function choicesAmong(values: readonly string[], { counts }: Known): string[] | null {
  const often = new Map<string, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  const byFrequency = (map: ReadonlyMap<string, number>) => [...map].filter(([, n]) => n > 0).sort((one, other) => other[1] - one[1]);
  const [found, chosen] = [byFrequency(often), byFrequency(counts)];
  if (found.length !== chosen.length || found.some(([, n], at) => n !== chosen[at]?.[1])) return null;
  const names = new Map(found.map(([value], at) => [value, chosen[at]?.[0] ?? '']));
  return values.map((value) => names.get(value) ?? '');
}

/** By a value that a row of each side has, and no other row of its side. */
function* joined(ballots: Sequence<string>, members: Sequence<string>): Generator<readonly [string, Guesses]> {
  for (const ours of Object.keys(ballots.rows[0]?.row ?? {})) {
    const once = unique(ballots.rows.map(({ value, row }) => [row[ours] ?? '', value] as const));
    for (const theirs of Object.keys(members.rows[0]?.row ?? {})) {
      const guesses = new Map(
        [...unique(members.rows.map(({ value, row }) => [row[theirs] ?? '', value] as const))].flatMap(([key, member]) => {
          const choice = once.get(key);
          return choice === undefined ? [] : [[member, choice] as const];
        }),
      );
      if (guesses.size > 0) yield [`${ballots.name} joined by ${ours} to ${members.name} by ${theirs}`, guesses];
    }
  }
}

function unique(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const often = new Map<string, number>();
  for (const [key] of pairs) often.set(key, (often.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => key !== '' && often.get(key) === 1));
}

/** By the order of one column on each side. */
function* alignedBy(ballots: Sequence<string>, members: Sequence<string>): Generator<readonly [string, Guesses]> {
  if (ballots.rows.length !== members.rows.length) return;
  for (const [ours, choices] of orders(ballots)) {
    for (const [theirs, voters] of orders(members)) {
      const guesses = new Map(voters.map((member, at) => [member, choices[at] ?? ''] as const));
      yield [`${ballots.name} in the order of ${ours}, ${members.name} in the order of ${theirs}`, guesses];
    }
  }
}

function* orders({ rows }: Sequence<string>): Generator<readonly [string, string[]]> {
  for (const column of Object.keys(rows[0]?.row ?? {})) {
    if (new Set(rows.map(({ row }) => row[column])).size < rows.length / 2) continue;
    yield [column, [...rows].sort((one, other) => inOrder(one.row[column] ?? '', other.row[column] ?? '')).map(({ value }) => value)];
  }
}

/** Numbers as numbers, places in a file by page and line, all else as text. */
function inOrder(one: string, other: string): number {
  const [ours, theirs] = [numbersIn(one), numbersIn(other)];
  if (ours && theirs) return (ours[0] ?? 0) - (theirs[0] ?? 0) || (ours[1] ?? 0) - (theirs[1] ?? 0);
  return one < other ? -1 : 1;
}

function numbersIn(text: string): number[] | null {
  if (/^-?\d+$/.test(text)) return [Number(text)];
  const place = /^\((\d+),(\d+)\)$/.exec(text);
  return place ? [Number(place[1]), Number(place[2])] : null;
}

/** What a version of the box has more than the one before it is the ballot of whoever came then; for the rest, the likeliest. */
function byVersions(loot: Loot, known: Known, members: readonly Sequence<string>[]): Guesses {
  const log = members.find(({ name }) => name.includes('log_entry'));
  const order = [...(log?.rows ?? [])].sort((one, other) => inOrder(one.row['index'] ?? '', other.row['index'] ?? ''));
  const versions = versionsIn(loot.files);
  const guesses = new Map(known.voters.map(({ member }) => [member, likeliest(known).option]));
  for (const [at, { value: member }] of order.entries()) {
    const [before, after] = [at === 0 ? new Map<string, number>() : versions.get(at), versions.get(at + 1)];
    if (!before || !after) continue;
    const added = [...after].filter(([ballot, n]) => n > (before.get(ballot) ?? 0));
    if (added.length === 1 && added[0]) guesses.set(member, added[0][0]);
  }
  return guesses;
}
