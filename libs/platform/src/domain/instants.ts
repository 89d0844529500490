import type { Language, Words } from './words.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** The zone of the seat goes by the seat's name and not by that of the city it is filed under. */
const SEATS: Readonly<Record<string, Words>> = { 'Europe/Zurich': { en: 'Geneva', fr: 'Genève', es: 'Ginebra' } };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes five times as long as using it. */
function formatOf(zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return format;
}

/** The parts of an instant as a zone's calendar and clock show it, with the names that the language has for them. */
export function partsOfInstant(at: Date, zone: string, language: Language): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatOf(zone, language).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

function written(at: Date, zone: string, language: Language): string {
  const part = partsOfInstant(at, zone, language);
  const clock = `${part('hour')}:${part('minute')}${part('second') === '00' ? '' : `:${part('second')}`}`;
  const [weekday, day, month, year] = [part('weekday'), part('day'), part('month'), part('year')];
  const place = SEATS[zone]?.[language] ?? zone;
  switch (language) {
    case 'en':
      return `${weekday} ${day} ${month} ${year} at ${clock} (${place})`;
    case 'fr':
      return `${weekday} ${day === '1' ? '1er' : day} ${month} ${year} à ${clock} (${place})`;
    case 'es':
      return `${weekday} ${day} de ${month} de ${year} a las ${clock} (${place})`;
  }
}

/**
 * An instant as a sentence says it, in the official zone and with its weekday: "Thursday 19 October 2006 at 18:00
 * (Geneva)". Seconds are said only when there are any: they matter when an act came three seconds late.
 */
export function instantInWords(at: Date, zone: string): Words {
  return { en: written(at, zone, 'en'), fr: written(at, zone, 'fr'), es: written(at, zone, 'es') };
}
