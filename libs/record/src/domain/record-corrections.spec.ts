import { describe, expect, it } from '@jest/globals';
import type { Consultation } from '#consultations';
import type { Place } from './places.js';
import { correctionsCloseAt, type IssuedVersion } from './publishing.js';
import { type AnswerGiven, type CorrectionFound, type Corrector, mayAnswer, maySubmit, mayWithdraw } from './record-corrections.js';

const OUT = new Date('2006-10-20T08:00:00Z');
const ZONE = 'Europe/Zurich';
const VERSION: IssuedVersion = { language: 'en', original: true, publishedAt: OUT, closesAt: correctionsCloseAt(OUT), sha256: '' };
const KENYA: Corrector = { code: 'KEN', names: { en: 'Kenya' }, kind: 'MEMBER_STATE', function: 'REPRESENTATIVE' };
const OBSERVER: Corrector = { ...KENYA, code: 'NGO', kind: 'OBSERVER_ORGANIZATION' };
const DECISION: Place = {
  key: 'decision/theme',
  kind: 'DECISION',
  title: 'Decision on question 1',
  member: null,
  passages: ['It was carried by 70 votes.'],
};
const STATEMENT: Place = { ...DECISION, kind: 'COMMENT', member: 'NGO' };
const WANTED = { language: 'en', place: DECISION.key, says: '70 votes', shouldSay: '71 votes' } as const;

const on = (at: Date) => ({ file: { symbol: 'IC/2006/8', officialZone: ZONE }, at }) as Pick<Consultation, 'file' | 'at'>;
const submitted = (by: Corrector | null, place: Place | null = DECISION, wanted: typeof WANTED | object = {}, at = OUT, waiting = false) =>
  maySubmit(on(at), VERSION, by, place, { ...WANTED, ...wanted }, waiting);

describe('a correction to the record', () => {
  it('is received while the window of its language version is open, and says when it came too late', () => {
    expect(submitted(KENYA)).toBeNull();
    expect(submitted(KENYA, DECISION, {}, new Date(VERSION.closesAt.getTime() - 1))).toBeNull();
    expect(submitted(KENYA, DECISION, {}, VERSION.closesAt)?.words.en).toContain('this one came on Friday 27 October 2006 at 10:00');
    expect(maySubmit(on(OUT), null, KENYA, DECISION, WANTED, false)).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['language'] });
  });

  it('is submitted by those who speak for a delegation', () => {
    expect(submitted(null)).toMatchObject({ code: 'FORBIDDEN' });
    expect(submitted({ ...KENYA, function: 'ADVISER' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(submitted({ ...KENYA, function: 'ALTERNATE' })).toBeNull();
  });

  it('of what somebody said is that delegation’s; of the rest, a Member’s', () => {
    expect(submitted(OBSERVER, STATEMENT)).toBeNull();
    expect(submitted(KENYA, STATEMENT)?.words.en).toContain('another delegation');
    expect(submitted(OBSERVER)?.words.en).toContain('An observer corrects what it said itself');
    expect(submitted(KENYA, null)).toMatchObject({ code: 'NOT_FOUND', path: ['place'] });
  });

  it('quotes what stands there, and says something else', () => {
    expect(submitted(KENYA, DECISION, { says: '72 votes' })).toMatchObject({ code: 'INVALID_INPUT', path: ['says'] });
    expect(submitted(KENYA, DECISION, { shouldSay: ' 70  votes' })).toMatchObject({ code: 'INVALID_INPUT', path: ['shouldSay'] });
    expect(submitted(KENYA, DECISION, { shouldSay: '' })).toBeNull();
    expect(submitted(KENYA, DECISION, {}, OUT, true)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});

describe('the end of a correction', () => {
  const waiting: CorrectionFound = { member: 'ken', account: 'delegate', ended: null };
  const answered: CorrectionFound = { ...waiting, ended: { outcome: 'ACCEPTED', at: OUT } };
  const yes: AnswerGiven = { outcome: 'ACCEPTED', wording: null, note: null };

  it('is a withdrawal by its own delegation, until it is answered', () => {
    expect(mayWithdraw(waiting, { member: 'ken', function: 'ALTERNATE' }, ZONE)).toBeNull();
    expect(mayWithdraw(waiting, { member: 'ken', function: 'ADVISER' }, ZONE)).toMatchObject({ code: 'FORBIDDEN' });
    expect(mayWithdraw(waiting, { member: 'uga', function: 'REPRESENTATIVE' }, ZONE)).toMatchObject({ code: 'NOT_FOUND' });
    expect(mayWithdraw(waiting, null, ZONE)).toMatchObject({ code: 'NOT_FOUND' });
    expect(mayWithdraw(answered, { member: 'ken', function: 'ALTERNATE' }, ZONE)).toMatchObject({ code: 'FROZEN' });
  });

  it('is an answer, once, by somebody else, and a refusal has its reason', () => {
    expect(mayAnswer(waiting, yes, 'officer', ZONE)).toBeNull();
    expect(mayAnswer(waiting, yes, 'delegate', ZONE)).toMatchObject({ code: 'FORBIDDEN' });
    expect(mayAnswer(answered, yes, 'officer', ZONE)?.words.en).toContain('answered on Friday 20 October 2006');
    const withdrawn = { ...waiting, ended: { outcome: 'WITHDRAWN', at: OUT } } as const;
    expect(mayAnswer(withdrawn, yes, 'officer', ZONE)?.words.en).toContain('was withdrawn on');
    const no: AnswerGiven = { outcome: 'NOT_ACCEPTED', wording: null, note: null };
    expect(mayAnswer(waiting, no, 'officer', ZONE)).toMatchObject({ code: 'INVALID_INPUT', path: ['note'] });
    expect(mayAnswer(waiting, { ...no, note: 'The tape says 70.' }, 'officer', ZONE)).toBeNull();
    expect(mayAnswer(waiting, { ...no, note: 'No.', wording: '72' }, 'officer', ZONE)).toMatchObject({ path: ['wording'] });
  });
});
