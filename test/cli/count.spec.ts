import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { bishopton } from '../../libs/tally/src/methods/ranked-stv.bishopton.examples.js';
import { party } from '../../libs/tally/src/methods/ranked-stv.examples.js';
import { ElectionFiles } from '../support/election-files.js';

/** Runs the command as its users do; `input` is its standard input. */
function placet(args: readonly string[], input: string | Buffer = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/program/placet.js', ...args], { input, maxBuffer: 1 << 26 });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

const files = new ElectionFiles();
afterAll(() => files.remove());

const selected = (file: string, ...options: string[]): readonly string[] => {
  const { status, out, err } = placet(['count', file, '--json', ...options]);
  if (status !== 0) throw new Error(err);
  return (JSON.parse(out) as { selected: string[] }).selected;
};

describe('placet count', () => {
  it('elects whom the published example of a transferable vote elects', () => {
    expect(selected(files.sweets, '--method', 'stv')).toEqual(party.selected);
  });

  it('counts a ward of a Scottish council as its returning officer did, at every stage and to the fifth decimal place', () => {
    const { out } = placet(['count', files.bishopton, '--method', 'stv']);
    const counted = bishopton.question.options.map(({ key, title }) => {
      const row = out.split('\n').find((line) => line.startsWith(`  ${title.en} `) && !/[█░]/.test(line)) ?? '';
      const cells = row.slice(2 + title.en.length).trim();
      return [key, cells.split(/\s+/)];
    });
    expect(Object.fromEntries(counted)).toEqual(bishopton.stages);
    expect(out).toContain('Quota 1404');
  });

  // Wikipedia: "Instant-runoff voting", "Borda count", "Schulze method", all on the capital of Tennessee.
  it.each([
    ['irv', 'knoxville'],
    ['borda', 'nashville'],
    ['schulze', 'nashville'],
    ['RANKED_IRV', 'knoxville'],
  ])('chooses the capital of Tennessee by %s: %s', (method, winner) => {
    expect(selected(files.tennessee, '--method', method)).toEqual([winner]);
  });

  it('finds the winner of Schulze’s own example', () => {
    expect(selected(files.schulze, '--method', 'schulze')).toEqual(['e']);
  });

  it('tells people what came out, why, and every stage', () => {
    const { status, out } = placet(['count', files.sweets, '--method', 'stv']);
    expect(status).toBe(0);
    for (const part of ['Three sweets', '3 places', 'SELECTED:', 'The count', 'Quota 6', 'Exhausted']) expect(out).toContain(part);
  });

  it('reads the standard input, packed or not', () => {
    const rollCalls = '{"yes":["KEN","FRA"],"no":["TUR"],"abstain":["CHL"]}\n{"yes":["KEN"],"no":["FRA"]}\n';
    const expected = '{"line":1,"outcome":"CARRIED","yes":2,"no":1,"abstain":1,"ballots":4,"base":3,"needed":2,"obtained":2,"margin":0}\n';
    expect(placet(['count', '-', '--json'], rollCalls).out).toContain(expected);
    expect(placet(['count', '-', '--json'], gzipSync(rollCalls)).out).toContain(expected);
  });

  it('counts very many different ballots, from a file that is long even when packed', () => {
    // The last figures of multiples of a prime: hardly two lines alike.
    const points = (line: number): string =>
      String((line * 2_654_435_761) % 4_294_967_296)
        .slice(-9)
        .padStart(9, '0')
        .replace(/[6-9]/g, '5');
    const lines = Array.from({ length: 200_000 }, (_none, line) => [...points(line)].join());
    const sums = Array.from({ length: 9 }, (_none, at) => lines.reduce((sum, line) => sum + Number(line[at * 2]), 0));
    const packed = gzipSync(`a,b,c,d,e,f,g,h,i\n${lines.join('\n')}\n`, { level: 0 });
    const { status, out, err } = placet(['count', '-', '--method', 'score', '--json'], packed);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect((JSON.parse(out) as { counts: { count: number }[] }).counts.map(({ count }) => count)).toEqual(sums);
  });

  it('says of how many roll calls the outcome changes under other majorities, and under other quorums where the members are told', () => {
    const rollCalls = [
      { yes: ['KEN', 'FRA', 'PER'], no: ['TUR', 'CHL'], abstain: ['EGY'] },
      { yes: ['KEN', 'FRA', 'PER'], no: [], abstain: [] },
      { yes: ['KEN', 'FRA', 'PER', 'EGY'], no: ['TUR', 'CHL'] },
    ];
    const file = rollCalls.map((each) => `${JSON.stringify(each)}\n`).join('');
    const compared = (...options: string[]) => placet(['count', '-', '--sensitivity', ...options], file);
    type Row = { base: string; threshold: { denominator: number }; otherwise: number };
    const { questions, outcomes, majorities, quorums } = JSON.parse(compared('--json').out) as {
      majorities: Row[];
      [other: string]: unknown;
    };
    expect({ questions, outcomes, quorums }).toEqual({ questions: 3, outcomes: { CARRIED: 3 } });
    expect(majorities.map(({ base, threshold, otherwise }) => `${base} ${threshold.denominator}: ${otherwise}`)).toEqual(
      expect.arrayContaining([
        'VOTES_FOR_AND_AGAINST 2: 0',
        'VOTES_FOR_AND_AGAINST 3: 1',
        'VOTES_FOR_AND_AGAINST 4: 2',
        'BALLOTS_CAST 2: 1',
      ]),
    );
    const { out } = compared('--members', '8');
    expect(out).toContain('3 roll calls: carried 3. So many come out otherwise under another majority:');
    expect(out).toContain('        1  two-thirds majority of those voting for or against\n');
    expect(out).toContain('        1  more than half\n');
    expect(placet(['count', files.sweets, '--method', 'stv', '--sensitivity'])).toMatchObject({
      status: 2,
      err: 'placet: --sensitivity is of roll calls: one rule, and many votes under it.\n',
    });
  });

  it('tells a quorum only where the number of members is told', () => {
    const vote = 'answer,count\nfor,60\nagainst,20\n';
    const rule = ['--method', 'endorsement', '--rule', 'iom-council-simple-majority', '--json'];
    expect(JSON.parse(placet(['count', '-', ...rule], vote).out)).toMatchObject({ outcome: 'CARRIED', quorumNeeded: null });
    expect(JSON.parse(placet(['count', '-', ...rule, '--members', '175'], vote).out)).toMatchObject({
      outcome: 'NO_QUORUM',
      quorumNeeded: 88,
      didNotParticipate: 95,
    });
  });

  it.each([
    [
      ['--json'],
      '{"yes":["KEN"],"no":[]}\n{"yes":["KEN"],"no":["KEN"]}\n',
      'placet: standard input: line 2: KEN stands twice in the roll call.\n',
    ],
    [['--method', 'stv'], '3 1\n1 1 7 0\n', 'placet: standard input: line 2: Candidate 7 is unknown: there are 3 candidates.\n'],
    [['--method', 'stv'], 'A,B\n1,2\n1,2,3\n', 'placet: standard input: line 3: The line has 3 cells; the header has 2.\n'],
  ])('refuses a malformed file with line and reason, and prints none of it: %j', (options, input, reason) => {
    expect(placet(['count', '-', ...options], input)).toEqual({ status: 2, out: '', err: reason });
  });

  it('does not guess how many places are filled where withdrawals leave fewer options than that', () => {
    const stood = '3 3\n-3\n2 1 2 0\n1 2 0\n0\n"A"\n"B"\n"C"\n"Three places"\n';
    const asked = placet(['count', '-', '--method', 'stv'], stood);
    expect(asked).toMatchObject({ status: 2, out: '' });
    expect(asked.err).toContain('The file has 3 places for 2 options: say with --seats how many are to be filled.');
    expect(JSON.parse(placet(['count', '-', '--method', 'stv', '--seats', '2', '--json'], stood).out)).toMatchObject({
      outcome: 'SELECTED',
      selected: ['a', 'b'],
    });
    expect(JSON.parse(placet(['count', '-', '--method', 'irv', '--json'], stood).out)).toMatchObject({ selected: ['a'] });
  });

  it('says the line of a roll call whatever the roll call says of itself', () => {
    const { out } = placet(['count', '-', '--json'], '{"line":99,"yes":["KEN"],"no":[],"abstain":[]}\n');
    expect(JSON.parse(out)).toMatchObject({ line: 1, yes: 1 });
  });

  it.each([
    [['--method', 'acclamation'], /^placet: There is no method “acclamation”; there are /],
    [['--method', 'approval', '--rule', 'most'], /^placet: There is no rule “most”; there are /],
    [['--method', 'approval', '--seats', '0'], /^placet: --seats is a whole number above zero/],
    [['--method', 'approval', '--seats', '9'], /^placet: This cannot be counted \(seats\)/],
    [[], /^placet: Name the method: /],
  ])('refuses what it cannot be asked: %j', (options, reason) => {
    const { status, out, err } = placet(['count', files.tennessee, ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(reason);
  });

  it('says when there is no such file', () => {
    expect(placet(['count', 'test/none.blt', '--method', 'stv'])).toEqual({
      status: 2,
      out: '',
      err: 'placet: test/none.blt cannot be opened: there is no such file.\n',
    });
  });
});

describe('placet verify-lot', () => {
  const seed = '0000000000000000000000000000000000000000000000000000000000000007';
  const commitment = '48428bdb7ddd829410d6bbb924fdeb3a3d7e88c2577bffae073b990c6f061d08';
  const told = ['verify-lot', '--seed', seed, '--commitment', commitment, '--question', 'theme', '--options', 'a,b,c'];

  it('ends with 0 when the drawing is reproduced, 1 when not, 2 when it lacks what it needs', () => {
    expect(placet([...told, '--order', 'c,a,b'])).toMatchObject({ status: 0, out: expect.stringContaining('The drawing is reproduced.') });
    expect(placet([...told, '--order', 'a,b,c'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('The drawing is not reproduced.'),
    });
    expect(placet(['verify-lot']).status).toBe(2);
  });
});
