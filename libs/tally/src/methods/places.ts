import type { OutcomeKind, QuestionTerms } from '../types.js';
import { bySupport, type Standing } from './ranking.js';

/**
 * Who holds a place. `tied`: those with equal support across the last places, of which `open` are left; the safe ones
 * are in `selected`. `next`: the best supported without a place, where there is one.
 */
export type Places = Readonly<{
  outcome: Extract<OutcomeKind, 'SELECTED' | 'TIED' | 'UNDECIDED'>;
  selected: readonly Standing[];
  tied: readonly Standing[];
  open: number;
  next: Standing | null;
  minimum: number;
}>;

/** The places go to the best supported that reach the minimum support; nobody holds one without a single vote. */
export function placesOf(question: QuestionTerms, counts: readonly number[]): Places {
  const minimum = Math.max(1, question.minimumSupport);
  const standings = bySupport(question, counts);
  const eligible = standings.filter(({ count }) => count >= minimum);
  const { seats } = question;
  const last = eligible[seats - 1];
  const after = eligible[seats];
  if (last !== undefined && after !== undefined && last.count === after.count) {
    const selected = eligible.filter(({ count }) => count > last.count);
    const tied = eligible.filter(({ count }) => count === last.count);
    return { outcome: 'TIED', selected, tied, open: seats - selected.length, next: null, minimum };
  }
  const selected = eligible.slice(0, seats);
  const next = standings[selected.length] ?? null;
  return { outcome: last === undefined ? 'UNDECIDED' : 'SELECTED', selected, tied: [], open: seats - selected.length, next, minimum };
}
