import { all, answersWith, type Example, simpleMajority } from '../example.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';
import { approval } from './approval.js';
import { tennessee } from './ranked.examples.js';

const venues: readonly OptionDefinition[] = [
  { key: 'bangkok', title: { en: 'Bangkok' } },
  { key: 'geneva', title: { en: 'Geneva', fr: 'Genève', es: 'Ginebra' } },
  { key: 'nairobi', title: { en: 'Nairobi' } },
];

const venue = (minimumSupport = 0): QuestionTerms => ({
  options: venues,
  ...approval.defaults(venues.length),
  minimumSupport,
  rule: simpleMajority,
});

/** Those who stood to be mayor of St. Louis. */
const candidates = ['Tishaura Jones', 'Cara Spencer', 'Lewis Reed', 'Andrew Jones'].map((en) => ({
  key: en.toLowerCase().replace(' ', '-'),
  title: { en },
}));

const source = 'Question of IC/2006/8, paragraph 7 (the venue, if deferred); figures worked out by hand';

export const approvalExamples: readonly Example[] = [
  {
    name: 'the two of four who went on to the election of a mayor',
    source:
      'St. Louis, Missouri, primary election of 2 March 2021, the first by approval there: the declared totals and the number of ballots (electowiki, approval.vote)',
    question: { options: candidates, ...approval.defaults(candidates.length), seats: 2, rule: simpleMajority },
    roll: all(44_571),
    answers: answersWith({ 'tishaura-jones': 25_388, 'cara-spencer': 20_659, 'lewis-reed': 17_186, 'andrew-jones': 6_428 }, 44_571),
    outcome: 'SELECTED',
    selected: ['tishaura-jones', 'cara-spencer'],
    margin: 3_473,
    says: { en: '25,388' },
  },
  {
    name: 'the capital of Tennessee, where all accept the first two of their order: 68 accept Nashville, 58 Chattanooga',
    source: tennessee.source,
    question: { options: tennessee.options, ...approval.defaults(tennessee.options.length), rule: simpleMajority },
    roll: all(100),
    answers: { 'memphis+nashville': 42, 'nashville+chattanooga': 26, 'chattanooga+knoxville': 15 + 17 },
    outcome: 'SELECTED',
    selected: ['nashville'],
    margin: 10,
  },
  {
    name: 'the venue that most could accept, though fewer name it alone',
    source,
    question: venue(),
    roll: all(120),
    answers: { bangkok: 30, 'bangkok+geneva': 25, geneva: 28, 'geneva+nairobi': 10, nairobi: 20 },
    outcome: 'SELECTED',
    selected: ['geneva'],
    margin: 8,
    says: {
      en: 'It leads “Bangkok”, which has 55, by 8 votes. Had 4 Members chosen “Bangkok” instead of “Geneva”, the two would have been tied; 5 would have reversed it.',
      fr: 'Cette option devance de 8 voix l’option «\u00a0Bangkok\u00a0», qui en réunit 55.',
      es: 'Esa opción aventaja en 8 votos a la opción «Bangkok», que recibió 55.',
    },
  },
  {
    name: 'accepting all changes nothing',
    source,
    question: venue(),
    roll: all(120),
    answers: { bangkok: 30, geneva: 28, 'bangkok+geneva+nairobi': 60 },
    outcome: 'SELECTED',
    selected: ['bangkok'],
    margin: 2,
  },
  {
    name: 'a tie for the only place',
    source,
    question: venue(),
    roll: all(120),
    answers: { bangkok: 30, geneva: 30, nairobi: 5 },
    outcome: 'TIED',
    selected: [],
    tied: ['bangkok', 'geneva'],
    titled: { en: '“Bangkok” and “Geneva” are tied for the only place' },
  },
  {
    name: 'nobody reaches the minimum support',
    source,
    question: venue(61),
    roll: all(120),
    answers: { bangkok: 30, geneva: 60, nairobi: 5 },
    outcome: 'UNDECIDED',
    selected: [],
    titled: { en: 'No option has the support that was asked for' },
    says: { en: 'With one more vote it would have had one.' },
  },
];
