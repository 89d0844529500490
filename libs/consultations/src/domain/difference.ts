import { diffArrays } from 'diff';

export const RUN_KINDS = ['KEPT', 'REMOVED', 'ADDED'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** A passage of a text beside another: kept, taken out of the first, or put into the second. */
export type Run = Readonly<{ kind: RunKind; text: string }>;

/** A change to a text counted in its tokens: `take` of them from `at` on give way to `put`. */
export type Edit = Readonly<{ at: number; take: number; put: string }>;

/** Beyond so many changed tokens two texts have nothing to do with each other, and no time is spent on looking for more. */
const MOST_CHANGES = 4000;

/** Words with their apostrophes and hyphens, spaces, and every other character by itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

type Change = { kept: string[] } | { taken: string[]; put: string[] };

/** Kept and changed passages in turn. Where only a space is kept between two changes they are read as one. */
function changes(before: string, after: string): Change[] {
  const found = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_CHANGES });
  if (!found) return [{ taken: tokensOf(before), put: tokensOf(after) }];
  const joined: Change[] = [];
  for (const [index, { value, added, removed }] of found.entries()) {
    const last = joined.at(-1);
    if (added || removed) {
      const change = last && 'taken' in last ? last : { taken: [], put: [] };
      if (change !== last) joined.push(change);
      (removed ? change.taken : change.put).push(...value);
    } else if (last && 'taken' in last && index < found.length - 1 && value.join('').trim() === '') {
      last.taken.push(...value);
      last.put.push(...value);
    } else joined.push({ kept: [...value] });
  }
  return joined.map((change, index) => withoutTail(change, joined[index + 1]));
}

/** A space at the end of a change on both sides is kept, and read with what follows. */
function withoutTail(change: Change, next: Change | undefined): Change {
  if ('kept' in change || !next || !('kept' in next)) return change;
  const [taken, put] = [change.taken.at(-1), change.put.at(-1)];
  if (taken === undefined || taken !== put || taken.trim() !== '') return change;
  next.kept.unshift(taken);
  return { taken: change.taken.slice(0, -1), put: change.put.slice(0, -1) };
}

/** One text beside another, word by word: within a change, what is taken out comes before what is put in. */
export function differenceOf(before: string, after: string): Run[] {
  return changes(before, after).flatMap((change): Run[] =>
    'kept' in change
      ? [{ kind: 'KEPT', text: change.kept.join('') }]
      : (
          [
            { kind: 'REMOVED', text: change.taken.join('') },
            { kind: 'ADDED', text: change.put.join('') },
          ] as const
        ).filter(({ text }) => text !== ''),
  );
}

/** The changes that make one text of another. */
export function editsOf(before: string, after: string): Edit[] {
  let at = 0;
  return changes(before, after).flatMap((change): Edit[] => {
    const start = at;
    at += ('kept' in change ? change.kept : change.taken).length;
    return 'kept' in change ? [] : [{ at: start, take: change.taken.length, put: change.put.join('') }];
  });
}

/** A text with several sets of changes made to it at once; null: two of them touch the same words, or words side by side. */
export function applied(base: string, sets: readonly (readonly Edit[])[]): string | null {
  const tokens = tokensOf(base);
  const edits = sets.flat().sort((one, other) => one.at - other.at || one.take - other.take);
  let text = '';
  let from = 0;
  let last: Edit | null = null;
  for (const edit of edits) {
    if (last && edit.at === last.at && edit.take === last.take && edit.put === last.put) continue; // the same change twice is one
    if (last && edit.at <= last.at + last.take) return null;
    text += tokens.slice(from, edit.at).join('') + edit.put;
    from = edit.at + edit.take;
    last = edit;
  }
  return text + tokens.slice(from).join('');
}

/** How many words are taken out and put in. */
export function wordsChanged(runs: readonly Run[]): number {
  return runs.reduce((sum, { kind, text }) => sum + (kind === 'KEPT' ? 0 : (text.match(WORD)?.length ?? 0)), 0);
}

/** How many words there were, and how many of them are kept. */
export function wordsKept(runs: readonly Run[]): Readonly<{ words: number; kept: number }> {
  const count = (kinds: readonly RunKind[]): number =>
    runs.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? (text.match(WORD)?.length ?? 0) : 0), 0);
  return { words: count(['KEPT', 'REMOVED']), kept: count(['KEPT']) };
}
