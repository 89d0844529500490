import { type Language, LANGUAGES } from './words.js';

/** Any part of something written, its texts in one language. */
export type OneLanguage = null | boolean | number | string | readonly OneLanguage[] | { readonly [key: string]: OneLanguage };

/** Wherever a part is in several languages, the part in the one; where it does not exist in it, in English. Nothing else changes. */
export function inOneLanguage(part: unknown, language: Language): OneLanguage {
  if (Array.isArray(part)) return part.map((each) => inOneLanguage(each, language));
  if (typeof part !== 'object' || part === null) return part as OneLanguage;
  const fields = Object.entries(part).filter(([, value]) => value !== undefined);
  if (fields.length > 0 && fields.every(([key]) => LANGUAGES.includes(key as Language))) {
    const [, chosen] = fields.find(([key]) => key === language) ?? fields.find(([key]) => key === 'en') ?? fields[0] ?? [];
    return inOneLanguage(chosen ?? null, language);
  }
  return Object.fromEntries(fields.map(([key, value]) => [key, inOneLanguage(value, language)]));
}
