import { describe, expect, it } from '@jest/globals';
import { count, countGroups, countLive } from './count.js';
import { simpleMajority } from './example.js';
import { METHODS, type QuestionDefinition } from './methods/registry.js';
import { PRESETS } from './presets.js';
import type { Ballot, DecisionRule, Roll } from './types.js';

// A body of five that votes by its scale of assessments: A 40, B 30, C 15, D 10, E 5 of 100.
const SCALE: Readonly<Record<string, number>> = { A: 40, B: 30, C: 15, D: 10, E: 5 };
const roll: Roll = { entitled: 5, notEntitled: 0, membersOfBody: 5, weights: { entitled: 100, notEntitled: 0, membersOfBody: 100 } };
const qualified = PRESETS.find(({ key }) => key === 'qualified-double-majority')?.rule as DecisionRule;
const byWeight: DecisionRule = { ...simpleMajority, weighing: { kind: 'BY_WEIGHT' } };

const budget = (rule: DecisionRule): QuestionDefinition => ({
  method: 'ENDORSEMENT',
  title: { en: 'The budget' },
  options: METHODS.ENDORSEMENT.fixedOptions ?? [],
  ...METHODS.ENDORSEMENT.defaults(2),
  rule,
});

const cast = (inFavour: string, against: string): Ballot[] => [
  ...[...inFavour].map((member): Ballot => ({ member, kind: 'CHOICE', marks: [1, null], weight: SCALE[member] })),
  ...[...against].map((member): Ballot => ({ member, kind: 'CHOICE', marks: [null, 1], weight: SCALE[member] })),
];

describe('a double majority: 55 per cent of the Members holding 65 per cent of the weights', () => {
  it('is there when both are', () => {
    const result = count(budget(qualified), roll, cast('ABE', 'CD'));
    expect(result).toMatchObject({
      outcome: 'CARRIED',
      needed: 3,
      obtained: 3,
      margin: 0,
      weights: { base: 100, needed: 65, obtained: 75, margin: 10, membersMet: true, weightsMet: true },
    });
    expect(result.headline.en).toBe('“The budget” is endorsed by 3 votes to 2, with 75 of 100 in weight');
    expect(result.explanation.en).toContain('65 of 100 were needed, and those in favour hold 75, 10 more.');
    expect(result.explanation.en).toContain('Had one Member, or Members of 11 in weight, voted against');
  });

  it('is not there by Members alone', () => {
    const result = count(budget(qualified), roll, cast('BCDE', 'A'));
    expect(result).toMatchObject({
      outcome: 'REJECTED',
      selected: [],
      obtained: 4,
      weights: { needed: 65, obtained: 60, margin: -5, membersMet: true, weightsMet: false },
      change: { kind: 'WEIGHT', votes: 5, to: 'for', outcome: 'CARRIED' },
    });
    expect(result.headline).toEqual({
      en: '“The budget” is not endorsed: 4 votes to 1, but 60 in weight where 65 were needed',
      fr: 'La proposition «\u00a0The budget\u00a0» n’est pas adoptée\u00a0: 4 voix contre 1, mais une pondération de 60 au lieu des 65 nécessaires',
      es: 'La propuesta «The budget» no queda aprobada: 4 votos contra 1, pero una ponderación de 60 frente a los 65 necesarios',
    });
    expect(result.explanation.en).toContain(
      'The Members were enough, their weights were not: with 5 more in weight in favour it would have been carried.',
    );
  });

  it('is not there by weight alone', () => {
    const result = count(budget(qualified), roll, cast('AB', 'CDE'));
    expect(result).toMatchObject({ outcome: 'REJECTED', margin: -1, weights: { margin: 5, membersMet: false, weightsMet: true } });
    expect(result.explanation.en).toContain('3 of 5 were needed and 2 obtained, 1 short');
  });

  it('lacking both, it says that both were lacking', () => {
    const result = count(budget(qualified), roll, cast('DE', 'ABC'));
    expect(result).toMatchObject({
      outcome: 'REJECTED',
      weights: { membersMet: false, weightsMet: false },
      change: { kind: 'WEIGHT', outcome: null },
    });
    expect(result.explanation.en).toContain('It would have taken both: 1 Member more in favour, and 50 more in weight.');
  });

  it('no casting vote makes up for the weights: equally divided, and short of them, is rejected', () => {
    const rule: DecisionRule = { ...qualified, ...simpleMajority, tieRule: 'CHAIR', weighing: qualified.weighing };
    const four = { ...roll, entitled: 5 };
    expect(count(budget(rule), four, cast('DE', 'AB')).outcome).toBe('REJECTED');
    expect(count(budget(rule), four, cast('AB', 'CD')).outcome).toBe('TIED');
  });

  it('holds for a choice of one option: without the weights the leader goes to a run-off', () => {
    const venue: QuestionDefinition = {
      method: 'SINGLE_CHOICE',
      options: ['geneva', 'nairobi', 'bangkok'].map((key) => ({ key, title: { en: key } })),
      ...METHODS.SINGLE_CHOICE.defaults(3),
      rule: qualified,
    };
    const groups = [
      { kind: 'CHOICE' as const, marks: [1, null, null], count: 3, weight: 30 },
      { kind: 'CHOICE' as const, marks: [null, 1, null], count: 2, weight: 70 },
    ];
    expect(countGroups(venue, roll, groups)).toMatchObject({
      outcome: 'UNDECIDED',
      runOff: ['geneva', 'nairobi'],
      weights: { obtained: 30, membersMet: true, weightsMet: false },
    });
  });
});

describe('votes that count by weight', () => {
  it('carry what the Members alone would not, and the reverse', () => {
    expect(count(budget(simpleMajority), roll, cast('AB', 'CDE')).outcome).toBe('REJECTED');
    const carried = count(budget(byWeight), roll, cast('AB', 'CDE'));
    expect(carried).toMatchObject({
      outcome: 'CARRIED',
      ballots: 5,
      base: 100,
      needed: 51,
      obtained: 70,
      weights: { cast: 100, members: [{ count: 2 }, { count: 3 }], counts: [{ count: 70 }, { count: 30 }] },
    });
    expect(carried.explanation.en).toContain('Had 20 votes been cast against instead of in favour, it would have been rejected.');
    expect(count(budget(byWeight), roll, cast('CDE', 'AB')).outcome).toBe('REJECTED');
  });

  it('leave the quorum a matter of Members', () => {
    const quorum = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' as const };
    expect(count(budget({ ...byWeight, quorum }), roll, cast('AB', '')).outcome).toBe('NO_QUORUM');
  });

  it('are counted so while the vote goes on', () => {
    const groups = [{ kind: 'CHOICE' as const, marks: [1, null], count: 2, weight: 70 }];
    expect(countLive(budget(byWeight), groups)).toMatchObject({ ballots: 2, counts: [{ count: 70 }, { count: 0 }] });
    expect(countLive(budget(simpleMajority), groups)).toMatchObject({ ballots: 2, counts: [{ count: 2 }, { count: 0 }] });
  });

  it('whoever weighs more than the roll says is damaged data', () =>
    expect(() =>
      count(budget(byWeight), { ...roll, weights: { entitled: 60, notEntitled: 0, membersOfBody: 60 } }, cast('AB', '')),
    ).toThrow(RangeError));

  it('shares of products beyond 2^53 are compared exactly', () => {
    const vast = 3_000_000_000_000_000;
    const whole = { entitled: vast, notEntitled: 0, membersOfBody: vast };
    const groups = (short: number) => [
      { kind: 'CHOICE' as const, marks: [1, null], count: 1, weight: 2_000_000_000_000_000 - short },
      { kind: 'CHOICE' as const, marks: [null, 1], count: 1, weight: 1_000_000_000_000_000 + short },
    ];
    const rule: DecisionRule = { ...byWeight, threshold: { numerator: 666_666, denominator: 999_999, comparison: 'AT_LEAST' } };
    expect(countGroups(budget(rule), { ...roll, weights: whole }, groups(0)).outcome).toBe('CARRIED');
    expect(countGroups(budget(rule), { ...roll, weights: whole }, groups(1)).outcome).toBe('REJECTED');
  });
});

describe('what is said of votes that count by weight', () => {
  const themes = (method: 'RANKED_STV' | 'RANKED_IRV' | 'RANKED_SCHULZE' | 'RANKED_BORDA', rule: DecisionRule): QuestionDefinition => ({
    method,
    options: ['water', 'soil', 'air'].map((key) => ({ key, title: { en: key } })),
    ...METHODS[method].defaults(3),
    rule,
  });
  const groups = [
    { kind: 'CHOICE' as const, marks: [1, 2, 3], count: 2, weight: 45 },
    { kind: 'CHOICE' as const, marks: [2, 1, 3], count: 2, weight: 40 },
    { kind: 'CHOICE' as const, marks: [3, 2, 1], count: 1, weight: 15 },
  ];
  const said = (method: Parameters<typeof themes>[0], rule: DecisionRule): string => {
    const { explanation, steps } = countGroups(themes(method, rule), roll, groups);
    return [explanation, ...steps].map(({ en }) => en).join(' ');
  };

  it.each([
    ['RANKED_IRV', 'its votes go on', 'its ballots go'],
    ['RANKED_STV', 'its votes go on', 'its papers go on'],
    ['RANKED_SCHULZE', 'Votes that place one above the other', 'Ballots that place'],
    ['RANKED_BORDA', 'A vote gives an option two points', 'A ballot gives'],
  ] as const)('%s speaks of votes, and of ballots where each Member has one', (method, votes, ballots) => {
    expect(said(method, byWeight)).toContain(votes);
    expect(said(method, byWeight)).not.toContain(ballots);
    expect(said(method, simpleMajority)).not.toContain(votes);
  });
});

it('while a vote by mean goes on, its means are told, in hundredths', () => {
  const question: QuestionDefinition = {
    method: 'SCORE_MEAN',
    options: ['water', 'soil', 'air'].map((key) => ({ key, title: { en: key } })),
    ...METHODS.SCORE_MEAN.defaults(3),
    rule: simpleMajority,
  };
  const groups = [
    { kind: 'CHOICE' as const, marks: [5, null, null], count: 1, weight: 1 },
    { kind: 'CHOICE' as const, marks: [3, 4, null], count: 2, weight: 7 },
  ];
  expect(countLive(question, groups).means).toEqual([366, 400, null]);
  expect(countLive({ ...question, rule: byWeight }, groups).means).toEqual([325, 400, null]);
  expect(countLive({ ...question, method: 'SCORE' }, groups).means).toBeNull();
});

it('a share of the weights that cannot be is refused', () => {
  const weighing = { kind: 'DOUBLE_MAJORITY' as const, threshold: { numerator: 7, denominator: 5, comparison: 'AT_LEAST' as const } };
  expect(() => count(budget({ ...simpleMajority, weighing }), roll, [])).toThrow('weightThreshold');
});
