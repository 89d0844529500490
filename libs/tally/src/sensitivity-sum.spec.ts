import { expect, it } from '@jest/globals';
import { all, simpleMajority } from './example.js';
import { METHODS, type QuestionDefinition } from './methods/registry.js';
import { sensitivity } from './sensitivity.js';
import { SensitivitySum } from './sensitivity-sum.js';

const proposal: QuestionDefinition = {
  method: 'ENDORSEMENT',
  options: METHODS.ENDORSEMENT.fixedOptions ?? [],
  ...METHODS.ENDORSEMENT.defaults(2),
  rule: { ...simpleMajority, quorum: null },
};
const answered = (yes: number, no: number, abstained: number) =>
  sensitivity(proposal, all(100), [
    { kind: 'CHOICE', marks: [1, null], count: yes },
    { kind: 'CHOICE', marks: [null, 1], count: no },
    { kind: 'ABSTAIN', marks: [], count: abstained },
  ]);

it('says of how many questions the outcome changes, rule by rule', () => {
  const sum = new SensitivitySum();
  // Carried by any; carried by less than two-thirds; carried, but by few of the Members; rejected by any.
  for (const votes of [answered(90, 5, 5), answered(60, 40, 0), answered(20, 5, 5), answered(10, 60, 0)]) sum.add(votes);
  const { questions, outcomes, majorities, quorums } = sum.inSum();
  expect({ questions, outcomes }).toEqual({ questions: 4, outcomes: { CARRIED: 3, REJECTED: 1 } });
  expect(majorities.map(({ base, threshold, own, otherwise }) => [base, threshold.denominator, own, otherwise])).toEqual([
    ['VOTES_FOR_AND_AGAINST', 2, true, 0],
    ['VOTES_FOR_AND_AGAINST', 3, false, 1],
    ['VOTES_FOR_AND_AGAINST', 4, false, 1],
    ['BALLOTS_CAST', 2, false, 0],
    ['BALLOTS_CAST', 3, false, 1],
    ['BALLOTS_CAST', 4, false, 2],
    ['MEMBERS_ENTITLED', 2, false, 1],
    ['MEMBERS_ENTITLED', 3, false, 2],
    ['MEMBERS_ENTITLED', 4, false, 2],
    ['MEMBERS_OF_BODY', 2, false, 1],
    ['MEMBERS_OF_BODY', 3, false, 2],
    ['MEMBERS_OF_BODY', 4, false, 2],
  ]);
  // Of 100 Members 100, 100, 30 and 70 took part.
  expect(quorums.map(({ quorum, own, otherwise }) => [quorum?.numerator ?? null, quorum?.denominator ?? null, own, otherwise])).toEqual([
    [null, null, true, 0],
    [1, 3, false, 1],
    [1, 2, false, 1],
    [2, 3, false, 1],
  ]);
});

it('has nothing to say of no question', () => {
  expect(new SensitivitySum().inSum()).toEqual({ questions: 0, outcomes: {}, majorities: [], quorums: [] });
});
