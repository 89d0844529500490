import { describe, expect, it } from '@jest/globals';
import { countGroups } from '../count.js';
import { all, simpleMajority } from '../example.js';
import { type MethodKey, METHODS, type QuestionDefinition } from '../methods/registry.js';
import type { TallyResult } from '../types.js';
import { BltReader } from './blt.js';
import { CsvReader } from './csv.js';
import { type Election, type ElectionReader, type Filling, fillingFor } from './election.js';
import { fed } from './files.spec-support.js';
import { JsonReader } from './json.js';

/** More different ballots than a reader keeps. */
const BALLOTS = 80_000;
const KEPT = 1 << 16;
const OPTIONS = Array.from({ length: 10 }, (_none, at) => `Option ${at + 1}`);

/** The places of the first `length` options in the order with this number: another order for every number. */
function order(number: number, length: number): number[] {
  const [left, placed]: [number[], number[]] = [OPTIONS.map((_option, at) => at), []];
  for (let [rest, size] = [number, OPTIONS.length]; placed.length < length; rest = Math.floor(rest / size), size -= 1)
    placed.push(...left.splice(rest % size, 1));
  return placed;
}

const numbers = Array.from({ length: BALLOTS }, (_none, at) => (at * 2_654_435_761) % 3_628_800);

/** Ballots that differ, some incomplete; and one that comes first and again among the last. */
const blt = (): string =>
  [
    '10 1',
    '1 1 2 0',
    ...numbers.map(
      (number) =>
        `1 ${order(number, 7 + (number % 4))
          .map((at) => at + 1)
          .join(' ')} 0`,
    ),
    '3 1 2 0',
    '0',
    ...OPTIONS.map((title) => `"${title}"`),
    '"Very many"',
  ].join('\n');

/** Points within the bounds, and at times beyond them; an abstention and a blank ballot among the last. */
const csv = (): string =>
  [
    OPTIONS.join(),
    ...numbers.map((number) => OPTIONS.map((_option, at) => ['', 0, 1, 2, 3, 4, number % 1000 === 0 ? 9 : 5][digit(number, at)]).join()),
    'abstain,,,,,,,,,',
    ',,,,,,,,,',
  ].join('\n');

const digit = (number: number, at: number): number => Math.floor((number + 1) / 7 ** at) % 7;

/** Some options picked, now fewer, now more. The number of places comes last, and with it how many may be. */
const json = (): string => {
  const options = Array.from({ length: 20 }, (_none, at) => `Option ${at + 1}`);
  const picked = (number: number): string[] => options.filter((_option, at) => ((number + 1) >> at) % 2 === 1);
  return JSON.stringify({ options, ballots: Array.from({ length: BALLOTS }, (_none, number) => picked(number)), seats: 6 });
};

function counted(method: MethodKey, { options, seats, ballots }: Election): TallyResult {
  const places = method === 'SELECTION' ? (seats ?? 2) : 1;
  const own = METHODS[method].defaults(options.length);
  const question: QuestionDefinition = {
    ...own,
    method,
    options,
    seats: places,
    chooseMax: method === 'SELECTION' ? places : own.chooseMax,
    rule: simpleMajority,
  };
  return countGroups(question, all(ballots.total), ballots.groups());
}

type Reading = new (filling: Filling) => ElectionReader;

/** Each file is written once, and read once with all its ballots kept. */
const FILES = (
  [
    [BltReader, blt, ['RANKED_BORDA', 'RANKED_SCHULZE']],
    [CsvReader, csv, ['SCORE', 'SCORE_MEAN', 'STAR']],
    [JsonReader, json, ['SELECTION', 'APPROVAL']],
  ] satisfies [Reading, () => string, MethodKey[]][]
).map(([Reader, write, methods]) => ({ Reader, methods, write, name: Reader.name }));

describe.each(FILES)('a file with very many different ballots, by $name', ({ Reader, methods, write }) => {
  const text = write();
  const whole = fed(new Reader(METHODS[methods[0] as MethodKey]), text);

  it.each(methods)('is counted by %s from sums, and few of the ballots are kept', (method) => {
    const { ballots, ...rest } = fed(new Reader(fillingFor(method)), text);
    expect(whole.ballots.groups().length).toBeGreaterThan(BALLOTS * 0.9);
    expect(ballots.groups().length).toBeLessThanOrEqual(KEPT);
    expect(counted(method, { ...rest, ballots })).toEqual(counted(method, whole));
  });
});

describe('a file with very many different ballots', () => {
  it('leaves invalid ones out, though what bounds them comes last', () => {
    const { invalid } = counted('SELECTION', fed(new JsonReader(fillingFor('SELECTION')), json()));
    const many = Array.from({ length: BALLOTS }, (_none, at) => (at + 1).toString(2).replace(/0/g, '').length);
    expect(invalid).toBe(many.filter((picked) => picked > 6).length);
  });

  it('is kept whole where the ballots themselves are gone through again', () => {
    const { ballots } = fed(new BltReader(fillingFor('RANKED_STV')), blt());
    expect(ballots.groups().length).toBe(BALLOTS + 1);
  });

  it('is not counted as another question than the one it was added up for', () => {
    const election = fed(new BltReader(fillingFor('RANKED_BORDA')), '2 1\n1 1 2 0\n0\n"A"\n"B"\n"An election"\n');
    expect(() => counted('RANKED_SCHULZE', election)).toThrow('added up for another question (RANKED_BORDA, 2 options)');
  });
});
