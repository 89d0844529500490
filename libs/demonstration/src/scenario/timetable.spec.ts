import { describe, expect, it } from '@jest/globals';
import { following, timetableFrom } from './timetable.js';

describe('the timetable of the demonstration', () => {
  it('closes on the first Thursday at 18:00 in Geneva that leaves three days', () => {
    expect(timetableFrom('2026-11-20T14:00:00.000Z').votingClosesAt).toBe('2026-11-26T17:00:00.000Z'); // from a Friday
    expect(timetableFrom('2026-11-23T14:00:00.000Z').votingClosesAt).toBe('2026-11-26T17:00:00.000Z'); // from a Monday
    expect(timetableFrom('2026-11-23T18:00:00.000Z').votingClosesAt).toBe('2026-12-03T17:00:00.000Z'); // too late that Monday
    expect(timetableFrom('2026-07-15T10:00:00.000Z').votingClosesAt).toBe('2026-07-23T16:00:00.000Z'); // in summer time
  });

  it('keeps its instants in order', () => {
    const { commentsCloseAt, votingOpensAt, earlyClosesAt, votingClosesAt, conditionDueAt } = timetableFrom('2026-11-20T14:00:00.000Z');
    const inOrder = [commentsCloseAt, votingOpensAt, earlyClosesAt, votingClosesAt, conditionDueAt];
    expect([...inOrder].sort()).toEqual(inOrder);
  });

  it('lets one consultation follow on another: comments until that one closes, then a week of voting from Friday morning', () => {
    expect(following(timetableFrom('2026-11-20T14:00:00.000Z'))).toMatchObject({
      commentsCloseAt: '2026-11-26T17:00:00.000Z',
      votingOpensAt: '2026-11-27T08:00:00.000Z',
      votingClosesAt: '2026-12-03T17:00:00.000Z',
    });
  });
});
