import type { Texts } from '#platform/domain';

/** A text as it is stored: the languages in which it exists, and no others; a blank one exists in none. */
export function textsOf(texts: Texts): Texts {
  return { en: texts.en, ...(texts.fr?.trim() ? { fr: texts.fr } : {}), ...(texts.es?.trim() ? { es: texts.es } : {}) };
}

export function textsOrNull(texts: Texts | null | undefined): Texts | null {
  return texts ? textsOf(texts) : null;
}

/** SHA-256, in hexadecimal, of the canonical JSON of texts. Handed in, so that whoever checks may bring their own. */
export type Hashing = (texts: Readonly<Record<string, Texts>>) => string;
