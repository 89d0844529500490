import { isSalted } from '#transparency';
import type { EntryOfWords } from './standing.js';

/** The acts by which a corrigendum comes about: corrections to the text of a record, and to votes. */
export const ACTS_OF_CORRIGENDUM: readonly string[] = [
  ...['record.correction-submitted', 'record.correction-answered', 'record.correction-withdrawn'],
  ...['correction.asked', 'correction.confirmed', 'corrigendum.issued'],
];

/** A correction to the text of a record: as it was submitted, and what became of it; null: it waits. */
export type Submitted<Entry> = Readonly<{ entry: Entry; ended: Entry | null }>;
/** A correction of a vote that was confirmed. */
export type Confirmed<Entry> = Readonly<{ asked: Entry | null; entry: Entry }>;

/** What there was to gather when the corrigendum was issued; what the log has afterwards it cannot say. */
export function gatheredIn<Entry extends EntryOfWords>(
  entries: readonly Entry[],
): Readonly<{ issued: Entry | null; texts: readonly Submitted<Entry>[]; votes: readonly Confirmed<Entry>[] }> {
  const texts = new Map<string, Submitted<Entry>>();
  const asked = new Map<string, Entry>();
  const votes: Confirmed<Entry>[] = [];
  for (const entry of entries) {
    const { act, data } = entry;
    const of = String(data['correction']);
    if (act === 'corrigendum.issued') return { issued: entry, texts: [...texts.values()], votes };
    if (act === 'record.correction-submitted') texts.set(of, { entry, ended: null });
    else if (act === 'record.correction-answered' || act === 'record.correction-withdrawn') {
      const submitted = texts.get(of);
      if (submitted) texts.set(of, { ...submitted, ended: entry });
    } else if (act === 'correction.asked') asked.set(of, entry);
    else if (act === 'correction.confirmed') votes.push({ asked: asked.get(of) ?? null, entry });
  }
  return { issued: null, texts: [...texts.values()], votes };
}

/** Whether it stands in the corrigendum; as an editorial one it changes nothing of the substance. */
export const isMade = ({ ended }: Submitted<EntryOfWords>): boolean => ['ACCEPTED', 'EDITORIAL'].includes(String(ended?.data['outcome']));

/** Where the words that are to be read stand: as the answer has them, or as they were submitted. */
export function readsIn<Entry extends EntryOfWords>({ entry, ended }: Submitted<Entry>): Readonly<{ entry: Entry; field: string }> {
  return ended && isSalted(ended.data['wording']) ? { entry: ended, field: 'wording' } : { entry, field: 'shouldSay' };
}

/**
 * The words that a corrigendum repeats, by the entry and the fields of it that have them: whoever reads the one may read the others.
 * Why a correction was asked for, and what was not accepted, is not among them.
 */
export function wordsOfCorrigendum(entries: readonly EntryOfWords[]): ReadonlyMap<number, readonly string[]> {
  const { issued, texts, votes } = gatheredIn(entries);
  const words = new Map<number, string[]>();
  const add = ({ index }: EntryOfWords, field: string): void => void words.set(index, [...(words.get(index) ?? []), field]);
  if (!issued) return words;
  for (const submitted of texts.filter(isMade)) {
    const reads = readsIn(submitted);
    add(submitted.entry, 'says');
    add(reads.entry, reads.field);
    if (submitted.ended) add(submitted.ended, 'note');
  }
  for (const { asked, entry } of votes) {
    if (asked) add(asked, 'reason');
    add(entry, 'note');
  }
  return words;
}
