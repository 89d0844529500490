import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { CastBallotInput } from './inputs.js';

const ordinary = {
  question: '7f9c24e8-3b12-4fef-91e0-2f4a1f7f0c11',
  kind: 'CHOICE',
  marks: [{ option: 'labour', mark: 1 }],
  idempotencyKey: 'a-key-of-mine',
};
const faults = (value: object): number => validateSync(plainToInstance(CastBallotInput, value), { whitelist: true }).length;

describe('the input of a ballot', () => {
  it('vouches for an ordinary ballot, with which nothing is wrong', () => {
    expect(CastBallotInput.vouchesFor(ordinary)).toBe(true);
    expect(faults(ordinary)).toBe(0);
  });

  it('vouches for nothing that class-validator finds fault with', () => {
    const odd = <T>(...usual: T[]) =>
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...usual) },
        { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 120 }), fc.integer(), fc.double(), fc.constant(null)) },
      );
    const anything = fc.record(
      {
        question: odd(ordinary.question, ordinary.question.toUpperCase(), '00000000-0000-0000-0000-000000000000'),
        kind: odd('CHOICE', 'ABSTAIN', 'BLANK', 'choice'),
        marks: fc.oneof(
          {
            weight: 9,
            arbitrary: fc.array(fc.record({ option: odd('labour', ''), mark: odd(1, 32_767, -32_768, 32_768) }), { maxLength: 103 }),
          },
          { weight: 1, arbitrary: fc.oneof(fc.constant(null), fc.string()) },
        ),
        idempotencyKey: odd('a-key-of-mine', 'short', 'with a space', 'é-------------'),
        expectedVersion: odd<number | undefined>(0, 3, -1, undefined),
      },
      { requiredKeys: ['question', 'kind', 'marks', 'idempotencyKey'] },
    );
    let vouched = 0;
    fc.assert(
      fc.property(anything, (value) => {
        if (!CastBallotInput.vouchesFor(value)) return true;
        vouched++;
        return faults(value) === 0;
      }),
      { numRuns: 3000 },
    );
    expect(vouched).toBeGreaterThan(0);
  });
});
