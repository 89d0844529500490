import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { twoThirds, simpleMajority, withQuorum } from './example.js';
import { compared, fewest, meets, quorumOf } from './rule.js';
import type { Fraction } from './types.js';

const fractions: fc.Arbitrary<Fraction> = fc
  .record({
    denominator: fc.integer({ min: 2, max: 1000 }),
    part: fc.nat(),
    comparison: fc.constantFrom('AT_LEAST' as const, 'MORE_THAN' as const),
  })
  .map(({ denominator, part, comparison }) => ({ numerator: 1 + (part % (denominator - 1)), denominator, comparison }));

describe('a share of a base', () => {
  it.each([
    { base: 105, needed: 70 },
    { base: 106, needed: 71 },
    { base: 104, needed: 70 },
    { base: 1, needed: 1 },
    { base: 0, needed: 1 },
  ])('two-thirds of $base is $needed', ({ base, needed }) => expect(fewest(base, twoThirds.threshold)).toBe(needed));

  it.each([
    { base: 105, needed: 53 },
    { base: 58, needed: 30 },
    { base: 1, needed: 1 },
    { base: 0, needed: 1 },
  ])('more than half of $base is $needed', ({ base, needed }) => expect(fewest(base, simpleMajority.threshold)).toBe(needed));

  it('is met by the fewest that meet it, and by no fewer', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 1, max: 1_000_000 }), (fraction, base) => {
        const needed = fewest(base, fraction);
        expect(meets(needed, base, fraction)).toBe(true);
        expect(meets(needed - 1, base, fraction)).toBe(false);
      }),
    );
  });

  it('is never met by nothing', () => {
    fc.assert(fc.property(fractions, fc.nat(1000), (fraction, base) => expect(meets(0, base, fraction)).toBe(false)));
  });

  it('is compared exactly where decimals and products of doubles go wrong', () => {
    const third: Fraction = { numerator: 333_333, denominator: 999_999, comparison: 'MORE_THAN' };
    expect(meets(3_000_000_000_000_001, 9_000_000_000_000_000, third)).toBe(true);
    expect(meets(3_000_000_000_000_000, 9_000_000_000_000_000, third)).toBe(false);
    expect(compared(6_004_799_503_160_661, 9_007_199_254_740_991, twoThirds.threshold)).toBe(1);
    expect(compared(6_004_799_503_160_660, 9_007_199_254_740_991, twoThirds.threshold)).toBe(-1);
  });
});

describe('the quorum', () => {
  const roll = { entitled: 170, notEntitled: 5, membersOfBody: 175 };

  it.each([
    { ballots: 87, met: false },
    { ballots: 88, met: true },
  ])('a majority of 175 members is 88: $ballots ballots', ({ ballots, met }) =>
    expect(quorumOf(withQuorum(simpleMajority), ballots, roll)).toEqual({ needed: 88, met }),
  );

  it('is met by anything where none is asked for', () => expect(quorumOf(simpleMajority, 0, roll)).toEqual({ needed: null, met: true }));
});
