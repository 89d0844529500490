import { describe, expect, it } from '@jest/globals';
import { approve, publish, type Standing } from './publishing.js';

const at = (instant: string): Date => new Date(instant);
const standing = (change: Partial<Standing> = {}): Standing => ({
  symbol: 'IC/2006/8',
  state: 'CLOSED',
  zone: 'Europe/Zurich',
  votingClosesAt: at('2006-10-19T16:00:00Z'),
  publishedAt: null,
  correctionsCloseAt: null,
  approvedAt: null,
  cancelledAt: null,
  now: at('2006-10-20T08:00:00Z'),
  ...change,
});
const published = standing({ state: 'PUBLISHED', publishedAt: at('2006-10-20T08:00:00Z'), correctionsCloseAt: at('2006-10-27T08:00:00Z') });

describe('a record', () => {
  it('is published when voting has closed and the symbol was typed', () => {
    expect(publish(standing(), 'IC/2006/8')).toBeNull();
    expect(publish(standing(), ' IC/2006/8 ')).toBeNull();
    const mistyped = publish(standing(), 'IC/2006/9');
    expect([mistyped?.code, mistyped?.path]).toEqual(['INVALID_INPUT', ['confirmSymbol']]);
  });

  it.each(['DRAFT', 'OPEN', 'VOTING', 'CANCELLED', 'PUBLISHED', 'APPROVED'] as const)('is not published from %s', (state) => {
    expect(publish(standing({ state }), 'IC/2006/8')?.code).toBe('ILLEGAL_TRANSITION');
  });

  it('is published once, and says since when', () => {
    expect(publish(published, 'IC/2006/8')?.words.en).toContain('published on Friday 20 October 2006 at 10:00');
  });

  it('is approved when the week for corrections is over, and not before', () => {
    expect(approve({ ...published, now: at('2006-10-27T08:00:00Z') })).toBeNull();
    const early = approve({ ...published, now: at('2006-10-27T07:59:59.999Z') });
    expect(early?.code).toBe('ILLEGAL_TRANSITION');
    expect(early?.words.en).toContain('until Friday 27 October 2006 at 10:00');
  });

  it.each(['DRAFT', 'OPEN', 'VOTING', 'CLOSED', 'CANCELLED', 'APPROVED'] as const)('is not approved from %s', (state) => {
    expect(approve(standing({ state }))?.code).toBe('ILLEGAL_TRANSITION');
  });
});
