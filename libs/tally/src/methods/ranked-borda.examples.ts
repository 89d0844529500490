import { all, type Example, simpleMajority } from '../example.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';
import { tennessee } from './ranked.examples.js';
import { rankedBorda } from './ranked-borda.js';

const ranking = (options: readonly OptionDefinition[], seats = 1): QuestionTerms => ({
  options,
  ...rankedBorda.defaults(options.length),
  seats,
  rule: simpleMajority,
});

export const rankedBordaExamples: readonly Example[] = [
  {
    name: 'twice the published 194, 173, 126 and 107 points',
    source: tennessee.source,
    question: ranking(tennessee.options),
    roll: all(100),
    answers: tennessee.answers,
    outcome: 'SELECTED',
    selected: ['nashville'],
    margin: 42,
    says: {
      en: '“Nashville” has 388 points, 42 more than “Chattanooga”. Had 11 Members put “Chattanooga” just above “Nashville” instead of just below',
    },
  },
  {
    name: 'an option that is not ranked shares the last place with the others that are not',
    source: 'Worked out by hand: 3 × 4, 3 × 1 + 2 × 4 and 3 × 1 + 2 × 2 points, and 2 × 0 to the first',
    question: ranking(tennessee.options.slice(0, 3)),
    roll: all(5),
    answers: { memphis: 3, 'nashville>chattanooga': 2 },
    outcome: 'SELECTED',
    selected: ['memphis'],
    margin: 1,
  },
  {
    name: 'equal ranks share the mean of their places',
    source: 'Worked out by hand: 3 + 3 points to the two, none to the last; then the tie',
    question: ranking(tennessee.options.slice(0, 3)),
    roll: all(5),
    answers: { 'memphis=nashville>chattanooga': 2 },
    outcome: 'TIED',
    selected: [],
    tied: ['memphis', 'nashville'],
    says: { en: '“Memphis” and “Nashville” have 6 points each' },
  },
];
