import { describe, expect, it } from '@jest/globals';
import { instantInWords } from './instants.js';

describe('an instant in words', () => {
  it('is in the official zone, with its weekday, in three languages', () => {
    expect(instantInWords(new Date('2006-10-19T16:00:00Z'), 'Europe/Zurich')).toEqual({
      en: 'Thursday 19 October 2006 at 18:00 (Geneva)',
      fr: 'jeudi 19 octobre 2006 à 18:00 (Genève)',
      es: 'jueves 19 de octubre de 2006 a las 18:00 (Ginebra)',
    });
  });

  it('says the seconds when there are any', () => {
    expect(instantInWords(new Date('2006-10-19T16:00:03.250Z'), 'Europe/Zurich').en).toBe('Thursday 19 October 2006 at 18:00:03 (Geneva)');
  });
});
