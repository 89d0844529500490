import type { Finding, Method, Paper, Poll } from '../method.js';
import type { QuestionTerms } from '../types.js';
import { en, es, fr, words } from '../words/grammar.js';
import { byOrder, RANKED } from './ranked.js';
import { areSelected, firstsInWords, nobodyRanked, rankInWords, tiedHeadline } from './ranked.words.js';
import { explainedByPaths, pathSteps } from './ranked-schulze.words.js';

export type Matrix = readonly (readonly number[])[];

/** How many ballots place each option above each other; what a ballot does not rank is below all that it ranks. */
export function preferencesOf({ options }: QuestionTerms, papers: readonly Paper[]): number[][] {
  const size = options.length;
  const above = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const last = size + 1;
  for (const { marks, count } of papers)
    for (let one = 0; one < size; one += 1) {
      const row = above[one] ?? [];
      const rank = marks[one] ?? last;
      for (let other = 0; other < size; other += 1) if (rank < (marks[other] ?? last)) row[other] = (row[other] ?? 0) + count;
    }
  return above;
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

function decide(question: QuestionTerms, poll: Poll): Finding {
  const keys = question.options.map(({ key }) => key);
  const named = (at: readonly number[]): string[] => at.map((option) => keys[option] ?? '');
  const preferences = preferencesOf(question, poll.papers);
  const paths = strongestPaths(preferences);
  const nothing = poll.choices === 0;
  const ranking = nothing ? { selected: [], tied: [], next: [], open: question.seats } : rankingOf(paths, question.seats);
  const [selected, tied] = [named(ranking.selected), named(ranking.tied)];
  const [last, next] = [ranking.selected[ranking.selected.length - 1] ?? -1, ranking.next[0] ?? -1];
  const [obtained, back] = [paths[last]?.[next] ?? 0, paths[next]?.[last] ?? 0];
  const outcome = nothing ? 'UNDECIDED' : tied.length > 0 ? 'TIED' : 'SELECTED';
  return {
    outcome,
    selected,
    tied,
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? tied : [],
    base: poll.choices,
    needed: outcome === 'SELECTED' ? back + 1 : 1,
    obtained,
    margin: outcome === 'SELECTED' ? obtained - back : 0,
    change: null,
    headline: nothing
      ? nobodyRanked
      : tied.length > 0
        ? tiedHeadline(question, selected, tied, ranking.open)
        : areSelected(question, selected),
    explanation: explainedByPaths(question, poll, { ranking, preferences, paths }),
    steps: pathSteps(question, { ranking, preferences, paths }),
    log: {
      quota: null,
      stages: [],
      tables: [
        { kind: 'PREFERENCES', options: keys, cells: preferences },
        { kind: 'PATHS', options: keys, cells: paths },
      ],
    },
  };
}

/**
 * M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36 (2011): an option beats another when the strongest path to it is stronger than that
 * back. The paper leaves open how a link is measured; here by winning votes (the ballots for it, where they are more than
 * those against). Several places go down the order that the method gives. Equal ranks are allowed and speak for neither.
 */
export const rankedSchulze: Method = {
  ...RANKED,
  names: words(
    'Ranking: pair by pair (Schulze)',
    'Classement : comparaison par paires (Schulze)',
    'Ordenación: comparación por pares (Schulze)',
  ),
  monotone: true,
  equalRanks: true,
  check: byOrder,
  questionInWords: (question) => {
    const rank = rankInWords(question, true);
    const { seats } = question;
    return words(
      `${rank.en} · ${seats === 1 ? 'the option that none beats, pair by pair, is' : `the first ${en.spelled(seats)}, compared pair by pair, are`} held`,
      `${rank.fr} · ${seats === 1 ? 'celle qu’aucune ne bat, comparées par paires, est retenue' : `les ${fr.spelled(seats)} premières, comparées par paires, sont retenues`}`,
      `${rank.es} · ${seats === 1 ? 'queda seleccionada la que ninguna vence, por pares' : `quedan seleccionadas las ${es.spelled(seats)} primeras, comparadas por pares`}`,
    );
  },
  countsInWords: firstsInWords,
  decide,
};
