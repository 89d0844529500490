import type { Language, Texts } from '#platform/domain';
import type { RecordContent } from '#record';
import type { Head } from './paper.js';
import type { Speech, Voice } from './voice.js';

/** What a paper is about, and when it came out. */
export type Matter = Readonly<{ symbol: string; body: Texts; title: Texts; at: string; original: Language }>;

/** What the pages of a paper say at their head. */
export function headOf({ language, say, text, term, day }: Speech, { symbol, body, title, at, original }: Matter, sort: string): Head {
  const written = term('language', original);
  return {
    symbol,
    body: text(body),
    date: day(at),
    original: say(`Original: ${written}`, `Original : ${written}`, `Original: ${written}`),
    title: text(title),
    sort,
    language,
    at,
    page: (page, of) => say(`Page ${page} of ${of}`, `Page ${page} sur ${of}`, `Página ${page} de ${of}`),
    note: null,
  };
}

/** The head of a paper on this record. */
export function recordHead(voice: Voice, sort: string): Head {
  const { symbol, body, title, publishedAt } = voice.content;
  return headOf(voice, { symbol, body: body.names, title, at: publishedAt, original: originalOf(voice.content) }, sort);
}

/**
 * The language that was declared to be the original when the record was published. Where the record does not tell, that of the
 * first document; without one, that in which all texts exist.
 */
function originalOf({ originalLanguage, documents }: RecordContent): Language {
  return originalLanguage ?? documents[0]?.originalLanguage ?? 'en';
}
