import { all, type Example, simpleMajority } from '../example.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';
import { burlington, schulzeOne, tennessee } from './ranked.examples.js';
import { rankedSchulze } from './ranked-schulze.js';

const ranking = (options: readonly OptionDefinition[], seats = 1): QuestionTerms => ({
  options,
  ...rankedSchulze.defaults(options.length),
  seats,
  rule: simpleMajority,
});

export const rankedSchulzeExamples: readonly Example[] = [
  {
    name: 'nobody wins every pair: the strongest paths tell, and E is selected',
    source: schulzeOne.source,
    question: ranking(schulzeOne.options),
    roll: all(45),
    answers: schulzeOne.answers,
    outcome: 'SELECTED',
    selected: ['e'],
    says: {
      en: 'the strongest path from “E” to each other option is stronger than that back: “A” 25–24, “B” 28–24, “C” 28–24 and “D” 31–24.',
    },
  },
  {
    name: 'several places go down the order: E, A, C, B, D',
    source: schulzeOne.source,
    question: ranking(schulzeOne.options, 4),
    roll: all(45),
    answers: schulzeOne.answers,
    outcome: 'SELECTED',
    selected: ['e', 'a', 'c', 'b'],
    margin: 5,
  },
  {
    name: 'the option that wins every pair is selected',
    source: tennessee.source,
    question: ranking(tennessee.options),
    roll: all(100),
    answers: tennessee.answers,
    outcome: 'SELECTED',
    selected: ['nashville'],
    says: { en: '“Memphis” 58–42, “Chattanooga” 68–32 and “Knoxville” 68–32' },
  },
  {
    name: 'what a ballot does not rank is below all that it ranks',
    source: burlington.source,
    question: ranking(burlington.options),
    roll: all(9000),
    answers: burlington.answers,
    outcome: 'SELECTED',
    selected: ['montroll'],
    says: { en: '“Kiss” 4,067–3,477 and “Wright” 4,597–3,668' },
  },
  {
    name: 'equal ranks speak for neither: three ballots to two, one level',
    source: 'Worked out by hand',
    question: ranking(tennessee.options.slice(0, 2)),
    roll: all(6),
    answers: { memphis: 2, nashville: 3, 'memphis=nashville': 1 },
    outcome: 'SELECTED',
    selected: ['nashville'],
    margin: 3,
  },
  {
    name: 'neither beats the other: a tie, and named',
    source: 'Worked out by hand',
    question: ranking(tennessee.options.slice(0, 3)),
    roll: all(6),
    answers: { 'memphis>nashville': 3, 'nashville>memphis': 3 },
    outcome: 'TIED',
    selected: [],
    tied: ['memphis', 'nashville'],
  },
];
