import { all, answersWith, type Example, simpleMajority, withQuorum } from '../example.js';
import type { Bounds, DecisionRule, OptionDefinition, QuestionTerms } from '../types.js';

/** The four topics put forward for the two workshops of 2007. */
const topics: readonly OptionDefinition[] = [
  {
    key: 'environment',
    title: { en: 'The Environment and Migration', fr: 'Environnement et migration', es: 'El medio ambiente y la migración' },
  },
  { key: 'labour', title: { en: 'Making Global Labour Mobility a Catalyst for Development' } },
  { key: 'free', title: { en: 'Free Movement of Persons in Regional Integration Processes' } },
  { key: 'south', title: { en: 'South/South Migration', fr: 'La migration Sud-Sud', es: 'La migración Sur-Sur' } },
];

const twoOfFour = (bounds: Partial<Bounds> = {}, rule: DecisionRule = simpleMajority): QuestionTerms => ({
  options: topics,
  chooseMin: 1,
  chooseMax: 2,
  seats: 2,
  minimumSupport: 0,
  ...bounds,
  rule,
});

/** Seats of the Security Council that a regional group has, as the General Assembly fills them: by two thirds of those voting. */
const seatsFor = (candidates: readonly string[], seats: number, twoThirds: number): QuestionTerms => ({
  options: candidates.map((en) => ({ key: en.toLowerCase(), title: { en } })),
  chooseMin: 1,
  chooseMax: seats,
  seats,
  minimumSupport: twoThirds,
  rule: simpleMajority,
});

const source = 'Question of IC/2006/8, paragraph 14; figures worked out by hand';

export const selectionExamples: readonly Example[] = [
  {
    name: 'two seats of the Security Council, filled in one ballot',
    source:
      'General Assembly of the United Nations, 17 October 2008, seats of the Western European and other States: the totals as they were declared, of 192 votes cast and 128 needed',
    question: seatsFor(['Austria', 'Iceland', 'Turkey'], 2, 128),
    roll: all(192),
    answers: answersWith({ austria: 133, iceland: 87, turkey: 151 }, 192),
    outcome: 'SELECTED',
    selected: ['turkey', 'austria'],
    needed: 128,
    margin: 46,
  },
  {
    name: 'one seat of the Security Council, open after the tenth ballot',
    source:
      'General Assembly of the United Nations, 16 October 2006, seat of the Latin American and Caribbean States, tenth ballot: 110 and 77 votes, 4 abstentions, 125 needed (press release GA/10516)',
    question: seatsFor(['Guatemala', 'Venezuela'], 1, 125),
    roll: all(192),
    answers: { guatemala: 110, venezuela: 77, ABSTAIN: 4 },
    outcome: 'UNDECIDED',
    selected: [],
    needed: 125,
    margin: -15,
    says: { en: 'With 15 more votes it would have had one.' },
  },
  {
    name: 'the two best supported of four',
    source,
    question: twoOfFour({}, withQuorum(simpleMajority)),
    roll: { entitled: 118, notEntitled: 6, membersOfBody: 118 },
    answers: { 'labour+free': 47, 'labour+environment': 27, 'free+south': 14, south: 20, environment: 4 },
    outcome: 'SELECTED',
    selected: ['labour', 'free'],
    margin: 27,
    titled: {
      en: '“Making Global Labour Mobility a Catalyst for Development” and “Free Movement of Persons in Regional Integration Processes” are selected',
    },
    says: {
      en: 'Of 112 Members that took part, 74 chose “Making Global Labour Mobility a Catalyst for Development” and 61 “Free Movement of Persons in Regional Integration Processes”.',
    },
  },
  {
    name: 'an even lead: half of it moving ties the last place, one more reverses it',
    source,
    question: twoOfFour(),
    roll: all(193),
    answers: { 'labour+free': 61, 'labour+south': 13, south: 34, environment: 31 },
    outcome: 'SELECTED',
    selected: ['labour', 'free'],
    margin: 14,
    says: {
      en: 'The last place was won by 14 over “South/South Migration”, which has 47. Had 7 Members chosen “South/South Migration” instead of “Free Movement of Persons in Regional Integration Processes”, the two would have been tied; 8 would have reversed it.',
    },
  },
  {
    name: 'a tie across the last place is left open, and named',
    source,
    question: twoOfFour({}, { ...simpleMajority, tieRule: 'SECOND_VOTE' }),
    roll: all(193),
    answers: { labour: 74, 'free+south': 61, environment: 31 },
    outcome: 'TIED',
    selected: ['labour'],
    tied: ['free', 'south'],
    runOff: ['free', 'south'],
    margin: 0,
    says: { en: 'which is left open. Under the rule, a second vote is taken among them. One more vote for either would have settled it.' },
  },
  {
    name: 'three tied for two places: none is safe',
    source,
    question: twoOfFour(),
    roll: all(193),
    answers: { labour: 20, free: 20, south: 20, environment: 3 },
    outcome: 'TIED',
    selected: [],
    tied: ['labour', 'free', 'south'],
    titled: { en: 'are tied for the two places' },
  },
  {
    name: 'a tie above the line is no tie',
    source,
    question: twoOfFour(),
    roll: all(193),
    answers: { 'labour+free': 50, south: 20 },
    outcome: 'SELECTED',
    selected: ['labour', 'free'],
    tied: [],
  },
  {
    name: 'too few reach the minimum support: the place stays open',
    source,
    question: twoOfFour({ minimumSupport: 60 }),
    roll: all(193),
    answers: { labour: 74, free: 55, south: 47 },
    outcome: 'UNDECIDED',
    selected: ['labour'],
    needed: 60,
    margin: -5,
    titled: { en: 'is selected; one of the two places remains open' },
    says: { en: 'With 5 more votes it would have had one.' },
  },
  {
    name: 'the minimum support is nearer than the next option',
    source,
    question: twoOfFour({ minimumSupport: 60 }),
    roll: all(193),
    answers: { labour: 74, free: 61, south: 20 },
    outcome: 'SELECTED',
    selected: ['labour', 'free'],
    says: {
      en: 'Had 2 Members fewer chosen “Free Movement of Persons in Regional Integration Processes”, it would not have had the 60 votes that a place takes.',
    },
  },
  {
    name: 'an option nobody chose holds no place, even where places are left',
    source: 'worked out by hand',
    question: twoOfFour(),
    roll: all(193),
    answers: { labour: 3, ABSTAIN: 10 },
    outcome: 'UNDECIDED',
    selected: ['labour'],
  },
  {
    name: 'nobody answers',
    source: 'worked out by hand',
    question: twoOfFour(),
    roll: all(193),
    answers: {},
    outcome: 'UNDECIDED',
    selected: [],
    titled: { en: 'No Member chose an option', fr: 'Aucun Membre n’a choisi d’option', es: 'Ningún Miembro eligió una opción' },
  },
];
