import { all, type Example, simpleMajority } from '../example.js';
import type { DecisionRule, OptionDefinition, QuestionTerms } from '../types.js';
import { singleChoice } from './single-choice.js';

const choice = (options: readonly OptionDefinition[], rule: DecisionRule = simpleMajority): QuestionTerms => ({
  options,
  ...singleChoice.defaults(options.length),
  rule,
});

const deferOrCancel: readonly OptionDefinition[] = [
  { key: 'defer', title: { en: 'Defer to 2007', fr: 'Reporter à 2007', es: 'Aplazar hasta 2007' } },
  { key: 'cancel', title: { en: 'Cancel', fr: 'Annuler', es: 'Cancelar' } },
];

const councilWorkshop: readonly OptionDefinition[] = [
  {
    key: 'image',
    title: {
      en: 'The Image of Migrants in Society',
      fr: 'L’image des migrants dans la société',
      es: 'La imagen de los migrantes en la sociedad',
    },
  },
  { key: 'development', title: { en: 'Migration and Development', fr: 'Migration et développement', es: 'Migración y desarrollo' } },
  { key: 'return', title: { en: 'Return Migration', fr: 'La migration de retour', es: 'La migración de retorno' } },
];

const environment = 'Question of IC/2006/8, paragraph 7; figures worked out by hand';
const steering = 'Question of IC/2004/1 (one of three themes for the Council workshop); figures worked out by hand';

export const singleChoiceExamples: readonly Example[] = [
  {
    name: 'more than half of those choosing is a majority, whatever the abstentions',
    source: environment,
    question: choice(deferOrCancel),
    roll: all(193),
    answers: { defer: 80, cancel: 35, ABSTAIN: 60 },
    outcome: 'SELECTED',
    selected: ['defer'],
    needed: 58,
    margin: 22,
    titled: {
      en: '“Defer to 2007” is selected, with 80 votes of 115',
      fr: 'L’option «\u00a0Reporter à 2007\u00a0» est retenue, avec 80 voix sur 115',
    },
    says: { en: 'Had 23 Members chosen “Cancel” instead of “Defer to 2007”, it would have come out the other way.' },
  },
  {
    name: 'half is not more than half: the two are tied',
    source: environment,
    question: choice(deferOrCancel),
    roll: all(193),
    answers: { defer: 40, cancel: 40 },
    outcome: 'TIED',
    selected: [],
    tied: ['defer', 'cancel'],
    runOff: ['defer', 'cancel'],
    titled: { es: 'Empate a 40 votos entre «Aplazar hasta 2007» y «Cancelar»' },
  },
  {
    name: 'the Chair decides between two that are equal, where the rule says so',
    source: environment,
    question: choice(deferOrCancel, { ...simpleMajority, tieRule: 'CHAIR' }),
    roll: all(193),
    answers: { defer: 40, cancel: 40 },
    outcome: 'TIED',
    tied: ['defer', 'cancel'],
    runOff: [],
    says: { en: 'under the rule, the Chair decides', fr: 'la présidence tranche' },
  },
  {
    name: 'without a majority the two best supported meet in a run-off',
    source: steering,
    question: choice(councilWorkshop),
    roll: all(102),
    answers: { image: 30, development: 45, return: 25 },
    outcome: 'UNDECIDED',
    selected: [],
    runOff: ['development', 'image'],
    needed: 51,
    margin: -6,
    titled: { en: 'No option has the majority: a run-off between “Migration and Development” and “The Image of Migrants in Society”' },
    says: {
      en: 'Had 6 Members chosen “Migration and Development” instead of another option, it would have been selected.',
      fr: 'Si 6 Membres avaient choisi l’option «\u00a0Migration et développement\u00a0» au lieu d’une autre, elle aurait été retenue.',
      es: 'Si 6 Miembros hubieran elegido la opción «Migración y desarrollo» en lugar de otra, habría quedado seleccionada.',
    },
  },
  {
    name: 'all that are level for the second place meet the leader',
    source: steering,
    question: choice(councilWorkshop),
    roll: all(102),
    answers: { image: 25, development: 45, return: 25 },
    outcome: 'UNDECIDED',
    runOff: ['development', 'image', 'return'],
  },
  {
    name: 'those level at the top meet alone',
    source: steering,
    question: choice(councilWorkshop),
    roll: all(102),
    answers: { image: 40, development: 40, return: 20 },
    outcome: 'TIED',
    tied: ['image', 'development'],
    runOff: ['image', 'development'],
    says: { en: 'To be selected, one of them would have needed 11 of the votes given to other options.' },
  },
  {
    name: 'the Chair cannot give a majority that two votes would not make: those level meet again',
    source: steering,
    question: choice(councilWorkshop, { ...simpleMajority, tieRule: 'CHAIR' }),
    roll: all(102),
    answers: { image: 40, development: 40, return: 20 },
    outcome: 'TIED',
    tied: ['image', 'development'],
    runOff: ['image', 'development'],
  },
  {
    name: 'one option chosen by everybody, one vote short of all Members entitled',
    source: 'worked out by hand',
    question: choice(deferOrCancel, {
      ...simpleMajority,
      base: 'MEMBERS_ENTITLED',
      threshold: { numerator: 1, denominator: 1, comparison: 'AT_LEAST' },
    }),
    roll: all(5),
    answers: { defer: 4 },
    outcome: 'UNDECIDED',
    runOff: ['defer'],
    needed: 5,
    says: { en: 'Had one more Member chosen “Defer to 2007”, it would have been selected.' },
  },
  {
    name: 'nobody chooses',
    source: 'worked out by hand',
    question: choice(deferOrCancel),
    roll: all(5),
    answers: { ABSTAIN: 3, BLANK: 1 },
    outcome: 'UNDECIDED',
    runOff: [],
    says: { en: 'Of 4 Members that took part, none chose an option.' },
  },
];
