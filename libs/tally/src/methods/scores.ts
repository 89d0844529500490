import type { Method, Paper } from '../method.js';
import type { MarkRange, OptionDefinition, QuestionTerms, Sequence } from '../types.js';

/** What an option was given: points in all, and by how many votes. */
export type Score = Readonly<{ option: OptionDefinition; points: number; votes: number }>;

/** Nothing to five unless a question says otherwise, within nothing and a hundred. */
export const POINTS: Pick<Method, 'form' | 'fixedOptions' | 'marks' | 'markBounds'> = {
  form: 'SCORE',
  fixedOptions: null,
  marks: { min: 0, max: 5 },
  markBounds: { min: 0, max: 100 },
};

export const markRange = (question: QuestionTerms): MarkRange => question.marks ?? POINTS.marks;

/** The points of every option, in the order of the question. Not scored is no score of nothing: it is not among the votes. */
export function scoresOf({ options }: QuestionTerms, papers: Sequence<Paper>): Score[] {
  const scores = options.map((option) => ({ option, points: 0, votes: 0 }));
  for (const { marks, count } of papers)
    for (const [at, score] of scores.entries()) {
      const points = marks[at] ?? null;
      if (points === null) continue;
      score.points += points * count;
      score.votes += count;
    }
  return scores;
}

/** The means in hundredths, cut off and not rounded, for whoever shows them; null: nobody scored the option. */
export const meansOf = (question: QuestionTerms, papers: Sequence<Paper>): (number | null)[] =>
  scoresOf(question, papers).map(({ points, votes }) => (votes === 0 ? null : Number((BigInt(points) * 100n) / BigInt(votes))));

export const pointsGiven = (question: QuestionTerms, papers: Sequence<Paper>): number[] =>
  scoresOf(question, papers).map(({ points }) => points);
