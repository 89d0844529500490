import { expect, it } from '@jest/globals';
import type { DecisionRule } from '#tally';
import { checkWeighed, checkWeights, type WeighedQuestion } from './weights.js';

const members = new Set(['FRA', 'KEN', 'PER']);
const scale = 'scale of assessments 2007';

it('a scale names each Member once, and where it comes from', () => {
  expect(checkWeights([{ member: 'FRA', weight: 6301 }], scale, members)).toBeNull();
  expect(checkWeights([], '', members)).toBeNull();
  expect(checkWeights([{ member: 'FRA', weight: 6301 }], ' ', members)).toMatchObject({ path: ['source'] });
});

it('a refusal names the line', () => {
  const line = (weights: Parameters<typeof checkWeights>[0]) => checkWeights(weights, scale, members);
  expect(
    line([
      { member: 'FRA', weight: 1 },
      { member: 'XXX', weight: 1 },
    ]),
  ).toMatchObject({
    path: ['weights', '1', 'member'],
    words: { en: 'Line 2: XXX is the code of no Member State.' },
  });
  expect(
    line([
      { member: 'FRA', weight: 1 },
      { member: 'KEN', weight: 1 },
      { member: 'FRA', weight: 2 },
    ])?.words.en,
  ).toBe('Line 3: FRA has a weight already, on line 1.');
  expect(
    line([
      { member: 'FRA', weight: 9_999_999 },
      { member: 'KEN', weight: 2 },
    ]),
  ).toMatchObject({ path: ['weights', '1', 'weight'] });
});

const half = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;
const asked = (number: number, method: WeighedQuestion['method'], weighing?: DecisionRule['weighing']): WeighedQuestion => ({
  number,
  method,
  rule: { base: 'VOTES_FOR_AND_AGAINST', threshold: half, quorum: null, tieRule: 'REJECTED', ...(weighing && { weighing }) },
});
const double = { kind: 'DOUBLE_MAJORITY', threshold: half } as const;

it('a question that the weights decide is put where there are some', () => {
  const questions = [asked(1, 'ENDORSEMENT'), asked(2, 'ENDORSEMENT', double), asked(3, 'SCORE', { kind: 'BY_WEIGHT' })];
  expect(checkWeighed(questions, true)).toBeNull();
  expect(checkWeighed(questions, false)).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['weights'],
    words: { en: expect.stringContaining('Questions 2, 3 are decided by the weights of Members, and no weights are set.') },
  });
  expect(checkWeighed(questions.slice(1, 2), false, 'weighing')).toMatchObject({
    path: ['weighing'],
    words: { en: expect.stringContaining('Question 2 is decided') },
  });
});

it('a second majority matters only where a first one decides', () => {
  expect(checkWeighed([asked(1, 'SELECTION', double), asked(2, 'CONSENSUS', double)], false)).toBeNull();
});
