import { describe, expect, it } from '@jest/globals';
import { asTold } from '../chamber.js';
import { approvalExamples } from './approval.examples.js';

describe('choose as many as one could accept', () => {
  it.each(approvalExamples)('$name', (example) => {
    const { told, came } = asTold('APPROVAL', example);
    expect(came).toEqual(told);
  });
});
