import { describe, expect, it } from '@jest/globals';
import { asTold } from '../chamber.js';
import { rankedSchulzeExamples } from './ranked-schulze.examples.js';

describe('RANKED_SCHULZE', () => {
  it.each(rankedSchulzeExamples)('$name', (example) => {
    const { told, came } = asTold('RANKED_SCHULZE', example);
    expect(came).toEqual(told);
  });
});
