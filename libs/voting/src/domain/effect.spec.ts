import { describe, expect, it } from '@jest/globals';
import { type EffectFacts, effectOf } from './effect.js';
import { type Hanging, hangingOn } from './hanging.js';

const words = (en: string) => ({ en, fr: `${en} (fr)`, es: `${en} (es)` });
const funding = (status: Hanging['status'], markedAt: string | null = null): Hanging => ({
  id: 'c1',
  status,
  dueAt: new Date('2007-01-31T23:00:00Z'),
  markedAt: markedAt === null ? null : new Date(markedAt),
  onFulfilled: { effect: 'HELD', words: words('the workshop is held') },
  onLapsed: { effect: 'CANCELLED', words: words('the workshop is cancelled') },
});
const deferred: EffectFacts = {
  counted: { outcome: 'SELECTED', selected: ['defer'] },
  options: [
    { key: 'defer', title: { en: 'Defer' } },
    { key: 'cancel', title: { en: 'Cancel' } },
  ],
  carried: [],
  annulled: false,
  continued: false,
  ruling: null,
  conditions: [],
  follows: null,
  zone: 'Europe/Zurich',
};

describe('what has become of a decision', () => {
  it('stands where it hangs on nothing', () =>
    expect(effectOf(deferred)).toMatchObject({ standing: 'STANDS', selected: ['defer'], consequence: null }));

  it('hangs on its condition until that is known, and says both ways', () => {
    const effect = effectOf({ ...deferred, conditions: [funding('PENDING')] });
    expect(effect).toMatchObject({ standing: 'CONDITIONAL', consequence: null });
    expect(effect.words.en).toMatch(/Fulfilled: the workshop is held; otherwise: the workshop is cancelled/);
  });

  it('is held once the condition is fulfilled, and cancelled once it has lapsed', () => {
    expect(effectOf({ ...deferred, conditions: [funding('FULFILLED', '2007-01-20T10:00:00Z')] })).toMatchObject({
      standing: 'FULFILLED',
      consequence: 'HELD',
    });
    expect(effectOf({ ...deferred, conditions: [funding('LAPSED', '2007-01-31T23:00:00Z')] })).toMatchObject({
      standing: 'LAPSED',
      consequence: 'CANCELLED',
    });
  });

  it('lapses where one of several conditions has', () => {
    const conditions = [funding('FULFILLED', '2007-01-20T10:00:00Z'), funding('LAPSED', '2007-01-10T10:00:00Z'), funding('PENDING')];
    expect(effectOf({ ...deferred, conditions }).standing).toBe('LAPSED');
    expect(effectOf({ ...deferred, conditions: conditions.slice(0, 1).concat(funding('PENDING')) }).standing).toBe('CONDITIONAL');
  });

  it('is open where the vote settled nothing, until the chair decides', () => {
    const tied = { ...deferred, counted: { outcome: 'TIED', selected: [] } } as const;
    expect(effectOf(tied).standing).toBe('OPEN');
    const ruled = effectOf({ ...tied, ruling: { selected: ['cancel'], outcome: 'SELECTED', reason: 'Too little time is left' } });
    expect(ruled).toMatchObject({ standing: 'STANDS', outcome: 'SELECTED', selected: ['cancel'] });
    expect(ruled.words.en).toBe('The chair decided the tie: “Cancel” (Too little time is left).');
  });

  it('has no effect once annulled, and is that of the last round where there is one', () => {
    expect(effectOf({ ...deferred, annulled: true, continued: true }).standing).toBe('ANNULLED');
    expect(effectOf({ ...deferred, continued: true }).standing).toBe('CONTINUED');
  });

  it('keeps the places that earlier rounds filled', () => {
    expect(effectOf({ ...deferred, carried: ['cancel'] }).selected).toEqual(['cancel', 'defer']);
  });
});

describe('what follows from a decision', () => {
  const from = (status: Hanging['status']) => ({ number: 3, conditions: [funding(status)], follows: null });

  it('falls with it, and so does what follows from that in turn', () => {
    const venue = effectOf({ ...deferred, follows: from('LAPSED') });
    expect(venue).toMatchObject({ standing: 'LAPSED', consequence: 'CANCELLED' });
    expect(venue.words.en).toMatch(/^It followed from question 3, whose condition lapsed on .*: the workshop is cancelled\.$/);
    const hall = effectOf({ ...deferred, follows: { number: 4, conditions: [funding('FULFILLED')], follows: from('LAPSED') } });
    expect(hall).toMatchObject({ standing: 'LAPSED', consequence: 'CANCELLED' });
  });

  it('falls with it although its own conditions are fulfilled, or pending', () => {
    for (const status of ['FULFILLED', 'PENDING'] as const)
      expect(effectOf({ ...deferred, conditions: [funding(status)], follows: from('LAPSED') }).standing).toBe('LAPSED');
  });

  it('hangs on the condition while that is pending, and stands once it is fulfilled', () => {
    const waits = effectOf({ ...deferred, follows: from('PENDING') });
    expect(waits).toMatchObject({ standing: 'CONDITIONAL', consequence: null });
    expect(waits.words.en).toMatch(/^It follows from question 3, which hangs on a condition/);
    expect(effectOf({ ...deferred, follows: from('FULFILLED') })).toMatchObject({ standing: 'STANDS', consequence: null });
  });

  it('is left as it is where it was never put', () =>
    expect(effectOf({ ...deferred, counted: { outcome: 'NOT_ASKED', selected: [] }, follows: from('LAPSED') }).standing).toBe('STANDS'));

  it('is also what was set in motion by it', () => {
    expect(hangingOn([], from('LAPSED'), 'Europe/Zurich')?.consequence).toBe('CANCELLED');
    expect(hangingOn([], from('FULFILLED'), 'Europe/Zurich')).toBeNull();
  });
});
