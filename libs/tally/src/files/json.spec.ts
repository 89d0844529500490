import { describe, expect, it } from '@jest/globals';
import { METHODS } from '../methods/registry.js';
import { faultOf, fed, jotted } from './files.spec-support.js';
import { JsonReader } from './json.js';

const ranked = { form: 'RANK', fixedOptions: null } as const;
const picked = { form: 'PICK', fixedOptions: null } as const;
const scored = { form: 'SCORE', fixedOptions: null } as const;
type Filling = ConstructorParameters<typeof JsonReader>[0];
const read = (text: string, filling: Filling = ranked, partLength?: number) => fed(new JsonReader(filling), text, partLength);

const FILE = `{
  "title": "Themes, with a [bracket] and a \\"quotation\\"",
  "options": ["Venice", {"key": "prague", "title": {"en": "Prague"}}, "Bonn"],
  "withdrawn": ["Bonn"],
  "ballots": [
    ["Venice", "prague"],
    {"ballot": [["venice", "prague"]], "count": 4},
    ["Bonn", "prague"], "ABSTAIN",
    {"kind": "BLANK", "count": 2},
    {"marks": {"Venice": 2, "prague": 1}, "member": "KEN"},
    ["Venice", "prague"]
  ],
  "seats": 1
}
`;

describe('a JSON file', () => {
  it('has options, ballots in several forms, and those that withdrew', () => {
    const { title, seats, options, withdrawn, ballots } = read(FILE);
    expect({ title, seats, withdrawn, keys: options.map(({ key }) => key) }).toEqual({
      title: 'Themes, with a [bracket] and a "quotation"',
      seats: 1,
      withdrawn: ['Bonn'],
      keys: ['venice', 'prague'],
    });
    expect(jotted(ballots.groups())).toEqual({ '1 2': 2, '1 1': 4, '- 1': 1, ABSTAIN: 1, BLANK: 2, '2 1': 1 });
  });

  it.each([1, 2, 5, 64])('reads the same in parts of %d bytes', (partLength) => {
    expect(jotted(read(FILE, ranked, partLength).ballots.groups())).toEqual(jotted(read(FILE).ballots.groups()));
  });

  it('has answers where the method brings its options, choices where it picks, points where it adds them up', () => {
    expect(jotted(read('{"ballots":["for","for","against","abstain"]}', METHODS.ENDORSEMENT).ballots.groups())).toEqual({
      '1 -': 2,
      '- 1': 1,
      ABSTAIN: 1,
    });
    expect(jotted(read('{"options":["A","B","C"],"ballots":[["C","A"]]}', picked).ballots.groups())).toEqual({ '1 - 1': 1 });
    expect(jotted(read('{"options":["A","B"],"ballots":[{"marks":[0,5]},{"marks":{"b":3}}]}', scored).ballots.groups())).toEqual({
      '0 5': 1,
      '- 3': 1,
    });
    expect(jotted(read('{"options":["A","B"],"ballots":[]}').ballots.groups())).toEqual({});
  });

  it.each([
    ['', 'line 1: The file is no JSON: Unexpected end of JSON input.'],
    ['[1, 2]', 'line 1: The file is no JSON object.'],
    ['{"options": ["A", "B"]}', 'The file has no list “ballots”.'],
    ['{"ballots": [["A"]], "options": ["A", "B"]}', 'line 1: A list “options” comes before the ballots.'],
    ['{"options": ["A", "B"],\n"ballots": [["A"],\n["C"]]}', 'line 3: There is no option "C".'],
    ['{"options": ["A", "B"],\n"ballots": [["A", "A"]]}', 'line 2: “A” stands twice on the ballot.'],
    ['{"options": ["A", "B"],\n"ballots": [["A"],,]}', 'line 2: An element of “ballots” is missing.'],
    ['{"options": ["A", "B"],\n"ballots": [["A"],\n]}', 'line 3: An element of “ballots” is missing.'],
    ['{"options": ["A", "B"],\n"ballots": [["A"],\n["B"', 'line 3: The file ends within “ballots”.'],
    ['{"options": ["A", "B"], "ballots": [["A"]], "withdrawn": ["A"]}', '“withdrawn” comes before the ballots.'],
    ['{"options": ["A", "B"],\n"ballots": [{"marks": {"a": 0}}]}', 'line 2: A rank is 1 or more; an option that is not ranked has none.'],
    ['{"options": ["A", "B"],\n"ballots": [7]}', 'line 2: A ballot is a text, a list or an object.'],
    ['{"options": ["A", "B"],\n"ballots": [{"marks": {"A": 1.5}}]}', 'line 2: The mark of “A” is no small whole number.'],
    ['{"options": ["A", "B"],\n"ballots": [{"ballot": "A", "count": -1}]}', 'line 2: “count” is no number of ballots.'],
    ['{"options": ["A", "B"], "withdrawn": ["C"],\n"ballots": []}', 'line 2: “C” cannot withdraw: there is no such option.'],
    [
      '{"options": ["A", "B"],\n"ballots": [{"ballot": "A", "member": "KEN"},\n{"ballot": "A", "member": "KEN"}]}',
      'line 3: KEN has cast a ballot before, on line 2.',
    ],
  ])('is refused with the line and the reason: %j', (text, reason) => {
    expect(faultOf(() => read(text))).toBe(reason);
  });

  it('is refused on the line of a fault after the ballots, too', () => {
    expect(faultOf(() => read('{"options": ["A", "B"],\n"ballots": [["A"],\n["B"]\n],\n"seats": one}'))).toMatch(
      /^line 5: The file is no JSON: /,
    );
    const long = `{"title": "Thème",\n"options": ["A", "B"],\n"ballots": ["A",${'\n'.repeat(1000)}["B",\n"A"]], "seats":\n`;
    expect(read(`${long}2}`).seats).toBe(2);
    expect(faultOf(() => read(`${long}two}`))).toMatch(/^line 1005: The file is no JSON: /);
  });
});
