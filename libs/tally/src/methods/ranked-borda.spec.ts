import { describe, expect, it } from '@jest/globals';
import { asTold } from '../chamber.js';
import { rankedBordaExamples } from './ranked-borda.examples.js';

describe('RANKED_BORDA', () => {
  it.each(rankedBordaExamples)('$name', (example) => {
    const { told, came } = asTold('RANKED_BORDA', example);
    expect(came).toEqual(told);
  });
});
