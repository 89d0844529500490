import english from '../../messages/en.json';
import type { Language } from './language';

export type MessageId = keyof typeof english;
export type Catalogue = Record<MessageId, string>;

/** English comes with the page; the other languages when they are asked for. */
export const ENGLISH: Catalogue = english;

export async function catalogueOf(language: Language): Promise<Catalogue> {
  if (language === 'fr') return (await import('../../messages/fr.json')).default;
  if (language === 'es') return (await import('../../messages/es.json')).default;
  return ENGLISH;
}
