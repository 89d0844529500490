import type { Summing } from '../sums.js';
import { FIRSTS } from './ranked.js';

/** A figure for every pair of options: [one][other]. */
export type Matrix = readonly (readonly number[])[];

/** First preferences, and how many place each option above each other; what a ballot does not rank is below all that it ranks. */
export const FIRSTS_AND_PREFERRED: Summing = {
  beside: [...FIRSTS.beside, 'above'],
  add: (sums, question, marks, count) => {
    FIRSTS.add(sums, question, marks, count);
    const { above } = sums;
    const size = question.options.length;
    const last = size + 1;
    for (let one = 0; one < size; one += 1) {
      const rank = marks[one] ?? last;
      if (rank === last) continue;
      for (let other = 0, pair = one * size; other < size; other += 1, pair += 1)
        if (rank < (marks[other] ?? last)) above[pair] = (above[pair] ?? 0) + count;
    }
  },
};

/** What was added up for pairs, a row an option. */
export function rowsOf(above: readonly number[], size: number): number[][] {
  return Array.from({ length: size }, (_none, one) => above.slice(one * size, (one + 1) * size));
}

/**
 * The strength of the strongest path from each option to each other: a path is as strong as its weakest link, and a link is
 * there only where more ballots place one above the other than the other way; its strength is those ballots.
 */
export function strongestPaths(preferences: Matrix): number[][] {
  const at = (one: number, other: number): number => preferences[one]?.[other] ?? 0;
  const paths = preferences.map((row, one) => row.map((count, other) => (count > at(other, one) ? count : 0)));
  const size = paths.length;
  for (let via = 0; via < size; via += 1)
    for (let from = 0; from < size; from += 1) {
      if (from === via) continue;
      const [row, first] = [paths[from] ?? [], paths[from]?.[via] ?? 0];
      for (let to = 0; to < size; to += 1) {
        if (to === from || to === via) continue;
        const through = Math.min(first, paths[via]?.[to] ?? 0);
        if (through > (row[to] ?? 0)) row[to] = through;
      }
    }
  return paths;
}

/** `next`: those that none of the rest beats, after the places; `tied`: more such than places are `open`. */
export type Ranking = Readonly<{ selected: readonly number[]; tied: readonly number[]; next: readonly number[]; open: number }>;

/** The places go, from the top, to the options that no remaining option beats; where more are so than places are left, to none. */
export function rankingOf(paths: Matrix, seats: number): Ranking {
  const beats = (one: number, other: number): boolean => (paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0);
  let rest = paths.map((_row, at) => at);
  const unbeaten = (): number[] => rest.filter((one) => !rest.some((other) => beats(other, one)));
  const selected: number[] = [];
  while (selected.length < seats) {
    const top = unbeaten();
    if (top.length > seats - selected.length) return { selected, tied: top, next: [], open: seats - selected.length };
    selected.push(...top);
    rest = rest.filter((option) => !top.includes(option));
  }
  return { selected, tied: [], next: unbeaten(), open: 0 };
}
