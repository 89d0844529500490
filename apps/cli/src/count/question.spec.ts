import { describe, expect, it } from '@jest/globals';
import { termsOf } from './question.js';

describe('a tie in a file', () => {
  it('is broken by the lot where a seed is given, and not otherwise', () => {
    expect(termsOf({ method: 'single-choice', seed: '7'.repeat(64) }, null).rule.tieRule).toBe('LOT');
    expect(termsOf({ method: 'single-choice' }, null).rule.tieRule).toBe('REJECTED');
  });
});
