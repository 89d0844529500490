import { describe, expect, it } from '@jest/globals';
import { all, simpleMajority, withQuorum } from './example.js';
import { METHODS, type QuestionDefinition } from './methods/registry.js';
import { sensitivity } from './sensitivity.js';
import type { DecisionRule } from './types.js';

const proposal = (rule: DecisionRule): QuestionDefinition => ({
  method: 'ENDORSEMENT',
  options: METHODS.ENDORSEMENT.fixedOptions ?? [],
  ...METHODS.ENDORSEMENT.defaults(2),
  rule,
});
/** 60 for, 40 against, 20 abstaining of 200 Members. */
const answers = [
  { kind: 'CHOICE' as const, marks: [1, null], count: 60 },
  { kind: 'CHOICE' as const, marks: [null, 1], count: 40 },
  { kind: 'ABSTAIN' as const, marks: [], count: 20 },
];

describe('the same answers under other rules', () => {
  const told = sensitivity(proposal(withQuorum(simpleMajority)), all(200), answers);
  const cell = (base: string, denominator: number) =>
    told.majorities.find((each) => each.base === base && each.threshold.denominator === denominator);

  it('every base under every threshold, the rule as it stands marked', () => {
    expect(told.result.outcome).toBe('CARRIED');
    expect(told.majorities).toHaveLength(12);
    expect(told.majorities.filter(({ own }) => own)).toEqual([cell('VOTES_FOR_AND_AGAINST', 2)]);
  });

  it.each([
    ['VOTES_FOR_AND_AGAINST', 2, 'CARRIED', 51, false],
    ['VOTES_FOR_AND_AGAINST', 3, 'REJECTED', 67, true],
    ['BALLOTS_CAST', 2, 'REJECTED', 61, true],
    ['MEMBERS_ENTITLED', 2, 'REJECTED', 101, true],
    ['MEMBERS_OF_BODY', 4, 'REJECTED', 150, true],
  ] as const)('%s, denominator %i: %s', (base, denominator, outcome, needed, differs) =>
    expect(cell(base, denominator)).toMatchObject({ outcome, needed, obtained: 60, differs }),
  );

  it('every quorum, and whether it would have been there', () => {
    expect(told.quorums.map(({ needed, met, own, differs }) => [needed, met, own, differs])).toEqual([
      [null, true, false, false],
      [67, true, false, false],
      [101, true, true, false],
      [134, false, false, true],
    ]);
  });
});

it('the weights looked at as votes, as a second majority, or not at all', () => {
  const weighed = [
    { kind: 'CHOICE' as const, marks: [1, null], count: 60, weight: 300 },
    { kind: 'CHOICE' as const, marks: [null, 1], count: 40, weight: 700 },
  ];
  const roll = { ...all(100), weights: { entitled: 1000, notEntitled: 0, membersOfBody: 1000 } };
  const rows = (rule: DecisionRule) =>
    sensitivity(proposal(rule), roll, weighed).weighings.map(({ weighing, outcome, own, differs }) => [
      weighing.kind,
      outcome,
      own,
      differs,
    ]);
  expect(rows(simpleMajority)).toEqual([
    ['EQUAL', 'CARRIED', true, false],
    ['BY_WEIGHT', 'REJECTED', false, true],
    ['DOUBLE_MAJORITY', 'REJECTED', false, true],
  ]);
  const lenient = { numerator: 3, denominator: 10, comparison: 'AT_LEAST' as const };
  expect(rows({ ...simpleMajority, weighing: { kind: 'DOUBLE_MAJORITY', threshold: lenient } })).toEqual([
    ['EQUAL', 'CARRIED', false, false],
    ['BY_WEIGHT', 'REJECTED', false, true],
    ['DOUBLE_MAJORITY', 'CARRIED', true, false],
  ]);
});

it('a rule of its own kind stands among the usual ones', () => {
  const own: DecisionRule = { ...simpleMajority, threshold: { numerator: 3, denominator: 5, comparison: 'AT_LEAST' } };
  const { majorities } = sensitivity(proposal(own), all(200), answers);
  expect(majorities).toHaveLength(16);
  expect(majorities.find((each) => each.own)).toMatchObject({ outcome: 'CARRIED', margin: 0 });
});

it('where no share decides, only the quorum can change it', () => {
  const options = ['a', 'b', 'c'].map((key) => ({ key, title: { en: key } }));
  const selection: QuestionDefinition = { method: 'SELECTION', options, ...METHODS.SELECTION.defaults(3), rule: simpleMajority };
  const told = sensitivity(selection, all(10), [{ kind: 'CHOICE', marks: [1, 1, null], count: 4 }]);
  expect(told.majorities).toEqual([]);
  expect(told.quorums.map(({ met }) => met)).toEqual([true, true, false, false]);
});
