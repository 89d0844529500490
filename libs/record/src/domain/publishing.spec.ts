import { describe, expect, it } from '@jest/globals';
import { correctionsCloseAt, correctionsOver } from './publishing.js';

describe('a record', () => {
  it('is approved when the week for corrections is over, and not before', () => {
    const over = correctionsCloseAt(new Date('2006-10-20T08:00:00Z'));
    expect(over.toISOString()).toBe('2006-10-27T08:00:00.000Z');
    expect(correctionsOver('IC/2006/8', over, over, 'Europe/Zurich')).toBeNull();
    const early = correctionsOver('IC/2006/8', over, new Date(over.getTime() - 1), 'Europe/Zurich');
    expect(early?.code).toBe('ILLEGAL_TRANSITION');
    expect(early?.words.en).toContain('until Friday 27 October 2006 at 10:00');
  });
});
