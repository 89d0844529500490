import type { Language } from '#platform';
import { inOrder, type Term } from '../domain/taxonomy.js';
import type { TermModel } from './memory.model.js';

export function termIn({ key, names }: Term, language: Language): TermModel {
  return { key, name: names[language] };
}

/** The terms with these keys, in the order of the taxonomy. */
export function termsIn(keys: readonly string[] | null, language: Language): TermModel[] {
  return inOrder(keys ?? []).map((term) => termIn(term, language));
}
