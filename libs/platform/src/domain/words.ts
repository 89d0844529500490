/** The languages of the organization. Every sentence the platform itself writes exists in all three. */
export type Language = 'en' | 'fr' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];

/** A sentence the platform writes: always in the three languages. */
export type Words = Readonly<Record<Language, string>>;

/** A text somebody else wrote: English at least, the other languages when they exist. */
export type Texts = Readonly<{ en: string; fr?: string | null; es?: string | null }>;

/** French keeps its high punctuation and its quotation marks from standing alone at the end or the head of a line. */
export function typesetFrench(french: string): string {
  return french
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/ ([;?!%])/g, '\u202f$1')
    .replace(/« /g, '«\u00a0');
}

/** One of our sentences as the reader gets it: in their language, with its typography. */
export function spoken(words: Words, language: Language): string {
  return language === 'fr' ? typesetFrench(words.fr) : words[language];
}

/** The text in the reader's language, or in English where that language is missing. */
export function inLanguage(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en;
}
