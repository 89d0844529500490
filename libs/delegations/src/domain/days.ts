import type { Language, Words } from '#platform/domain';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** The day of an instant as a sentence says it: "2 January 2006", « 2 janvier 2006 », "2 de enero de 2006". */
export function dayInWords(at: Date, zone = 'UTC'): Words {
  const written = (language: Language): string =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  // The first of a month is an ordinal in French.
  return { en: written('en'), fr: written('fr').replace(/^1 /, '1er '), es: written('es') };
}
