import type { Texts } from '#platform';

/** A text as the record writes it: the languages that exist, and no others. */
export function textsOf(texts: Texts): Texts {
  return { en: texts.en, ...(texts.fr ? { fr: texts.fr } : {}), ...(texts.es ? { es: texts.es } : {}) };
}

export function atOf(instant: Date): string {
  return instant.toISOString();
}

export function atOrNull(instant: Date | null): string | null {
  return instant && instant.toISOString();
}
