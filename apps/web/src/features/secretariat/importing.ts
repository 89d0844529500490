import type { AddDocumentInput, Language } from '../../generated/graphql';
import type { RecognisedText } from './Recognised';

/** The same document in English and, where that is not its original, in the original language. */
export interface Versions {
  readonly english: RecognisedText;
  readonly original: { readonly language: 'fr' | 'es'; readonly found: RecognisedText } | null;
}

/** The first block at which the two are not built alike, counted from 1; null: they are. */
export function partingOf({ english, original }: Versions): number | null {
  if (!original) return null;
  const built = ({ blocks }: RecognisedText) => blocks.map(({ kind, number }) => `${kind} ${number ?? ''}`);
  const [one, other] = [built(english), built(original.found)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) if (one[at] !== other[at]) return at + 1;
  return null;
}

/** Blocks and footnotes in the languages there are, block by block, each footnote at its place in either. */
export function documentOf({
  english,
  original,
}: Versions): Pick<AddDocumentInput, 'blocks' | 'footnotes' | 'originalLanguage' | 'setApart'> {
  const beside = (text: string | undefined) => (original && text ? { [original.language]: text } : {});
  return {
    setApart: true,
    originalLanguage: (original?.language.toUpperCase() ?? 'EN') as Language,
    blocks: english.blocks.map(({ anchor, kind, level, number, text: en }, at) => ({
      ...{ anchor, kind, level, number },
      text: { en, ...beside(original?.found.blocks[at]?.text) },
    })),
    footnotes: english.footnotes.map(({ mark, anchor, text: en, place }) => {
      const note = original?.found.footnotes.find((other) => other.mark === mark && other.anchor === anchor);
      return {
        ...{ mark, anchor },
        text: { en, ...beside(note?.text) },
        places: { en: place, ...(original && note ? { [original.language]: note.place } : {}) },
      };
    }),
  };
}
