import { describe, expect, it } from '@jest/globals';
import { inOneLanguage } from '#platform/domain';
import type { RecordedQuestion } from './content.js';
import { entry, givenComment, givenRecord } from './given-record.spec-support.js';
import { languageVersion, originalLanguageOf } from './language-version.js';
import { placesOf, saysThere } from './places.js';

const words = (en: string, fr: string, es: string) => ({ en, fr, es });
const result = {
  headline: words('Labour mobility was selected', 'La mobilité a été retenue', 'Se eligió la movilidad'),
  explanation: words('It had the most support.', 'Elle a eu le plus de voix.', 'Tuvo el mayor apoyo.'),
} as unknown as RecordedQuestion['result'];

const record = {
  ...givenRecord([entry('KEN', 'Kenya', { names: { en: 'Kenya', fr: 'Kenya (le)' } })], [], { result }),
  languages: ['en', 'fr'] as const,
  comments: [givenComment('KEN', 'We  prefer\nlabour mobility.')],
  statements: {
    ...{ reasons: [], corrections: [], onBehalf: [] },
    explanations: [
      {
        question: 'topics',
        member: 'KEN',
        names: { en: 'Kenya' },
        moment: 'AFTER' as const,
        language: 'en' as const,
        version: 1,
        at: '',
        text: 'We regret it.',
      },
      {
        question: 'topics',
        member: 'UGA',
        names: { en: 'Uganda' },
        moment: 'AFTER' as const,
        language: null,
        version: 2,
        at: '',
        text: null,
      },
    ],
  },
};

describe('the places of a record', () => {
  it('stand in the order of the record, in the language of the version, and none is empty', () => {
    const places = placesOf(record, 'fr');
    expect(places.map(({ key }) => key)).toEqual([
      'heading',
      'question/topics',
      'decision/topics',
      'explanation/topics/KEN/AFTER',
      'comment/1',
      'participants',
    ]);
    expect(places.find(({ key }) => key === 'decision/topics')).toMatchObject({
      title: 'Décision sur la question 1',
      member: null,
      passages: ['La mobilité a été retenue', 'Elle a eu le plus de voix.'],
    });
    expect(places.find(({ key }) => key === 'explanation/topics/KEN/AFTER')).toMatchObject({
      title: 'Explication après le vote sur la question 1 : Kenya (le)',
      member: 'KEN',
    });
  });

  it('say what they say however the lines are broken, and nothing else', () => {
    const comment = placesOf(record, 'en').find(({ key }) => key === 'comment/1');
    if (!comment) throw new Error('the comment has no place');
    expect(saysThere(comment, 'prefer labour')).toBe(true);
    expect(saysThere(comment, 'prefer  \n labour')).toBe(true);
    expect(saysThere(comment, 'prefer Labour')).toBe(false);
    expect(saysThere(comment, '  ')).toBe(false);
  });
});

describe('a language version', () => {
  it('is the record in one language, and English where that is missing', () => {
    const text = inOneLanguage(record, 'fr') as {
      title: string;
      roll: { entries: { names: string }[] };
      questions: { options: { title: string }[] }[];
    };
    expect(text.title).toBe('Informal consultations');
    expect(text.roll.entries[0]?.names).toBe('Kenya (le)');
    expect(text.questions[0]?.options.map(({ title }) => title)).toEqual(['Mobilité de la main-d’œuvre', 'Free movement', 'South/South']);
    expect(inOneLanguage({ difference: { en: { title: [] }, fr: { title: ['x'] } } }, 'fr')).toEqual({ difference: { title: ['x'] } });
    expect(inOneLanguage({ nothing: {}, list: [{ es: 'solo' }], flag: null }, 'fr')).toEqual({ nothing: {}, list: ['solo'], flag: null });
  });

  it('says whose translation it is and until when it is corrected', () => {
    const at = new Date('2006-10-24T08:00:00Z');
    const terms = { language: 'fr', original: false, record: 'abc', publishedAt: at, closesAt: at } as const;
    expect(languageVersion(record, terms)).toMatchObject({
      ...{ format: 'placet-record-version-1', symbol: 'IC/2006/8', language: 'fr', original: false, record: 'abc' },
      publishedAt: '2006-10-24T08:00:00.000Z',
    });
  });

  it('the original is the language of the first document, where the record exists in it', () => {
    const document = { symbol: 'D', title: { en: 'D' }, issuedOn: '2006-10-12', blocks: 1, sha256: '' };
    expect(originalLanguageOf({ languages: ['en', 'fr'], documents: [{ ...document, originalLanguage: 'fr' }] })).toBe('fr');
    expect(originalLanguageOf({ languages: ['en', 'fr'], documents: [{ ...document, originalLanguage: 'es' }] })).toBe('en');
    expect(originalLanguageOf({ languages: ['en'], documents: [] })).toBe('en');
  });
});
