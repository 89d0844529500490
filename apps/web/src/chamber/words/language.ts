import { useSyncExternalStore } from 'react';
import type { Language as ApiLanguage } from '../../generated/graphql';

export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
/** The contract's names of them. */
export const API_NAMES = { en: 'EN', fr: 'FR', es: 'ES' } as const satisfies Record<Language, ApiLanguage>;

const KEPT = 'placet.language';

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** What the reader chose on this device, else the first of the browser's languages that is one of ours, else English. */
function first(): Language {
  const chosen = localStorage.getItem(KEPT);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

let current = first();
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
  return current;
}

export function chooseLanguage(language: Language): void {
  if (language === current) return;
  current = language;
  localStorage.setItem(KEPT, language);
  for (const listener of listeners) listener();
}

export function onLanguageChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChosen, currentLanguage);
}
