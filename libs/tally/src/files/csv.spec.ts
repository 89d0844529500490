import { describe, expect, it } from '@jest/globals';
import { METHODS } from '../methods/registry.js';
import { CsvReader } from './csv.js';
import { faultOf, fed, jotted } from './files.spec-support.js';

const picked = { form: 'PICK', fixedOptions: null } as const;
const ranked = { form: 'RANK', fixedOptions: null } as const;
const read = (text: string, filling: ConstructorParameters<typeof CsvReader>[0] = ranked) => fed(new CsvReader(filling), text);

describe('a CSV file', () => {
  it('has a header with the options, and a ballot a line', () => {
    const { options, ballots } = read('Theme A,"Theme B, revised",Theme C\n1,2,\n1,2,\n,,1\n\n');
    expect(options.map(({ key, title }) => [key, title.en])).toEqual([
      ['theme-a', 'Theme A'],
      ['theme-b-revised', 'Theme B, revised'],
      ['theme-c', 'Theme C'],
    ]);
    expect(jotted(ballots.groups())).toEqual({ '1 2 -': 2, '- - 1': 1 });
  });

  it('may say how many ballots a line stands for, and be separated as spreadsheets do in other languages', () => {
    expect(jotted(read('A;B;count\n1;2;40\n2;1;7\n1;2;3\n').ballots.groups())).toEqual({ '1 2': 43, '2 1': 7 });
    expect(jotted(read('weight\tA\tB\n5\t1\t\n').ballots.groups())).toEqual({ '1 -': 5 });
  });

  it('knows what is picked, abstentions and blank ballots', () => {
    const { ballots } = read('A,B,C\nx,,\n1,yes,no\nabstain,,\n,,\n,blank,\n', picked);
    expect(jotted(ballots.groups())).toEqual({ '1 - -': 1, '1 1 -': 1, ABSTAIN: 1, BLANK: 2 });
  });

  it('may have one column for the answer, where the method brings its options', () => {
    const { options, ballots } = read('answer,count\nfor,3\nAgainst,2\nabstain,1\nContre,1\n,1\n', METHODS.ENDORSEMENT);
    expect(options.map(({ key }) => key)).toEqual(['for', 'against']);
    expect(jotted(ballots.groups())).toEqual({ '1 -': 3, '- 1': 3, ABSTAIN: 1, BLANK: 1 });
  });

  it('closes up ranks that a ballot leaves out', () => {
    expect(jotted(read('A,B,C,D\n1,3,3,7\n').ballots.groups())).toEqual({ '1 2 2 3': 1 });
  });

  it('may name whose ballot it is, and counts none twice', () => {
    expect(jotted(read('member,A,B\nKEN,1,2\nFRA,1,2\n').ballots.groups())).toEqual({ '1 2': 2 });
    expect(faultOf(() => read('member,A,B\nKEN,1,2\nFRA,1,2\nKEN,2,1\n'))).toBe('line 4: KEN has cast a ballot before, on line 2.');
    // A weight beside a Member's name would be its own, and is not a number of ballots.
    expect(faultOf(() => read('member,A,B,weight\nKEN,1,2,60\n'))).toMatch(/^line 1: .*column “weight” beside one of members/);
    expect(jotted(read('A,B,weight\n1,2,60\n').ballots.groups())).toEqual({ '1 2': 60 });
  });

  it.each([
    ['', 'The file is empty; it begins with a header that names the options.'],
    ['A,,B\n', 'line 1: A column of the header has no title.'],
    ['A,a\n', 'line 1: Two columns of the header have the title “a”.'],
    ['count\n1\n', 'line 1: The header names no option.'],
    ['A,B\n1,2,3\n', 'line 2: The line has 3 cells; the header has 2.'],
    ['A,B\n1,second\n', 'line 2: “second” is no mark: a whole number is, or nothing.'],
    ['A,B\n1,2\n1,0\n', 'line 3: A rank is 1 or more; an option that is not ranked has none.'],
    ['A,B\n1,-1\n', 'line 2: “-1” is no mark: a whole number is, or nothing.'],
    ['A,B,count\n1,2,many\n', 'line 2: “many” is no number of ballots.'],
    ['A,B\nabstain,1\n', 'line 2: A line that abstains or is blank marks no option.'],
    ['A,"B\nC"\n1,2\n', 'line 1: A quotation mark is not closed; a cell cannot go on in the next line.'],
    ['A,B\n"1"x,2\n', 'line 2: After the quoted cell “1”, a separator should follow.'],
  ])('is refused with the line and the reason: %j', (text, reason) => {
    expect(faultOf(() => read(text))).toBe(reason);
  });

  it('has no other options than the method has', () => {
    expect(faultOf(() => read('For,Perhaps\n1,\n', METHODS.ENDORSEMENT))).toBe(
      'line 1: The method has no option “Perhaps”; it has for, against.',
    );
    expect(faultOf(() => read('vote\nmaybe\n', METHODS.ENDORSEMENT))).toBe(
      'line 2: “maybe” is no answer: for, against, abstain or blank is.',
    );
  });
});
