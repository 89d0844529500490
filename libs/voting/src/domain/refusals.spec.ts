import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './refusals.js';

const question = { number: 2, zone: 'Europe/Zurich', dependsOnNumber: null };
const closing = new Date('2006-10-19T16:00:00.000Z');

describe('a ballot that comes too late', () => {
  it('is told when voting closed, when it came, and what stands', () => {
    const late = refusalOf(
      {
        code: 'VOTING_CLOSED',
        detail: 'CLOSED',
        since: closing,
        at: new Date('2006-10-19T16:00:03.120Z'),
        standing: new Date('2006-10-16T08:44:00Z'),
      },
      question,
    );
    expect(late.code).toBe('VOTING_CLOSED');
    expect(late.words).toEqual({
      en: 'Voting on question 2 closed on Thursday 19 October 2006 at 18:00 (Geneva); your change at 18:00:03 was not counted. The position of Monday 16 October at 10:44 stands.',
      fr: 'Le vote sur la question 2 a été clos le jeudi 19 octobre 2006 à 18:00 (Genève) ; votre changement de 18:00:03 n’a pas été compté. La position du lundi 16 octobre à 10:44 est maintenue.',
      es: 'La votación sobre la pregunta 2 se cerró el jueves 19 de octubre de 2006 a las 18:00 (Ginebra); su cambio de las 18:00:03 no se contó. Se mantiene la posición del lunes 16 de octubre a las 10:44.',
    });
  });

  it('is told that nothing stands, and the day it came when that was another day', () => {
    const late = refusalOf(
      { code: 'VOTING_CLOSED', detail: 'CLOSED', since: closing, at: new Date('2006-10-20T07:05:00Z'), standing: null },
      question,
    );
    expect(late.words.en).toBe(
      'Voting on question 2 closed on Thursday 19 October 2006 at 18:00 (Geneva); your position of Friday 20 October at 09:05 was not counted. Your delegation has no position on it.',
    );
  });
});

describe('other refusals', () => {
  it('name the suspension and since when', () => {
    const refused = refusalOf({ code: 'NOT_ENTITLED', detail: 'SUSPENDED', since: new Date('2006-01-01T00:00:00Z') }, question);
    expect(refused.words.en).toBe(
      'The voting right of your Member has been suspended since Sunday 1 January 2006 at 01:00 (Geneva); the secretariat can say what restores it. Your ballot was not counted.',
    );
  });

  it('name the question that another one waits for', () => {
    const refused = refusalOf(
      { code: 'VOTING_NOT_OPEN', detail: 'WAITING', opensAt: closing },
      { ...question, number: 4, dependsOnNumber: 3 },
    );
    expect(refused.words.en).toBe(
      'Question 4 depends on the outcome of question 3 and is put once that is known. Your ballot was not counted.',
    );
  });

  it('name the version that stands when the position has changed', () => {
    const refused = refusalOf({ code: 'STALE_VERSION', standing: 3, standingAt: new Date('2006-10-16T08:44:00Z') }, question);
    expect(refused).toMatchObject({ code: 'STALE_VERSION', path: ['expectedVersion'] });
    expect(refused.words.en).toContain('version 3, of Monday 16 October at 10:44, stands');
  });

  it('name the key when it was used for another ballot', () => {
    expect(refusalOf({ code: 'INVALID_INPUT', detail: 'KEY_USED_FOR_ANOTHER_BALLOT' }, question).path).toEqual(['idempotencyKey']);
  });
});
