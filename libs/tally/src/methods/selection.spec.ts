import { describe, expect, it } from '@jest/globals';
import { asTold } from '../chamber.js';
import { selectionExamples } from './selection.examples.js';

describe('choose up to so many for so many places', () => {
  it.each(selectionExamples)('$name', (example) => {
    const { told, came } = asTold('SELECTION', example);
    expect(came).toEqual(told);
  });
});
