import type { Poll } from '../method.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';

/** An option with the ballots that chose it. */
export type Standing = Readonly<{ option: OptionDefinition; count: number }>;

/** Options by support, the best first; those with equal support in the order of the question. */
export function bySupport({ options }: Pick<QuestionTerms, 'options'>, counts: readonly number[]): Standing[] {
  return options.map((option, at) => ({ option, count: counts[at] ?? 0 })).sort((one, other) => other.count - one.count);
}

export const keysOf = (standings: readonly Standing[]): string[] => standings.map(({ option }) => option.key);

/** The counts after `votes` moved: taken from one option, given to another. */
export function moved(
  { options }: Pick<QuestionTerms, 'options'>,
  { counts }: Pick<Poll, 'counts'>,
  votes: number,
  from: string | null,
  to: string | null,
): number[] {
  return options.map(({ key }, at) => (counts[at] ?? 0) - (key === from ? votes : 0) + (key === to ? votes : 0));
}
