import { grammar } from '#tally';
import { instantInWords, inLanguage, type Language, type Texts } from '#platform/domain';
import type { RecordContent } from '#record';
import { namesIn } from '../names.js';
import { term } from '../terms.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** How one language says things: sentences, titles, numbers and dates. */
export type Speech = Readonly<{
  language: Language;
  say: (en: string, fr: string, es: string) => string;
  text: (texts: Texts) => string;
  number: (value: number) => string;
  /** An instant in the official zone of the consultation, with its weekday. */
  moment: (at: string) => string;
  /** Its day alone. */
  day: (at: string) => string;
  term: (list: Parameters<typeof term>[0], key: string) => string;
}>;

/** A record as one language tells it, with the names of its Members. */
export type Voice = Speech & Readonly<{ content: RecordContent; name: (member: string) => string }>;

export function voiceOf(content: RecordContent, language: Language): Voice {
  return { ...speechOf(content.officialZone, language), content, name: namesIn(content, language) };
}

/** `zone`: the official one, in which instants are said. */
export function speechOf(zone: string, language: Language): Speech {
  return {
    language,
    say: (en, fr, es) => grammar.words(en, fr, es)[language],
    text: (texts) => inLanguage(texts, language),
    number: grammar[language].number,
    moment: (at) => instantInWords(new Date(at), zone)[language],
    day: (at) => dayInWords(at, zone, language),
    term: (list, key) => term(list, key, language),
  };
}

/** "19 October 2006", « 19 octobre 2006 », "19 de octubre de 2006". A day of the calendar is the same in every zone. */
function dayInWords(at: string, zone: string, language: Language): string {
  const timeZone = at.length === 10 ? 'UTC' : zone;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(new Date(at));
}
