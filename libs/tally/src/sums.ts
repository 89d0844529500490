import type { Marks, QuestionTerms } from './types.js';

/**
 * What is added up of the votes, an option each in the order of the question. `counts`: picks, points or first preferences,
 * what a method shows of an option; `votes`: how many mark it; `highest`: how many give it the highest mark there is. `above`
 * has a row for every option: how many place it above each other.
 */
const SUMS = ['counts', 'votes', 'highest', 'above'] as const;
type Sum = (typeof SUMS)[number];

/**
 * Figures of valid choices that add up vote by vote, so that nothing of a single vote need be kept for them. What its method
 * does not look at is empty.
 */
export type Sums = Readonly<Record<Sum, readonly number[]>>;
/** Sums while they are added up. */
export type Adding = Readonly<Record<Sum, number[]>>;

/** Of a question, what adding up looks at. */
export type Summed = Pick<QuestionTerms, 'options' | 'marks'>;

/** What a method adds up beside the counts, and what `count` votes with these marks add to it. */
export type Summing = Readonly<{
  beside: readonly Exclude<Sum, 'counts'>[];
  add: (sums: Adding, question: Summed, marks: Marks, count: number) => void;
}>;

const zeros = (length: number): number[] => new Array<number>(length).fill(0);
const NONE: number[] = [];

export function noVotes({ beside }: Summing, { options: { length } }: Summed): Adding {
  return {
    counts: zeros(length),
    votes: beside.includes('votes') ? zeros(length) : NONE,
    highest: beside.includes('highest') ? zeros(length) : NONE,
    above: beside.includes('above') ? zeros(length * length) : NONE,
  };
}

/** Adds what was added up elsewhere. */
export function addAll(sums: Adding, others: Sums): void {
  for (const sum of SUMS) add(sums[sum], others[sum]);
}

function add(figures: number[], others: readonly number[]): void {
  for (let at = 0; at < figures.length; at += 1) figures[at] = (figures[at] ?? 0) + (others[at] ?? 0);
}

/** How many ballots mark each option. */
export const PICKS: Summing = {
  beside: [],
  add: ({ counts }, _question, marks, count) => {
    for (let at = 0; at < counts.length; at += 1) if ((marks[at] ?? null) !== null) counts[at] = (counts[at] ?? 0) + count;
  },
};
