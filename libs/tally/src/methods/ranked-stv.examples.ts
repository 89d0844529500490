import { all, type Example, simpleMajority } from '../example.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';
import { bishopton } from './ranked-stv.bishopton.examples.js';
import { rankedStv } from './ranked-stv.js';

const themes: readonly OptionDefinition[] = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: { en: `Theme ${key.toUpperCase()}` } }));

const ranking = (seats: number, options = themes): QuestionTerms => ({
  options,
  ...rankedStv.defaults(options.length),
  seats,
  rule: simpleMajority,
});

const source = 'Worked out by hand by rules 45 to 52 of Schedule 1 to SSI 2007/42';

const sweets = ['Oranges', 'Pears', 'Chocolate', 'Strawberries', 'Sweets'].map((en) => ({ key: en.toLowerCase(), title: { en } }));

/** Twenty guests choose three of five for a party. */
export const party: Example = {
  name: 'the sweets of the party',
  source: 'Wikipedia, "Single transferable vote", the example of the party (Droop quota: 6)',
  question: ranking(3, sweets),
  roll: all(20),
  answers: { oranges: 4, 'pears>oranges': 2, 'chocolate>strawberries': 8, 'chocolate>sweets': 4, strawberries: 1, sweets: 1 },
  outcome: 'SELECTED',
  selected: ['chocolate', 'oranges', 'strawberries'],
  needed: 6,
};

export const rankedStvExamples: readonly Example[] = [
  {
    // Quota ⌊101 ÷ 3⌋ + 1 = 34. A has 41; its surplus of 7 goes on at 7 ÷ 41 = 0.170731…, cut to 0.17073: 25 papers give C
    // 4.26825, 16 give D 2.73168, and 0.00007 is lost. D is the lowest with 16.73168 and goes: C has 36.99993.
    name: 'a surplus goes on at five decimal places, the rest is cut; then the lowest goes',
    source,
    question: ranking(2),
    roll: all(110),
    answers: { 'a>c>b': 25, 'a>d>c': 16, b: 10, 'b>c': 20, 'c>b': 16, 'd>c': 14 },
    outcome: 'SELECTED',
    selected: ['a', 'c'],
    needed: 34,
    margin: 6,
    says: {
      en: 'the quota that each takes was 34. At stage 1, “Theme A” had 41 and was selected. At stage 3, “Theme C” had 36.99993 and was selected.',
      fr: 'réunissait 36,99993 voix',
      es: 'tenía 36,99993',
    },
  },
  {
    name: 'as many left as places: elected without the quota, and nothing more goes on',
    source,
    question: ranking(2),
    roll: all(110),
    answers: { a: 40, b: 9, c: 8, d: 7 },
    outcome: 'SELECTED',
    selected: ['a', 'b'],
    needed: 22,
  },
  {
    name: 'level for the last place at every stage: a tie, and named',
    source,
    question: ranking(2, themes.slice(0, 3)),
    roll: all(110),
    answers: { a: 30, b: 10, c: 10 },
    outcome: 'TIED',
    selected: ['a'],
    tied: ['b', 'c'],
    titled: { en: '“Theme A” is selected; “Theme B” and “Theme C” are tied for the last place' },
  },
  {
    name: 'nobody ranked anything',
    source,
    question: ranking(2),
    roll: all(10),
    answers: { ABSTAIN: 3 },
    outcome: 'UNDECIDED',
    selected: [],
    titled: { en: 'No Member ranked an option' },
  },
  party,
  bishopton,
];
