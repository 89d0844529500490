import { expect, it } from '@jest/globals';
import { checkWeights } from './weights.js';

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
