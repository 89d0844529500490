import { describe, expect, it } from '@jest/globals';
import { count, countGroups, countLive } from './count.js';
import { all, ballotsOf, simpleMajority } from './example.js';
import { METHODS, type QuestionDefinition } from './methods/registry.js';
import type { Ballot } from './types.js';

const question: QuestionDefinition = {
  method: 'SELECTION',
  options: ['a', 'b', 'c', 'd'].map((key) => ({ key, title: { en: key.toUpperCase() } })),
  chooseMin: 1,
  chooseMax: 2,
  seats: 2,
  minimumSupport: 0,
  rule: simpleMajority,
};
const ballots = ballotsOf(question, { 'a+b': 3, b: 2, c: 1, ABSTAIN: 4, BLANK: 2 });
const roll = { entitled: 20, notEntitled: 3, membersOfBody: 23 };

describe('counting a question', () => {
  it('keeps abstained, blank, did not participate and not entitled apart', () => {
    expect(count(question, roll, ballots)).toMatchObject({
      ballots: 12,
      abstained: 4,
      blank: 2,
      invalid: 0,
      didNotParticipate: 8,
      notEntitled: 3,
      entitled: 20,
      membersOfBody: 23,
      counts: [
        { option: 'a', count: 3 },
        { option: 'b', count: 5 },
        { option: 'c', count: 1 },
        { option: 'd', count: 0 },
      ],
    });
  });

  it('gives the same from groups as from single ballots', () => {
    const groups = [
      { kind: 'CHOICE' as const, marks: [1, 1, null, null], count: 3 },
      { kind: 'CHOICE' as const, marks: [null, 1, null, null], count: 2 },
      { kind: 'CHOICE' as const, marks: [null, null, 1, null], count: 1 },
      { kind: 'ABSTAIN' as const, marks: [], count: 4 },
      { kind: 'BLANK' as const, marks: [], count: 2 },
    ];
    expect(countGroups(question, roll, groups)).toEqual(count(question, roll, ballots));
    expect(countLive(question, groups)).toEqual({
      counts: count(question, roll, ballots).counts,
      means: null,
      ballots: 12,
      abstained: 4,
      blank: 2,
      invalid: 0,
    });
  });

  it.each<{ name: string; ballot: Omit<Ballot, 'member'> }>([
    { name: 'three options where two may be chosen', ballot: { kind: 'CHOICE', marks: [1, 1, 1, null] } },
    { name: 'no option', ballot: { kind: 'CHOICE', marks: [null, null, null, null] } },
    { name: 'a mark out of bounds', ballot: { kind: 'CHOICE', marks: [2, null, null, null] } },
    { name: 'half a mark', ballot: { kind: 'CHOICE', marks: [0.5, null, null, null] } },
    { name: 'marks for another question', ballot: { kind: 'CHOICE', marks: [1, null] } },
    { name: 'an abstention that chooses', ballot: { kind: 'ABSTAIN', marks: [1, null, null, null] } },
    { name: 'a blank ballot that chooses', ballot: { kind: 'BLANK', marks: [1, null, null, null] } },
  ])('an invalid ballot is told and counted nowhere else: $name', ({ ballot }) => {
    const before = count(question, roll, ballots);
    const after = count(question, roll, [...ballots, { member: 'X', ...ballot }]);
    expect(after).toMatchObject({ ...before, invalid: 1, didNotParticipate: 7, steps: expect.anything() });
    expect(after.steps.map(({ en }) => en)).toContain('Set aside as invalid and counted nowhere: 1 ballot.');
  });

  it('an invalid ballot does not help the quorum', () => {
    const strict = { ...question, rule: { ...simpleMajority, quorum: { numerator: 1, denominator: 2, comparison: 'AT_LEAST' as const } } };
    expect(count(strict, all(24), ballots).quorumMet).toBe(true);
    expect(count(strict, all(25), [...ballots, { member: 'X', kind: 'CHOICE', marks: [] }]).outcome).toBe('NO_QUORUM');
  });

  it('refuses to make a result of damaged data', () => {
    expect(() => count(question, roll, [...ballots, { member: 'c 1', kind: 'BLANK', marks: [] }])).toThrow('Member c 1 has two ballots');
    expect(() => count(question, all(11), ballots)).toThrow('12 ballots for 11 Members');
    expect(() => count(question, { ...roll, membersOfBody: -1 }, ballots)).toThrow('-1 is no number of Members');
    expect(() => countGroups(question, roll, [{ kind: 'BLANK', marks: [], count: 1.5 }])).toThrow('1.5 is no number of ballots');
    expect(() => count({ ...question, seats: 9 }, roll, ballots)).toThrow('seats');
  });

  it('breaks a tie by the lot where the rule leaves it to the lot, and by nothing else', () => {
    const level = ballotsOf(question, { a: 3, b: 2, c: 2, d: 2 });
    const byLot = { ...question, rule: { ...simpleMajority, tieRule: 'LOT' as const } };
    expect(count(byLot, roll, level)).toMatchObject({ outcome: 'TIED', selected: ['a'], tied: ['b', 'c', 'd'], ties: [] });
    expect(count(question, roll, level, ['d', 'c', 'b', 'a'])).toEqual(count(question, roll, level));
    const drawn = count(byLot, roll, level, ['a', 'd', 'c', 'b']);
    expect(drawn).toMatchObject({
      outcome: 'SELECTED',
      selected: ['a', 'd'],
      tied: [],
      ties: [{ over: 'PLACE', among: ['d', 'c', 'b'], chosen: ['d'], by: 'LOT' }],
      headline: { en: '“A” is selected, and by lot “D”' },
    });
    expect(drawn.explanation.en).toContain('The lot, bound before the vote began, fell to “D”.');
    expect(() => count(byLot, roll, level, ['a', 'a', 'c', 'b'])).toThrow('every option of the question once');
  });

  it('an equally divided proposal falls to the side that the lot draws first', () => {
    const proposal: QuestionDefinition = {
      method: 'ENDORSEMENT',
      options: METHODS.ENDORSEMENT.fixedOptions ?? [],
      ...METHODS.ENDORSEMENT.defaults(2),
      rule: { ...simpleMajority, tieRule: 'LOT' },
    };
    const divided = ballotsOf(proposal, { for: 5, against: 5 });
    expect(count(proposal, roll, divided).outcome).toBe('TIED');
    expect(count(proposal, roll, divided, ['for', 'against'])).toMatchObject({ outcome: 'CARRIED', selected: ['for'], tied: [] });
    expect(count(proposal, roll, divided, ['against', 'for'])).toMatchObject({ outcome: 'REJECTED', selected: [], tied: [] });
  });

  it('counts a million ballots in one pass and tells them with separators', () => {
    const endorsement: QuestionDefinition = {
      method: 'ENDORSEMENT',
      options: METHODS.ENDORSEMENT.fixedOptions ?? [],
      ...METHODS.ENDORSEMENT.defaults(2),
      rule: simpleMajority,
    };
    function* million(): Generator<Ballot> {
      for (let at = 0; at < 1_000_000; at += 1) yield { member: String(at), kind: 'CHOICE', marks: at % 5 < 3 ? [1, null] : [null, 1] };
    }
    const { headline } = count(endorsement, all(1_000_000), million());
    expect(headline).toEqual({
      en: 'The proposal is endorsed by 600,000 votes to 400,000',
      fr: 'La proposition est adoptée par 600\u202f000 voix contre 400\u202f000',
      es: 'La propuesta queda aprobada por 600.000 votos contra 400.000',
    });
  });

  it('leaves a log by which anybody can recount with a pencil', () => {
    const { steps } = count(question, roll, ballots);
    expect(steps.map(({ en }) => en)).toEqual([
      'Entitled to vote: 20 Members; not entitled: 3; members of the body: 23.',
      'Ballots cast: 12 (choices: 6; abstentions: 4; blank: 2); did not participate: 8.',
      'Quorum: none is asked for.',
      'In the order of support: “B” 5, “A” 3, “C” 1 and “D” 0.',
      'Places: 2; votes that one takes: at least 1.',
      'Place 1: “B”, 5.',
      'Place 2: “A”, 3.',
      'First without a place: “C”, 1.',
      'Outcome: “B” and “A” are selected.',
    ]);
  });
});
