import { describe, expect, it } from '@jest/globals';
import { firstDifference } from './difference.js';

describe('the first difference', () => {
  it('is none between things that say the same, whatever the order of their keys', () => {
    expect(firstDifference({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBeNull();
  });

  it('says where, and what each side has', () => {
    expect(firstDifference({ counts: [{ option: 'for', count: 70 }] }, { counts: [{ option: 'for', count: 71 }] })).toEqual({
      where: 'counts[0].count',
      stored: '70',
      found: '71',
    });
  });

  it('sees what one side lacks', () => {
    expect(firstDifference({ a: 1 }, { a: 1, b: 'x' })).toEqual({ where: 'b', stored: '(nothing)', found: '"x"' });
    expect(firstDifference([1, 2], [1])).toEqual({ where: '[1]', stored: '2', found: '(nothing)' });
  });

  it('tells null, a list and an object apart', () => {
    expect(firstDifference(null, {})).toEqual({ where: 'the whole', stored: 'null', found: '{}' });
    expect(firstDifference({ a: [] }, { a: {} })?.where).toBe('a');
  });
});
