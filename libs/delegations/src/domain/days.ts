import type { Language, Words } from '#platform/domain';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make and cheap to use: one for each language and zone. */
function formatOf(language: Language, zone: string): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
    formats.set(key, format);
  }
  return format;
}

/** The day of an instant as a sentence says it: "2 January 2006", « 2 janvier 2006 », "2 de enero de 2006". */
export function dayInWords(at: Date, zone = 'UTC'): Words {
  const written = (language: Language): string => formatOf(language, zone).format(at);
  // The first of a month is an ordinal in French.
  return { en: written('en'), fr: written('fr').replace(/^1 /, '1er '), es: written('es') };
}
