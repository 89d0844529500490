import type { Language, Words } from './words.js';

/** What is read in the place of a text that was erased. */
export const ERASED_IN_WORDS: Words = {
  en: '[erased on lawful request]',
  fr: '[texte effacé sur demande légitime]',
  es: '[texto suprimido por solicitud legítima]',
};

/**
 * What the tables hold in the place of an erased text: whoever reads it where no language is known reads it in all three.
 * The database has the same in `erased_text()`.
 */
export const ERASED = `${ERASED_IN_WORDS.en} ${ERASED_IN_WORDS.fr} ${ERASED_IN_WORDS.es}`;

/** A text as a reader of one language is shown it; null stays null. */
export function unlessErased<T extends string | null>(text: T, language: Language): T | string {
  return text === ERASED ? ERASED_IN_WORDS[language] : text;
}
