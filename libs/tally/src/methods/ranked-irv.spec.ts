import { describe, expect, it } from '@jest/globals';
import { asTold } from '../chamber.js';
import { rankedIrvExamples } from './ranked-irv.examples.js';

describe('RANKED_IRV', () => {
  it.each(rankedIrvExamples)('$name', (example) => {
    const { told, came } = asTold('RANKED_IRV', example);
    expect(came).toEqual(told);
  });
});
