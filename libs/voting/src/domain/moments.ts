import type { Language, Words } from '#platform/domain';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** A sentence built the same way in each language. */
export function inEach(sentence: (language: Language) => string): Words {
  return { en: sentence('en'), fr: sentence('fr'), es: sentence('es') };
}

/** Sentences one after the other, in each language. */
export function joined(...sentences: readonly Words[]): Words {
  return inEach((language) =>
    sentences
      .map((words) => words[language])
      .filter((text) => text !== '')
      .join(' '),
  );
}

function partsOf(at: Date, zone: string, language: Language): Map<string, string> {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
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
  return new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function clockOf(parts: ReadonlyMap<string, string>, seconds: boolean): string {
  const clock = `${parts.get('hour')}:${parts.get('minute')}`;
  return seconds ? `${clock}:${parts.get('second')}` : clock;
}

/**
 * "Monday 16 October at 10:44": an instant beside another that has already been said with its zone. Only the clock is
 * said, to the second, when it is of the same day as the other: "18:00:03".
 */
export function momentInWords(at: Date, zone: string, beside?: Date): Words {
  return inEach((language) => {
    const parts = partsOf(at, zone, language);
    const day = (p: ReadonlyMap<string, string>): string => `${p.get('weekday')} ${p.get('day')} ${p.get('month')} ${p.get('year')}`;
    if (beside && day(parts) === day(partsOf(beside, zone, language))) return clockOf(parts, true);
    const [weekday, number, month] = [parts.get('weekday'), parts.get('day'), parts.get('month')];
    switch (language) {
      case 'en':
        return `${weekday} ${number} ${month} at ${clockOf(parts, false)}`;
      case 'fr':
        return `${weekday} ${number} ${month} à ${clockOf(parts, false)}`;
      case 'es':
        return `${weekday} ${number} de ${month} a las ${clockOf(parts, false)}`;
    }
  });
}
