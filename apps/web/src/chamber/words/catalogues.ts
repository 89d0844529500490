import english from '../../messages/en.json';
import type { Language } from './language';

export type MessageId = keyof typeof english;
export type Catalogue = Record<MessageId, string>;

/** English comes with the page; the other languages when they are asked for. */
export const ENGLISH: Catalogue = english;

/** French keeps its high punctuation and its quotation marks from standing alone at the end or the head of a line. */
function typeset(catalogue: Catalogue): Catalogue {
  const set = (message: string) =>
    message
      .replace(/ ([:»])/g, '\u00a0$1')
      .replace(/ ([;?!%])/g, '\u202f$1')
      .replace(/« /g, '«\u00a0');
  return Object.fromEntries(Object.entries(catalogue).map(([id, message]) => [id, set(message)])) as Catalogue;
}

export async function catalogueOf(language: Language): Promise<Catalogue> {
  if (language === 'fr') return typeset((await import('../../messages/fr.json')).default);
  if (language === 'es') return (await import('../../messages/es.json')).default;
  return ENGLISH;
}
