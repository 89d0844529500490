import { type Language, partsOfInstant, type Words } from '#platform/domain';

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

/**
 * "Monday 16 October at 10:44": an instant beside another that has already been said with its zone. Only the clock is
 * said, to the second, when it is of the same day as the other: "18:00:03".
 */
export function momentInWords(at: Date, zone: string, beside?: Date): Words {
  return inEach((language) => {
    const part = partsOfInstant(at, zone, language);
    const clock = `${part('hour')}:${part('minute')}`;
    if (beside && sameDay(part, partsOfInstant(beside, zone, language))) return `${clock}:${part('second')}`;
    const [weekday, number, month] = [part('weekday'), part('day'), part('month')];
    switch (language) {
      case 'en':
        return `${weekday} ${number} ${month} at ${clock}`;
      case 'fr':
        return `${weekday} ${number} ${month} à ${clock}`;
      case 'es':
        return `${weekday} ${number} de ${month} a las ${clock}`;
    }
  });
}

type Parts = ReturnType<typeof partsOfInstant>;

const sameDay = (one: Parts, other: Parts): boolean => (['day', 'month', 'year'] as const).every((type) => one(type) === other(type));
