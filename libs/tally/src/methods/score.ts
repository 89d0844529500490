import type { Method } from '../method.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { type Measure, mostPoints, pointsInWords } from './points.js';
import { GIVEN, POINTS, scoresOf } from './scores.js';
import { SUM, givePoints, mostHeld, scoresInWords } from './points.words.js';

const BY_SUM: Measure = {
  figure: SUM,
  compare: (one, other) => other.points - one.points,
  support: ({ points }) => points,
  change: (last, next) => ({ kind: 'POINTS', votes: last.points - next.points + 1, from: null, to: next.option.key, outcome: 'SELECTED' }),
};

/** Points for each option; those with the highest sums hold the places. The minimum support is a number of points. */
export const score: Method = {
  ...POINTS,
  names: words('Points, by sum', 'Points, au total', 'Puntos, por suma'),
  explained: words(
    'Each Member gives the options points; those with the most points in all hold the places. An option that a Member does not score gets nothing from it.',
    'Chaque Membre donne des points aux options ; celles qui en réunissent le plus au total obtiennent les places. Une option qu’un Membre ne note pas ne reçoit rien de lui.',
    'Cada Miembro da puntos a las opciones; las que reúnen más en total obtienen las plazas. Una opción que un Miembro no puntúa no recibe nada de él.',
  ),
  monotone: true,
  involving: true,
  asks: ['CHOOSE_MIN', 'SEATS', 'MINIMUM_SUPPORT', 'MARKS'],
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: optionCount, seats: 1, minimumSupport: 0 }),
  check: ({ options, chooseMax }) => (chooseMax === options.length ? null : { field: 'chooseMax', words: faults.anyPoints() }),
  questionInWords: (question) => {
    const [give, held] = [givePoints(question), mostHeld(question, SUM)];
    return words(`${give.en} · ${held.en}`, `${give.fr} · ${held.fr}`, `${give.es} · ${held.es}`);
  },
  choiceInWords: pointsInWords,
  sums: GIVEN,
  countsInWords: (question, poll) => scoresInWords(scoresOf(question, poll), SUM),
  decide: (question, poll) => mostPoints(question, poll, BY_SUM),
  settles: ({ selected }, option) => selected.includes(option),
};
