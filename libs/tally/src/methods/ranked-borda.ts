import type { Finding, Method, Poll } from '../method.js';
import type { Summing } from '../sums.js';
import type { Change, QuestionTerms } from '../types.js';
import { en, es, fr, words } from '../words/grammar.js';
import { placesOf, type Places } from './places.js';
import { byOrder, RANKED } from './ranked.js';
import { areSelected, nobodyRanked, rankInWords, tiedHeadline } from './ranked.words.js';
import { bordaSteps, explainedByPoints, pointsInWords } from './ranked-borda.words.js';
import { keysOf, moved } from './ranking.js';

/**
 * Points: two for each option that a ballot places below, one for each that it places level; an option that it does not
 * rank is below all that it ranks, and level with the others it does not rank.
 */
const PLACED: Summing = {
  beside: [],
  add: ({ counts }, _question, marks, count) => {
    const size = counts.length;
    const at = new Array<number>(size + 2).fill(0); // how many bear each rank; the last place: no rank
    for (let option = 0; option < size; option += 1) at[marks[option] ?? size + 1] = (at[marks[option] ?? size + 1] ?? 0) + 1;
    let below = size;
    const worth = at.map((level) => {
      below -= level;
      return 2 * below + level - 1;
    });
    for (let option = 0; option < size; option += 1)
      counts[option] = (counts[option] ?? 0) + count * (worth[marks[option] ?? size + 1] ?? 0);
  },
};

/** The fewest ballots that, with two neighbours exchanged, would have turned it: each exchange moves two points from one to the other. */
function changeOf(question: QuestionTerms, poll: Poll, { outcome, selected, next }: Places): Change | null {
  const last = selected[selected.length - 1];
  if (outcome !== 'SELECTED' || last === undefined || next === null) return null;
  const votes = Math.floor((last.count - next.count) / 4) + 1;
  if (votes > poll.choices) return null;
  const [from, to] = [last.option.key, next.option.key];
  const then = placesOf({ ...question, minimumSupport: 0 }, moved(question, poll, 2 * votes, from, to));
  return { kind: 'SWITCH', votes, from, to, outcome: then.outcome };
}

/** The places go to the options with the most points. */
function decide(question: QuestionTerms, poll: Poll): Finding {
  const places = placesOf(question, poll.counts);
  const { outcome, selected, tied, next, open } = places;
  const last = outcome === 'SELECTED' ? selected[selected.length - 1] : (tied[0] ?? undefined);
  const obtained = last?.count ?? 0;
  const change = changeOf(question, poll, places);
  const nothing = poll.choices === 0;
  const [keys, level] = [keysOf(selected), keysOf(tied)];
  return {
    outcome,
    selected: keys,
    tied: level,
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? level : [],
    base: poll.choices * 2 * (question.options.length - 1),
    needed: outcome === 'SELECTED' ? (next?.count ?? 0) + 1 : 1,
    obtained,
    margin: outcome === 'SELECTED' ? obtained - (next?.count ?? 0) : 0,
    change,
    headline: nothing ? nobodyRanked : outcome === 'TIED' ? tiedHeadline(question, keys, level, open) : areSelected(question, keys),
    explanation: explainedByPoints(question, poll, places, change),
    steps: bordaSteps(question, poll, places),
  };
}

/**
 * The Borda count as a tournament of each option against each other (two points for a win, one for a draw), which gives
 * whole numbers whatever ranks are equal or left out. On ballots that rank all options this is twice the usual count of
 * n − 1, n − 2, … 0 points, and the order is the same. J.-C. de Borda, Mémoire sur les élections au scrutin (1781); for equal
 * ranks every option has the mean of the places they share, as in D. Black, The Theory of Committees and Elections (1958).
 */
export const rankedBorda: Method = {
  ...RANKED,
  names: words('Ranking: points (Borda)', 'Classement : points (Borda)', 'Ordenación: puntos (Borda)'),
  explained: words(
    'Each Member ranks the options, equal ranks allowed. An option gets points for each option ranked below it; those with the most points hold the places.',
    'Chaque Membre classe les options, rangs égaux admis. Une option reçoit des points pour chaque option placée après elle ; celles qui réunissent le plus de points obtiennent les places.',
    'Cada Miembro ordena las opciones; se admiten rangos iguales. Una opción recibe puntos por cada opción situada por debajo; las que reúnen más puntos obtienen las plazas.',
  ),
  asks: ['CHOOSE_MIN', 'SEATS'],
  countsPoints: true,
  monotone: true,
  involving: true,
  equalRanks: true,
  check: byOrder,
  questionInWords: (question) => {
    const rank = rankInWords(question, true);
    const { seats } = question;
    return words(
      `${rank.en} · ${seats === 1 ? 'the option with the most points is' : `the ${en.spelled(seats)} with the most points are`} held`,
      `${rank.fr} · ${seats === 1 ? 'celle qui a le plus de points est retenue' : `les ${fr.spelled(seats)} qui ont le plus de points sont retenues`}`,
      `${rank.es} · ${seats === 1 ? 'queda seleccionada la de más puntos' : `quedan seleccionadas las ${es.spelled(seats)} de más puntos`}`,
    );
  },
  sums: PLACED,
  countsInWords: (question, { counts }) => pointsInWords(question, counts),
  decide,
};
