import { expect, it } from '@jest/globals';
import { weightLines } from './weightLines';

it('reads a code and a weight a line, however they were separated', () => {
  expect(weightLines('KEN;10\nfra\t6301\n\nPER, 78\n')).toEqual({
    weights: [
      { member: 'KEN', weight: 10 },
      { member: 'FRA', weight: 6301 },
      { member: 'PER', weight: 78 },
    ],
    lines: [1, 2, 4],
    bad: null,
  });
});

it('names the first line that it cannot read', () => {
  expect(weightLines('KEN;10\n\nFRA;6.301').bad).toEqual({ line: 3, text: 'FRA;6.301' });
  expect(weightLines('KEN;0').bad?.line).toBe(1);
  expect(weightLines('KEN').bad?.line).toBe(1);
});
