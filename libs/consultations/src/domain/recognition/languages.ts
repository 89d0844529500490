import type { Language } from '#platform/domain';
import type { Block, Footnote } from '../document.js';
import type { Recognised } from './recognised.js';

/** The same document in one language. */
export type Version = Readonly<{ language: Language; found: Recognised }>;

/** Where two versions of a document part: the block of the first, counted from 1, and what each has there; null: nothing. */
export type Parting = Readonly<{ block: number; language: Language; first: string | null; other: string | null }>;

export type Together = Readonly<{ blocks: readonly Block[]; footnotes: readonly Footnote[] }>;

/**
 * Sets the versions of a document beside one another, block by block. They must be built alike: the same kinds and the same
 * numbers in the same order, since comments on a paragraph are on it in every language. English is among them, for it is the
 * language that every text of the platform has. Notes stand by their marks; where a version lacks one, the note lacks it too.
 */
export function together(versions: readonly [Version, ...Version[]]): Together | Parting {
  const [first] = versions;
  for (const { language, found } of versions.slice(1)) {
    const length = Math.max(first.found.blocks.length, found.blocks.length);
    for (let at = 0; at < length; at++) {
      const [one, other] = [builtAs(first.found, at), builtAs(found, at)];
      if (one !== other) return { block: at + 1, language, first: one, other };
    }
  }
  const texts = (textIn: (found: Recognised) => string | undefined) => {
    const found = Object.fromEntries(
      versions.flatMap((version) => ((text) => (text ? [[version.language, text]] : []))(textIn(version.found))),
    );
    return { en: '', ...found } as Block['text'];
  };
  return {
    blocks: first.found.blocks.map(({ anchor, kind, level, number }, at) => ({
      ...{ anchor, kind, level, number },
      text: texts((found) => found.blocks[at]?.text),
    })),
    footnotes: first.found.footnotes.map(({ mark, anchor }) => {
      const noteIn = (found: Recognised) => found.footnotes.find((note) => note.mark === mark && note.anchor === anchor);
      const places = versions.flatMap(({ language, found }) => ((note) => (note ? [[language, note.place]] : []))(noteIn(found)));
      return { mark, anchor, text: texts((found) => noteIn(found)?.text), places: Object.fromEntries(places) as Footnote['places'] };
    }),
  };
}

/** "PARAGRAPH 3": what a block is, without its words. */
function builtAs({ blocks }: Recognised, at: number): string | null {
  const block = blocks[at];
  return block ? [block.kind, block.number].filter((part) => part !== null).join(' ') : null;
}
