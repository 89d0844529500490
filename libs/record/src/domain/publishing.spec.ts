import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Language } from '#platform/domain';
import {
  correctionsCloseAt,
  type IssuedVersion,
  mayApprove,
  mayIssue,
  mayPublishVersion,
  type RecordStanding,
  versionsAtPublication,
  windowOver,
} from './publishing.js';

const FRIDAY = new Date('2006-10-20T08:00:00Z');
const TUESDAY = new Date('2006-10-24T08:00:00Z');
const DAY = 24 * 3_600_000;

const version = (language: Language, publishedAt = FRIDAY, original = language === 'en'): IssuedVersion => ({
  ...{ language, original, publishedAt, sha256: '' },
  closesAt: correctionsCloseAt(publishedAt),
});

const standing = (change: Partial<RecordStanding> = {}): RecordStanding => ({
  ...{ symbol: 'IC/2006/8', zone: 'Europe/Zurich', at: new Date(FRIDAY.getTime() + 30 * DAY), languages: ['en', 'fr'] },
  ...{ versions: [version('en'), version('fr', TUESDAY)], waiting: 0, toGather: false, corrigendumIssuedAt: null },
  ...change,
});

describe('a language version', () => {
  it('receives corrections for a week, its last instant excluded, and says when a late one came', () => {
    const { closesAt } = version('fr');
    expect(closesAt.toISOString()).toBe('2006-10-27T08:00:00.000Z');
    expect(windowOver('IC/2006/8', version('fr'), new Date(closesAt.getTime() - 1), 'Europe/Zurich')).toBeNull();
    const late = windowOver('IC/2006/8', version('fr'), closesAt, 'Europe/Zurich');
    expect(late?.code).toBe('ILLEGAL_TRANSITION');
    expect(late?.words.en).toContain(
      'the French version of the record of IC/2006/8 were received until Friday 27 October 2006 at 10:00 (Geneva)',
    );
    expect(late?.words.es).toContain('la versión francesa');
  });

  it('comes out with the record, the original always, the others as they are ready', () => {
    const record = { symbol: 'IC/2006/8', languages: ['en', 'fr', 'es'] as const };
    expect(versionsAtPublication(record, 'fr', null)).toEqual(['en', 'fr', 'es']);
    expect(versionsAtPublication(record, 'fr', [])).toEqual(['fr']);
    expect(versionsAtPublication(record, 'fr', ['es'])).toEqual(['fr', 'es']);
    const english = { ...record, languages: ['en'] as const };
    const [original, chosen] = [versionsAtPublication(english, 'es', null), versionsAtPublication(english, 'en', ['fr'])];
    expect([isRefusal(original) && original.path, isRefusal(chosen) && chosen.path]).toEqual([['originalLanguage'], ['languages']]);
  });

  it('comes out once, in a language in which the record exists', () => {
    expect(mayPublishVersion(standing({ versions: [version('en')] }), 'fr')).toBeNull();
    expect(mayPublishVersion(standing(), 'fr')).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['language'] });
    expect(mayPublishVersion(standing(), 'es')).toMatchObject({ code: 'INVALID_INPUT', path: ['language'] });
  });
});

describe('a record', () => {
  const before = (at: Date): Date => new Date(at.getTime() - 1);

  it('is approved when every window is over, and not before', () => {
    const over = correctionsCloseAt(TUESDAY);
    expect(mayApprove(standing({ at: over }), null)).toBeNull();
    const early = mayApprove(standing({ at: before(over) }), null);
    expect(early?.code).toBe('ILLEGAL_TRANSITION');
    expect(early?.words.en).toContain('the French version of the record of IC/2006/8 are received until Tuesday 31 October 2006 at 09:00');
    expect(early?.words.fr).toContain('il pourra être approuvé ensuite');
  });

  it('waits for a language version that has not come out', () => {
    const alone = standing({ versions: [version('en')] });
    expect(mayApprove(alone, null)?.words.en).toContain('The French version of the record of IC/2006/8 has not come out yet');
    expect(mayIssue({ ...alone, toGather: true }, null)?.words.en).toContain('the corrigendum can be issued once');
  });

  it('waits for every answer', () => {
    const told = mayApprove(standing({ waiting: 2 }), null)?.words;
    expect(told?.en).toBe('2 corrections to the record of IC/2006/8 wait for an answer; it can be approved once every one is answered.');
    expect(mayIssue(standing({ waiting: 1, toGather: true }), null)?.words.en).toContain('One correction to the record of IC/2006/8 waits');
  });

  it('waits for the corrigendum where something was accepted', () => {
    const toGather = standing({ toGather: true });
    expect(mayApprove(toGather, null)?.words.en).toContain('once IC/2006/8/Corr.1 is issued');
    expect(mayIssue(toGather, null)).toBeNull();
    expect(mayApprove({ ...toGather, corrigendumIssuedAt: TUESDAY }, null)).toBeNull();
  });

  it('has one corrigendum, and none that would say nothing', () => {
    expect(mayIssue(standing({ toGather: true, corrigendumIssuedAt: TUESDAY }), null)).toMatchObject({ code: 'FROZEN' });
    expect(mayIssue(standing(), null)?.words.en).toContain('there is nothing to gather');
  });
});
