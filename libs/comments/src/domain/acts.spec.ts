import { describe, expect, it } from '@jest/globals';
import { isRefusal, refuse } from '#platform/domain';
import { align, draft, hidden, placeOf, respond, revise, submit, withdraw } from './acts.js';
import type { Comment } from './comment.js';
import type { Hearing, Voice } from './hearing.js';

const at = (instant: string): Date => new Date(instant);

const hearing = (change: Partial<Hearing> = {}): Hearing => ({
  symbol: 'IC/2006/8',
  state: 'OPEN',
  visibility: 'MEMBERS',
  commentsCloseAt: at('2006-10-12T16:00:00Z'),
  votingOpensAt: at('2006-10-16T07:00:00Z'),
  cancelledAt: null,
  publishedAt: null,
  zone: 'Europe/Zurich',
  now: at('2006-10-10T10:00:00Z'),
  ...change,
});

const kenya: Voice = {
  member: 'KEN',
  memberName: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' },
  kind: 'MEMBER_STATE',
  function: 'REPRESENTATIVE',
};
const kenyanAdviser: Voice = { ...kenya, function: 'ADVISER' };
const peru: Voice = { ...kenya, member: 'PER', memberName: { en: 'Peru', fr: 'Pérou', es: 'Perú' } };
const observer: Voice = { ...kenya, member: 'VAT', memberName: { en: 'Holy See' }, kind: 'OBSERVER_STATE' };

const common = { id: 'c1', member: 'KEN', memberName: kenya.memberName, version: 2 };
const aDraft: Comment = { ...common, status: 'DRAFT' };
const submitted: Comment = { ...common, status: 'SUBMITTED', submittedAt: at('2006-10-09T08:00:00Z') };
const answered: Comment = {
  ...common,
  status: 'ANSWERED',
  submittedAt: at('2006-10-09T08:00:00Z'),
  answeredAt: at('2006-10-10T08:00:00Z'),
};
const withdrawn: Comment = { ...common, status: 'WITHDRAWN', withdrawnAt: at('2006-10-10T09:00:00Z'), wasSubmitted: true };
const dropped: Comment = { ...withdrawn, wasSubmitted: false };

const unseen = refuse('NOT_FOUND', { en: 'none', fr: 'aucune', es: 'ninguna' });
const codeOf = (result: unknown): string | null => (isRefusal(result) ? result.code : null);

describe('a comment', () => {
  it('is drafted by any person of the delegation, and by observers where they may read', () => {
    expect(draft(hearing(), kenyanAdviser, unseen)).toBeNull();
    expect(codeOf(draft(hearing(), observer, unseen))).toBe('NOT_FOUND');
    expect(draft(hearing({ visibility: 'MEMBERS_AND_OBSERVERS' }), observer, unseen)).toBeNull();
    expect(draft(hearing({ visibility: 'PUBLIC' }), observer, unseen)).toBeNull();
  });

  it('is not drafted before the consultation is open, nor from the closing instant on', () => {
    expect(codeOf(draft(hearing({ state: 'DRAFT' }), kenya, unseen))).toBe('NOT_FOUND');
    expect(draft(hearing({ now: at('2006-10-12T15:59:59.999Z') }), kenya, unseen)).toBeNull();
    const late = draft(hearing({ now: at('2006-10-12T16:00:00Z') }), kenya, unseen);
    expect(codeOf(late)).toBe('ILLEGAL_TRANSITION');
    expect(late?.words.en).toContain('closed on Thursday 12 October 2006 at 18:00 (Geneva)');
  });

  it('is refused once voting has begun, and says when that was', () => {
    const late = draft(
      hearing({ state: 'VOTING', commentsCloseAt: at('2006-10-18T16:00:00Z'), now: at('2006-10-17T10:00:00Z') }),
      kenya,
      unseen,
    );
    expect(late?.words.en).toContain('closed on Monday 16 October 2006 at 09:00');
  });

  it('is refused on a cancelled consultation', () => {
    const refused = draft(hearing({ state: 'CANCELLED', cancelledAt: at('2006-10-10T09:00:00Z') }), kenya, unseen);
    expect(codeOf(refused)).toBe('ILLEGAL_TRANSITION');
    expect(refused?.words.fr).toContain('annulée');
  });

  it('points to one place', () => {
    expect(placeOf({ target: 'PARAGRAPH', document: 'd', anchor: 'p-9' })).toEqual({ target: 'PARAGRAPH', document: 'd', anchor: 'p-9' });
    expect(placeOf({ target: 'CONSULTATION' })).toEqual({ target: 'CONSULTATION' });
    for (const [named, field] of [
      [{ target: 'PARAGRAPH', document: 'd' }, 'anchor'],
      [{ target: 'PARAGRAPH', anchor: 'p-9' }, 'document'],
      [{ target: 'PROPOSAL' }, 'proposal'],
      [{ target: 'PROPOSAL', proposal: 'p', anchor: 'p-9' }, 'anchor'],
      [{ target: 'CONSULTATION', proposal: 'p' }, 'proposal'],
    ] as const) {
      const place = placeOf(named);
      expect(isRefusal(place) && place.path).toEqual([field]);
    }
  });

  it('is replaced while a draft and gains a version once submitted', () => {
    expect(revise(aDraft, hearing(), kenyanAdviser, 2)).toBe('REPLACE');
    expect(revise(submitted, hearing(), kenya, 2)).toBe('ADD');
  });

  it('is not changed from an old version', () => {
    const stale = revise(submitted, hearing(), kenya, 1);
    expect(codeOf(stale)).toBe('STALE_VERSION');
    expect(isRefusal(stale) && stale.path).toEqual(['version']);
  });

  it('is submitted, and changed afterwards, by the representative or an alternate', () => {
    expect(submit(aDraft, hearing(), kenya)).toBeNull();
    expect(submit(aDraft, hearing(), { ...kenya, function: 'ALTERNATE' })).toBeNull();
    expect(codeOf(submit(aDraft, hearing(), kenyanAdviser))).toBe('FORBIDDEN');
    expect(codeOf(revise(submitted, hearing(), kenyanAdviser, 2))).toBe('FORBIDDEN');
    expect(codeOf(withdraw(submitted, hearing(), kenyanAdviser))).toBe('FORBIDDEN');
    expect(withdraw(aDraft, hearing(), kenyanAdviser)).toBeNull();
  });

  it('is submitted once', () => {
    expect(codeOf(submit(submitted, hearing(), kenya))).toBe('ILLEGAL_TRANSITION');
    expect(codeOf(submit(withdrawn, hearing(), kenya))).toBe('FROZEN');
  });

  it("is nobody else's to change, and a draft does not exist for others", () => {
    for (const act of [
      (comment: Comment) => revise(comment, hearing(), peru, 2),
      (comment: Comment) => submit(comment, hearing(), peru),
      (comment: Comment) => withdraw(comment, hearing(), peru),
    ]) {
      expect(codeOf(act(aDraft))).toBe('NOT_FOUND');
      expect(codeOf(act(dropped))).toBe('NOT_FOUND');
      expect(codeOf(act(submitted))).toBe('FORBIDDEN');
    }
    expect(codeOf(withdraw(submitted, hearing(), observer))).toBe('NOT_FOUND');
    expect(codeOf(align(aDraft, hearing(), peru))).toBe('NOT_FOUND');
    expect(codeOf(respond(aDraft, hearing()))).toBe('NOT_FOUND');
    expect([aDraft, dropped, submitted, answered, withdrawn].map(hidden)).toEqual([true, true, false, false, false]);
  });

  it('stands as it was answered', () => {
    expect(codeOf(revise(answered, hearing(), kenya, 2))).toBe('FROZEN');
    expect(codeOf(withdraw(answered, hearing(), kenya))).toBe('FROZEN');
    expect(respond(answered, hearing())).toBeNull();
  });

  it('may be taken back until voting has closed', () => {
    expect(withdraw(submitted, hearing({ state: 'VOTING', now: at('2006-10-17T10:00:00Z') }), kenya)).toBeNull();
    expect(codeOf(withdraw(submitted, hearing({ state: 'CLOSED', now: at('2006-10-20T10:00:00Z') }), kenya))).toBe('ILLEGAL_TRANSITION');
    expect(codeOf(withdraw(withdrawn, hearing(), kenya))).toBe('FROZEN');
  });

  it("is aligned with by others, not by one's own delegation, and not by an adviser", () => {
    expect(align(submitted, hearing(), peru)).toBeNull();
    expect(align(answered, hearing(), peru)).toBeNull();
    expect(codeOf(align(submitted, hearing(), kenya))).toBe('INVALID_INPUT');
    expect(codeOf(align(submitted, hearing(), { ...peru, function: 'ADVISER' }))).toBe('FORBIDDEN');
    expect(codeOf(align(withdrawn, hearing(), peru))).toBe('FROZEN');
    expect(codeOf(align(submitted, hearing({ state: 'VOTING', now: at('2006-10-17T10:00:00Z') }), peru))).toBe('ILLEGAL_TRANSITION');
  });

  it('is answered until the record is published', () => {
    expect(respond(submitted, hearing({ state: 'VOTING' }))).toBeNull();
    expect(respond(submitted, hearing({ state: 'CLOSED' }))).toBeNull();
    const late = respond(submitted, hearing({ state: 'PUBLISHED', publishedAt: at('2006-10-27T10:00:00Z') }));
    expect(codeOf(late)).toBe('FROZEN');
    expect(late?.words.es).toContain('viernes 27 de octubre de 2006');
    expect(codeOf(respond(withdrawn, hearing()))).toBe('FROZEN');
    expect(codeOf(respond(submitted, hearing({ state: 'CANCELLED', cancelledAt: at('2006-10-10T09:00:00Z') })))).toBe('ILLEGAL_TRANSITION');
  });
});
