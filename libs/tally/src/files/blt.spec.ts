import { describe, expect, it } from '@jest/globals';
import { BltReader } from './blt.js';
import { faultOf, fed, jotted } from './files.spec-support.js';

const ranked = { form: 'RANK', fixedOptions: null } as const;
const read = (text: string, partLength?: number) => fed(new BltReader(ranked), text, partLength);

const FRUIT = `# A vote on sweets
5 2        # five stand for two places
4 1 0
2 2 1 0
8 3 4 0
4 3 5 0    # and so on
1 4 0
0
"Orange" "Pear"
"Chocolate"
"Strawberry"
"Sweets"
"Which are bought?"
`;

describe('a BLT file', () => {
  it('has candidates, places, ballots with their weights, and a title', () => {
    const { title, seats, options, withdrawn, ballots } = read(FRUIT);
    expect({ title, seats, withdrawn, keys: options.map(({ key }) => key) }).toEqual({
      title: 'Which are bought?',
      seats: 2,
      withdrawn: [],
      keys: ['orange', 'pear', 'chocolate', 'strawberry', 'sweets'],
    });
    expect(ballots.total).toBe(19);
    expect(jotted(ballots.groups())).toEqual({ '1 - - - -': 4, '2 1 - - -': 2, '- - 1 2 -': 8, '- - 1 - 2': 4, '- - - 1 -': 1 });
  });

  it.each([1, 2, 3, 7, 40])('reads the same in parts of %d bytes, and with the line ends of another system', (partLength) => {
    expect(jotted(read(FRUIT, partLength).ballots.groups())).toEqual(jotted(read(FRUIT).ballots.groups()));
    expect(jotted(read(`\uFEFF${FRUIT.replace(/\n/g, '\r\n')}`, partLength).ballots.groups())).toEqual(
      jotted(read(FRUIT).ballots.groups()),
    );
  });

  it('closes up the places of those that withdrew', () => {
    const { options, withdrawn, ballots } = read('4 1\n-2 -4\n3 2 1 3 0\n1 4 2 0\n1 3 2=1 0\n0\n"A"\n"B"\n"C"\n"D"\n');
    expect(options.map(({ title }) => title.en)).toEqual(['A', 'C']);
    expect(withdrawn).toEqual(['B', 'D']);
    // A ballot that names only those that withdrew is blank.
    expect(jotted(ballots.groups())).toEqual({ '1 2': 3, BLANK: 1, '2 1': 1 });
  });

  it('knows level candidates, skipped preferences, identifications, blank ballots, and ballots over several lines', () => {
    const { ballots } = read('3 1\n(paper 7) 1 2=3 1 0\n1 - 1 - 2 0\n2 0\n1 3\n  1 0 1 2 0\n0\n"A"\n"B"\n"C"\n"T"\n');
    expect(jotted(ballots.groups())).toEqual({ '2 1 1': 1, '1 2 -': 1, BLANK: 2, '2 - 1': 1, '- 1 -': 1 });
  });

  it('counts a line once for every time that it comes, however often', () => {
    const lines = Array.from({ length: 20_000 }, (_none, at) => `1 ${(at % 3) + 1} ${((at + 1) % 3) + 1} 0`);
    expect(jotted(read(`3 1\n${lines.join('\n')}\n0\n"A"\n"B"\n"C"\n`).ballots.groups())).toEqual({
      '1 2 -': 6667,
      '- 1 2': 6667,
      '2 - 1': 6666,
    });
  });

  it('keeps apart what differs, where hardly a line comes twice', () => {
    const orders = Array.from({ length: 30_000 }, (_none, at) => `${at + 1} ${(at % 4) + 1} ${((at + 1) % 4) + 1} 0`);
    const { ballots } = read(`4 1\n${orders.join('\n')}\n0\n"A"\n"B"\n"C"\n"D"\n`);
    expect(Object.keys(jotted(ballots.groups()))).toHaveLength(4);
    expect(ballots.total).toBe((30_000 * 30_001) / 2);
  });

  it('is picked from where the method only picks', () => {
    const { ballots } = fed(new BltReader({ form: 'PICK', fixedOptions: null }), '3 1\n2 3 1 0\n0\n"A"\n"B"\n"C"\n');
    expect(jotted(ballots.groups())).toEqual({ '1 - 1': 2 });
  });

  it.each([
    ['', 'The file is empty; it begins with the number of candidates and of places.'],
    ['three two\n', 'line 1: The file begins with two whole numbers: how many candidates stand, and for how many places.'],
    ['2 3\n', 'line 1: There are 3 places and only 2 candidates.'],
    ['2 1\n1 1 3 0\n', 'line 2: Candidate 3 is unknown: there are 2 candidates.'],
    ['2 1\n\n1 1 2 1 0\n', 'line 3: Candidate 1 stands twice on the ballot.'],
    ['2 1\n1 1 0\n1.5 2 0\n', 'line 3: “.5” cannot stand on a ballot.'],
    ['2 1\n1 1 x 0\n', 'line 2: “x” cannot stand on a ballot.'],
    ['2 1\n1 1 0\n-2\n', 'line 3: “-2” cannot stand among the ballots: those that withdrew are named before the first.'],
    ['2 1\n-5\n', 'line 2: Candidate 5 cannot withdraw: there are 2 candidates.'],
    ['2 1\n1 1 2 0\n', 'line 2: The file ends within the ballots; a line with 0 alone ends them, before the names.'],
    ['2 1\n1 1 2 0\n0\n"A"\n', 'line 4: The file has 2 candidates, but only 1 names.'],
    ['2 1\n1 1 2 0\n0\n"A"\n"B\n', 'line 5: A name is not closed by its quotation mark.'],
    ['2 1\n1 1 = 0\n0\n', 'line 2: A ballot ends with “=” where a candidate should follow.'],
    ['2 1\n(7 1 1 0\n0\n', 'line 2: The parenthesis of a ballot’s identification is not closed.'],
  ])('is refused with the line and the reason: %j', (text, reason) => {
    expect(faultOf(() => read(text))).toBe(reason);
  });
});
