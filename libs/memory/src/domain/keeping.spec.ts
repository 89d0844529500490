import { describe, expect, it } from '@jest/globals';
import type { Entry, Followed, FollowedQuestion, Standing } from './follow-up.js';
import { mayFollow, mayStand, notOvertaken } from './keeping.js';

const question: FollowedQuestion = { id: 'q', number: 2, symbol: 'IC/2003/1', options: ['trade', 'data', 'health'] };
const decided: Followed = { standing: 'STANDS', outcome: 'SELECTED', selected: ['trade', 'data'] };
const planned: Standing = {
  status: 'PLANNED',
  title: { en: 'Trade and Migration' },
  partners: [],
  startsOn: null,
  endsOn: null,
  venue: null,
  budget: null,
  participants: null,
  report: null,
};
const entry = (changes: Partial<Entry>): Entry => ({
  ...planned,
  number: 1,
  since: '2003-03-01',
  reason: null,
  evidence: null,
  account: 'a',
  at: new Date(0),
  ...changes,
});
const today = '2003-12-01';

describe('what follows from a decision', () => {
  it('follows from one that was taken, and from an option that was chosen', () => {
    expect(mayFollow(question, decided, null)).toBeNull();
    expect(mayFollow(question, decided, 'trade')).toBeNull();
    expect(mayFollow(question, decided, 'health')).toMatchObject({ code: 'INVALID_INPUT', path: ['option'] });
    expect(mayFollow(question, decided, 'space')).toMatchObject({ code: 'INVALID_INPUT', path: ['option'] });
  });

  it('follows from the option that the chair chose, and of a text that was taken note of from no option', () => {
    expect(mayFollow(question, { standing: 'STANDS', outcome: 'SELECTED', selected: ['trade', 'health'] }, 'health')).toBeNull();
    expect(mayFollow(question, { standing: 'CONDITIONAL', outcome: 'CARRIED', selected: ['trade'] }, null)).toBeNull();
    const noted: Followed = { standing: 'STANDS', outcome: 'NOTED', selected: [] };
    expect(mayFollow(question, noted, null)).toBeNull();
    expect(mayFollow(question, noted, 'trade')).toMatchObject({ code: 'INVALID_INPUT', path: ['option'] });
  });

  it.each([
    ['not decided', null, 'not settled yet'],
    ['tied', { standing: 'OPEN', outcome: 'TIED', selected: [] }, 'not settled yet'],
    ['annulled', { standing: 'ANNULLED', outcome: 'CARRIED', selected: ['trade'] }, 'was annulled'],
    ['voted on again', { standing: 'CONTINUED', outcome: 'TIED', selected: [] }, 'a further round'],
    ['not asked', { standing: 'STANDS', outcome: 'NOT_ASKED', selected: [] }, 'was not asked'],
    ['rejected', { standing: 'STANDS', outcome: 'REJECTED', selected: [] }, 'was rejected'],
  ] as const)('does not follow from one that was %s', (_, so, says) => {
    const refusal = mayFollow(question, so, null);
    expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['question'] });
    expect(refusal?.words.en).toContain(says);
  });
});

describe('how an item may stand', () => {
  it.each([
    ['planned', planned, null],
    ['held on a past day', { ...planned, status: 'HELD', startsOn: '2003-11-12', endsOn: '2003-11-14' }, null],
    ['held without a day', { ...planned, status: 'HELD' }, ['startsOn']],
    ['held on a day to come', { ...planned, status: 'HELD', startsOn: '2003-12-02' }, ['startsOn']],
    ['ending before it begins', { ...planned, startsOn: '2003-11-12', endsOn: '2003-11-11' }, ['endsOn']],
    ['ending without a beginning', { ...planned, endsOn: '2003-11-11' }, ['endsOn']],
    ['funded in full', { ...planned, status: 'FUNDED', budget: { currency: 'USD', needed: 100, pledged: 100 } }, null],
    ['funded in part', { ...planned, status: 'FUNDED', budget: { currency: 'USD', needed: 100, pledged: 99 } }, ['budget']],
    ['funded without a pledge', { ...planned, status: 'FUNDED' }, ['budget']],
    ['in an invented currency', { ...planned, budget: { currency: 'XQX', needed: 1, pledged: null } }, ['budget']],
  ] as const)('%s', (_, standing, path) => {
    const refusal = mayStand(standing, today, null, today);
    expect(refusal && refusal.path).toEqual(path);
  });

  it('is never entered from a day to come, nor from before the entry before it', () => {
    expect(mayStand(planned, '2003-12-02', null, today)).toMatchObject({ path: ['since'] });
    expect(mayStand(planned, '2003-02-28', entry({}), today)).toMatchObject({ path: ['since'] });
    expect(mayStand(planned, '2003-03-01', entry({}), today)).toBeNull();
  });

  it('may be deferred and planned again; what was held or cancelled stays so', () => {
    expect(mayStand({ ...planned, status: 'DEFERRED' }, today, entry({}), today)).toBeNull();
    expect(mayStand(planned, today, entry({ status: 'DEFERRED' }), today)).toBeNull();
    expect(mayStand({ ...planned, status: 'HELD', startsOn: today }, today, entry({ status: 'DEFERRED' }), today)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    expect(mayStand(planned, today, entry({ status: 'CANCELLED' }), today)).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['status'] });
    const held = { ...planned, status: 'HELD', startsOn: '2003-11-12' } as const;
    expect(mayStand({ ...held, participants: 120 }, today, entry(held), today)).toBeNull();
  });

  it('is not changed by whoever had an older entry before them', () => {
    expect(notOvertaken(entry({ number: 2 }), 1)).toMatchObject({ code: 'STALE_VERSION' });
    expect(notOvertaken(entry({ number: 2 }), 2)).toBeNull();
  });
});
