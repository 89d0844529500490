import { describe, expect, it } from '@jest/globals';
import { NO_TEXTS, optionalTexts, textsInput } from './localizedTexts';

describe('a text in the languages of the organization', () => {
  it('is sent without blanks around it, and without the languages that are missing', () => {
    expect(textsInput({ en: ' A theme ', fr: 'Un thème', es: ' ' })).toEqual({ en: 'A theme', fr: 'Un thème', es: null });
  });

  it('may be left out; what is said in one language alone is sent, so that it is refused and not lost', () => {
    expect(optionalTexts(NO_TEXTS)).toBeNull();
    expect(optionalTexts({ en: ' ', fr: ' ', es: '' })).toBeNull();
    expect(optionalTexts({ en: '', fr: 'Un thème', es: '' })).toEqual({ en: '', fr: 'Un thème', es: null });
  });
});
