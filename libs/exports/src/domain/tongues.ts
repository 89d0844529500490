import { grammar } from '#tally';
import type { Texts } from '#platform/domain';

/** Quotation marks within quotation marks are of the second kind: “the ‘theme’”, « le “thème” », «el “tema”». */
function inner(texts: Texts): Texts {
  const second = (text: string | null | undefined): string | undefined => text?.replace(/[«“]\s?/g, '“').replace(/\s?[»”]/g, '”');
  return { en: texts.en.replace(/[«“]\s?/g, '‘').replace(/\s?[»”]/g, '’'), fr: second(texts.fr), es: second(texts.es) };
}

/** As `grammar` has it; a title that holds a quotation is quoted as typographers do. */
export const en = { ...grammar.en, quoted: (texts: Texts): string => grammar.en.quoted(inner(texts)) };
export const fr = { ...grammar.fr, quoted: (texts: Texts): string => grammar.fr.quoted(within(texts)) };
export const es = { ...grammar.es, quoted: (texts: Texts): string => grammar.es.quoted(within(texts)) };

/** Where a language is missing the English text is quoted in its marks. */
function within(texts: Texts): Texts {
  const { fr: french, es: spanish } = inner(texts);
  return { en: inner({ en: '', fr: texts.en }).fr ?? texts.en, fr: french, es: spanish };
}

export const { words, sentences, lowered, capitalized } = grammar;
