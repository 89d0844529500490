import type { Method } from '../method.js';
import type { Change } from '../types.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { type Measure, mostPoints, pointsInWords } from './points.js';
import { GIVEN, POINTS, type Score, scoresOf } from './scores.js';
import { MEAN, givePoints, mostHeld, scoresInWords } from './points.words.js';

/** The means a/b and c/d are compared as a·d and c·b: never as decimals. Who was scored by nobody has none and comes last. */
function compare(one: Score, other: Score): number {
  if (one.votes === 0 || other.votes === 0) return other.votes - one.votes;
  const [left, right] = [BigInt(one.points) * BigInt(other.votes), BigInt(other.points) * BigInt(one.votes)];
  return left > right ? -1 : left < right ? 1 : 0;
}

/** The fewest points that those who scored the next could have given it more so that its mean is the higher; null: they had not so many. */
function change(last: Score, next: Score, { max }: Readonly<{ max: number }>): Change | null {
  const short = BigInt(last.points) * BigInt(next.votes) - BigInt(next.points) * BigInt(last.votes);
  const points = Number(short / BigInt(last.votes)) + 1;
  if (next.points + points > max * next.votes) return null;
  return { kind: 'POINTS', votes: points, from: null, to: next.option.key, outcome: 'SELECTED' };
}

const BY_MEAN: Measure = { figure: MEAN, compare, support: ({ votes }) => votes, change };

/**
 * Points for each option; those with the highest mean over the votes that score them hold the places. The minimum support is the
 * number of votes that must score an option: without one, a single ballot of full points would win.
 */
export const scoreMean: Method = {
  ...POINTS,
  names: words('Points, by mean', 'Points, à la moyenne', 'Puntos, por media'),
  explained: words(
    'Each Member gives points to the options that it can judge; those with the highest mean hold the places. Not to score an option leaves its mean as it is; how many must score it is the minimum support.',
    'Chaque Membre donne des points aux options qu’il peut apprécier ; celles dont la moyenne est la plus élevée obtiennent les places. Ne pas noter une option ne change pas sa moyenne ; le soutien minimal fixe combien doivent la noter.',
    'Cada Miembro da puntos a las opciones que puede valorar; las de media más alta obtienen las plazas. No puntuar una opción no cambia su media; el apoyo mínimo fija cuántos deben puntuarla.',
  ),
  monotone: true,
  // A ballot with the most points for both may raise the mean of one that few have scored above that of the winner.
  involving: false,
  byMean: true,
  asks: ['CHOOSE_MIN', 'SEATS', 'MINIMUM_SUPPORT', 'MARKS'],
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: optionCount, seats: 1, minimumSupport: 0 }),
  check: ({ options, chooseMax }) => (chooseMax === options.length ? null : { field: 'chooseMax', words: faults.anyPoints() }),
  questionInWords: (question) => {
    const [give, held] = [givePoints(question), mostHeld(question, MEAN)];
    return words(`${give.en} · ${held.en}`, `${give.fr} · ${held.fr}`, `${give.es} · ${held.es}`);
  },
  choiceInWords: pointsInWords,
  sums: GIVEN,
  countsInWords: (question, poll) => scoresInWords(scoresOf(question, poll), MEAN),
  decide: (question, poll) => mostPoints(question, poll, BY_MEAN),
  settles: ({ selected }, option) => selected.includes(option),
};
