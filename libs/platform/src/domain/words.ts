/** The languages of the organization. Every sentence the platform itself writes exists in all three. */
export type Language = 'en' | 'fr' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];

/** A sentence the platform writes: always in the three languages. */
export type Words = Readonly<Record<Language, string>>;

/** A text somebody else wrote: English at least, the other languages when they exist. */
export type Texts = Readonly<{ en: string; fr?: string | null; es?: string | null }>;

/** The text in the reader's language, or in English where that language is missing. */
export function inLanguage(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en;
}
