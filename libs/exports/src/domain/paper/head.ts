import type { Language } from '#platform/domain';
import type { RecordContent } from '#record';
import type { Head } from './paper.js';
import type { Voice } from './voice.js';

/** The language in which the matter was first put: that of the first document; without one, that in which all texts exist. */
function originalOf({ documents }: RecordContent): Language {
  return documents[0]?.originalLanguage ?? 'en';
}

/** What the pages of a paper on this record say at their head. */
export function headOf(voice: Voice, sort: string): Head {
  const { content, language, say, text } = voice;
  const original = voice.term('language', originalOf(content));
  return {
    symbol: content.symbol,
    body: text(content.body.names),
    date: voice.day(content.publishedAt),
    original: say(`Original: ${original}`, `Original : ${original}`, `Original: ${original}`),
    title: text(content.title),
    sort,
    language,
    at: content.publishedAt,
    page: (page, of) => say(`Page ${page} of ${of}`, `Page ${page} sur ${of}`, `Página ${page} de ${of}`),
    note: null,
  };
}
