import { type Language, LANGUAGES, type Refusal, refuse, type Texts } from '#platform/domain';
import { textsOf } from './texts.js';

/** A part of a proposal that is voted on separately: what it is called, and which paragraphs of the text it has, from 1. */
export type Part = Readonly<{ title: Texts; paragraphs: readonly number[] }>;

/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** Whether a text can be divided so: two parts or more, no paragraph in two of them, the same paragraphs in every language. */
export function checkParts(text: Texts, parts: readonly Part[]): Refusal | null {
  const counts = LANGUAGES.flatMap((language) => (text[language] ? [paragraphsOf(text[language]).length] : []));
  const most = Math.min(...counts);
  if (counts.some((count) => count !== most)) return unlike();
  const all = parts.flatMap((part) => part.paragraphs);
  const fits = all.every((paragraph) => Number.isInteger(paragraph) && paragraph >= 1 && paragraph <= most);
  if (parts.length >= 2 && fits && new Set(all).size === all.length && parts.every((part) => part.paragraphs.length > 0)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `The text has ${most} paragraphs. A division has two parts or more, each with paragraphs of its own; a paragraph in no part is kept whatever is decided on them.`,
      fr: `Le texte compte ${most} paragraphes. Une division comporte au moins deux parties, chacune avec ses propres paragraphes ; un paragraphe qui n’est d’aucune partie est conservé quoi qu’il en soit.`,
      es: `El texto tiene ${most} párrafos. Una división tiene dos partes o más, cada una con párrafos propios; un párrafo que no es de ninguna parte se conserva en todo caso.`,
    },
    ['parts'],
  );
}

/** The text without the paragraphs of the parts that were rejected. */
export function withoutParts(text: Texts, rejected: readonly number[]): Texts {
  const kept = (language: Language): string | null =>
    text[language]
      ? paragraphsOf(text[language])
          .filter((_, at) => !rejected.includes(at + 1))
          .join('\n\n')
      : null;
  return textsOf({ en: kept('en') ?? '', fr: kept('fr'), es: kept('es') });
}

function unlike(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The text does not have the same paragraphs in all its languages, and cannot be divided by them.',
      fr: 'Le texte n’a pas les mêmes paragraphes dans toutes ses langues, et ne peut être divisé selon eux.',
      es: 'El texto no tiene los mismos párrafos en todos sus idiomas, y no puede dividirse por ellos.',
    },
    ['proposal'],
  );
}
