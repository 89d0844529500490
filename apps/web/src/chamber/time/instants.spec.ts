import { describe, expect, it } from '@jest/globals';
import { calendarDay, fieldOfInstant, fullMoment, instantOfField, ownMoment, recent, spanOf, type Reader } from './instants';

const CLOSING = '2006-10-19T16:00:00.000Z';
const GENEVA = 'Europe/Zurich';
const reader = (part: Partial<Reader> = {}): Reader => ({
  language: 'en',
  zone: 'Africa/Nairobi',
  now: Date.parse('2006-10-17T12:00:00Z'),
  ...part,
});

describe('a moment', () => {
  it('is said in the official zone with its weekday, in each language', () => {
    expect(fullMoment(CLOSING, GENEVA, reader())).toBe('Thursday 19 October, 18:00');
    expect(fullMoment(CLOSING, GENEVA, reader({ language: 'fr' }))).toBe('jeudi 19 octobre à 18 h 00');
    expect(fullMoment(CLOSING, GENEVA, reader({ language: 'es' }))).toBe('jueves 19 de octubre, 18:00');
  });

  it('on the first of a month is « 1er » in French alone', () => {
    const first = '2006-10-01T16:00:00.000Z';
    expect(fullMoment(first, GENEVA, reader({ language: 'fr' }))).toBe('dimanche 1er octobre à 18 h 00');
    expect(fullMoment(first, GENEVA, reader({ language: 'es' }))).toBe('domingo 1 de octubre, 18:00');
    expect(calendarDay('2006-01-01', reader({ language: 'fr' }))).toBe('1er janvier 2006');
    expect(calendarDay('2006-01-11', reader({ language: 'fr' }))).toBe('11 janvier 2006');
  });

  it('has its year when that is not the present one', () => {
    expect(fullMoment(CLOSING, GENEVA, reader({ now: Date.parse('2026-10-17T12:00:00Z') }))).toBe('Thursday 19 October 2006, 18:00');
  });

  it("is beside it in the reader's zone: the hour, or all of it when the day is another, or nothing when it is the same", () => {
    expect(ownMoment(CLOSING, GENEVA, reader())).toBe('19:00');
    expect(ownMoment(CLOSING, GENEVA, reader({ zone: 'Asia/Tokyo' }))).toBe('Friday 20 October, 01:00');
    expect(ownMoment(CLOSING, GENEVA, reader({ zone: 'Europe/Paris' }))).toBeNull();
  });

  it('is said by its distance while it is near', () => {
    expect(recent('2006-10-17T07:10:00Z', GENEVA, reader())).toMatchObject({ distance: 'today', time: '09:10' });
    expect(recent('2006-10-16T20:30:00Z', GENEVA, reader())).toMatchObject({ distance: 'yesterday', time: '22:30' });
    expect(recent('2006-10-13T15:00:00Z', GENEVA, reader())).toMatchObject({ distance: 'week', moment: 'Friday 17:00' });
    expect(recent('2006-09-01T15:00:00Z', GENEVA, reader())).toMatchObject({ distance: 'far', moment: 'Friday 1 September, 17:00' });
  });

  it('is written in a field in the official zone, and read back, across the change of the clocks', () => {
    expect(fieldOfInstant(CLOSING, GENEVA)).toBe('2006-10-19T18:00');
    expect(instantOfField('2006-10-19T18:00', GENEVA)).toBe(CLOSING);
    expect(instantOfField('2006-11-19T18:00', GENEVA)).toBe('2006-11-19T17:00:00.000Z');
    expect(instantOfField('', GENEVA)).toBeNull();
  });
});

describe('what lies between two instants', () => {
  it('is counted in whole days, hours and minutes', () => {
    expect(spanOf((2 * 24 * 60 + 4 * 60 + 59) * 60_000 + 59_999)).toEqual({ days: 2, hours: 4, minutes: 59 });
  });
});
