import { describe, expect, it } from '@jest/globals';
import { instantsOf, type Group } from './standing';

describe('the instants at which what is owed is read again', () => {
  it('are the opening and closing of voting, and the closing of every question of its own', () => {
    const timetable = { votingOpensAt: '2006-10-16T07:00:00Z', votingClosesAt: '2006-10-19T16:00:00Z' };
    const questions = ['2006-10-17T10:00:00Z', null].map((closesAt) => ({ question: { closesAt } }));
    expect(instantsOf([{ consultation: { timetable }, questions }] as unknown as Group[])).toEqual([
      '2006-10-16T07:00:00Z',
      '2006-10-17T10:00:00Z',
      null,
      '2006-10-19T16:00:00Z',
    ]);
  });
});
