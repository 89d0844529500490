import type { Language } from '../words/language';

/** A text in the languages of the organization: English always, French and Spanish when they are there. */
export type Texts = Record<Language, string>;

export const NO_TEXTS: Texts = { en: '', fr: '', es: '' };

export interface TextsInput {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
}

export function textsInput(texts: Texts): TextsInput {
  return { en: texts.en.trim(), fr: texts.fr.trim() || null, es: texts.es.trim() || null };
}

/** Whether anything is said, in whichever language: what lacks its English is then refused, and not lost. */
export function saysAnything(texts: Texts): boolean {
  return Object.values(texts).some((text: string) => text.trim() !== '');
}

/** The same where nothing may be said at all. */
export function optionalTexts(texts: Texts): TextsInput | null {
  return saysAnything(texts) ? textsInput(texts) : null;
}
