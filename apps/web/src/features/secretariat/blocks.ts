import type { AddDocumentInput } from '../../generated/graphql';
import type { Texts } from '../../chamber/forms/localizedTexts';

export interface PastedBlock {
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'ITEM';
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
}

export interface PastedNote {
  readonly mark: string;
  /** The block that bears the mark. */
  readonly block: number;
  readonly text: string;
}

export interface Pasted {
  readonly blocks: readonly PastedBlock[];
  readonly notes: readonly PastedNote[];
  /** Marks in the text for which no words stand below it. */
  readonly untold: readonly string[];
  /** Marks of words to which nothing in the text leads. */
  readonly uncalled: readonly string[];
}

/** A note that would be lost on the way: UNTOLD, UNCALLED, or in a translation alone, where the English has none of that mark. */
export interface StrayNote {
  readonly language: keyof Texts;
  readonly mark: string;
  readonly stray: 'UNTOLD' | 'UNCALLED' | 'NOT_IN_ENGLISH';
}

const LANGUAGES: readonly (keyof Texts)[] = ['en', 'fr', 'es'];
const HEADING = /^(#{1,3})\s+(.+)$/;
const NOTE = /^\[\^([^\]\s]{1,20})\]:\s*(.*)$/;
const NUMBERED = /^(\d{1,3})\.\s+(.+)$/s;
const ITEM = /^(?:[-•*]|(\([a-z0-9]{1,4}\)))\s+(.+)$/s;
const MARK = /\s*\[\^([^\]\s]{1,20})\]/g;

function blockOf(text: string): PastedBlock {
  const heading = HEADING.exec(text);
  if (heading) return { kind: 'HEADING', level: heading[1]?.length ?? 1, number: null, text: heading[2] ?? '' };
  const numbered = NUMBERED.exec(text);
  if (numbered) return { kind: 'PARAGRAPH', level: 1, number: numbered[1] ?? null, text: numbered[2] ?? '' };
  const item = ITEM.exec(text);
  if (item) return { kind: 'ITEM', level: 1, number: item[1] ?? null, text: item[2] ?? '' };
  // A short line without a full stop is a title.
  if (text.length < 90 && !/[.;:?!]$/.test(text)) return { kind: 'HEADING', level: 1, number: null, text };
  return { kind: 'PARAGRAPH', level: 1, number: null, text };
}

/** A pasted text as blocks: an empty line parts them, a number and a full stop make a numbered paragraph. */
export function pasted(source: string): Pasted {
  const pieces = source
    .split(/\r?\n\s*\r?\n|\r?\n(?=\d{1,3}\.\s|#{1,3}\s|[-•*]\s|\([a-z0-9]{1,4}\)\s|\[\^)/)
    .map((piece) => piece.replace(/\s*\r?\n\s*/g, ' ').trim())
    .filter(Boolean);
  const said = new Map(
    pieces.flatMap((piece) => (NOTE.exec(piece) ? [[NOTE.exec(piece)?.[1] ?? '', NOTE.exec(piece)?.[2] ?? ''] as const] : [])),
  );
  const bodies = pieces.filter((piece) => !NOTE.test(piece));
  const notes = bodies.flatMap((body, block) =>
    [...body.matchAll(MARK)].map((found) => ({ mark: found[1] ?? '', block, text: said.get(found[1] ?? '') ?? '' })),
  );
  const called = new Set(notes.map(({ mark }) => mark));
  return {
    blocks: bodies.map((body) => blockOf(body.replace(MARK, ''))),
    notes: notes.filter((note) => note.text),
    untold: [...called].filter((mark) => !said.get(mark)),
    uncalled: [...said.keys()].filter((mark) => !called.has(mark)),
  };
}

/** The notes that the document would not have, though they were pasted: they are named before anything is sent. */
export function strayNotes(sources: Texts): StrayNote[] {
  const english = new Set(pasted(sources.en).notes.map(({ mark }) => mark));
  return LANGUAGES.flatMap((language) => {
    const { notes, untold, uncalled } = pasted(sources[language]);
    const strange = new Set(notes.flatMap(({ mark }) => (english.has(mark) ? [] : [mark])));
    return [
      ...untold.map((mark) => ({ language, mark, stray: 'UNTOLD' as const })),
      ...uncalled.map((mark) => ({ language, mark, stray: 'UNCALLED' as const })),
      ...[...strange].map((mark) => ({ language, mark, stray: 'NOT_IN_ENGLISH' as const })),
    ];
  });
}

/** A stable name of its own for every block, whatever its number: numbers in real documents repeat. */
export function anchorsOf(blocks: readonly PastedBlock[]): string[] {
  const taken = new Set<string>();
  return blocks.map((block, index) => {
    const wanted =
      block.kind === 'HEADING'
        ? `h${index + 1}`
        : block.kind === 'ITEM'
          ? `i${index + 1}`
          : block.number
            ? `p${block.number}`
            : `b${index + 1}`;
    const anchor = taken.has(wanted) ? `${wanted}-${index + 1}` : wanted;
    taken.add(anchor);
    return anchor;
  });
}

/** The languages side by side, block by block; null when one of them has another number of blocks than the English. */
export function documentBlocks(
  sources: Texts,
): (Pick<AddDocumentInput, 'blocks' | 'setApart'> & { footnotes: NonNullable<AddDocumentInput['footnotes']> }) | null {
  const en = pasted(sources.en);
  const fr = sources.fr.trim() ? pasted(sources.fr) : null;
  const es = sources.es.trim() ? pasted(sources.es) : null;
  if ([fr, es].some((other) => other && other.blocks.length !== en.blocks.length)) return null;
  const anchors = anchorsOf(en.blocks);
  const note = (other: Pasted | null, mark: string) => other?.notes.find((found) => found.mark === mark)?.text ?? null;
  return {
    // Every pasted document has its p1: the second one is given anchors of its own.
    setApart: true,
    blocks: en.blocks.map((block, index) => ({
      anchor: anchors[index] ?? '',
      kind: block.kind,
      level: block.level,
      number: block.number,
      text: { en: block.text, fr: fr?.blocks[index]?.text ?? null, es: es?.blocks[index]?.text ?? null },
    })),
    footnotes: en.notes.map(({ mark, block, text }) => ({
      mark,
      anchor: anchors[block] ?? '',
      text: { en: text, fr: note(fr, mark), es: note(es, mark) },
    })),
  };
}
