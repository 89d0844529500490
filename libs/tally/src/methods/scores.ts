import type { Method } from '../method.js';
import type { Summing, Sums } from '../sums.js';
import type { MarkRange, OptionDefinition, QuestionTerms } from '../types.js';

/** What an option was given: points in all, and by how many votes. */
export type Score = Readonly<{ option: OptionDefinition; points: number; votes: number }>;

/** Nothing to five unless a question says otherwise, within nothing and a hundred. */
export const POINTS: Pick<Method, 'form' | 'fixedOptions' | 'marks' | 'markBounds'> = {
  form: 'SCORE',
  fixedOptions: null,
  marks: { min: 0, max: 5 },
  markBounds: { min: 0, max: 100 },
};

export const markRange = (question: Pick<QuestionTerms, 'marks'>): MarkRange => question.marks ?? POINTS.marks;

/** The points that each option was given. Not scored is no score of nothing: it is not among the votes. */
export const GIVEN: Summing = {
  beside: ['votes'],
  add: ({ counts, votes }, _question, marks, count) => {
    for (let at = 0; at < counts.length; at += 1) {
      const points = marks[at] ?? null;
      if (points === null) continue;
      counts[at] = (counts[at] ?? 0) + points * count;
      votes[at] = (votes[at] ?? 0) + count;
    }
  },
};

/** The points of every option, in the order of the question. */
export function scoresOf({ options }: Pick<QuestionTerms, 'options'>, { counts, votes }: Pick<Sums, 'counts' | 'votes'>): Score[] {
  return options.map((option, at) => ({ option, points: counts[at] ?? 0, votes: votes[at] ?? 0 }));
}

/** The means in hundredths, cut off and not rounded, for whoever shows them; null: nobody scored the option. */
export const meansOf = ({ counts, votes }: Pick<Sums, 'counts' | 'votes'>): (number | null)[] =>
  counts.map((points, at) => {
    const by = votes[at] ?? 0;
    return by === 0 ? null : Number((BigInt(points) * 100n) / BigInt(by));
  });
