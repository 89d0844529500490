import type { Finding, Method, Poll } from '../method.js';
import type { QuestionTerms } from '../types.js';
import { en, es, fr, words } from '../words/grammar.js';
import { byOrder, RANKED } from './ranked.js';
import { areSelected, firstsInWords, nobodyRanked, rankInWords, tiedHeadline } from './ranked.words.js';
import { FIRSTS_AND_PREFERRED, rankingOf, rowsOf, strongestPaths } from './paths.js';
import { explainedByPaths, pathSteps } from './ranked-schulze.words.js';

function decide(question: QuestionTerms, poll: Poll): Finding {
  const keys = question.options.map(({ key }) => key);
  const named = (at: readonly number[]): string[] => at.map((option) => keys[option] ?? '');
  const preferences = rowsOf(poll.above, keys.length);
  const paths = strongestPaths(preferences);
  const nothing = poll.choices === 0;
  const ranking = nothing ? { selected: [], tied: [], next: [], open: question.seats } : rankingOf(paths, question.seats);
  const [selected, tied] = [named(ranking.selected), named(ranking.tied)];
  const [last, next] = [ranking.selected[ranking.selected.length - 1] ?? -1, ranking.next[0] ?? -1];
  const [obtained, back] = [paths[last]?.[next] ?? 0, paths[next]?.[last] ?? 0];
  const outcome = nothing ? 'UNDECIDED' : tied.length > 0 ? 'TIED' : 'SELECTED';
  return {
    outcome,
    selected,
    tied,
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? tied : [],
    base: poll.choices,
    needed: outcome === 'SELECTED' ? back + 1 : 1,
    obtained,
    margin: outcome === 'SELECTED' ? obtained - back : 0,
    change: null,
    headline: nothing
      ? nobodyRanked
      : tied.length > 0
        ? tiedHeadline(question, selected, tied, ranking.open)
        : areSelected(question, selected),
    explanation: explainedByPaths(question, poll, { ranking, preferences, paths }),
    steps: pathSteps(question, poll, { ranking, preferences, paths }),
    log: {
      quota: null,
      stages: [],
      tables: [
        { kind: 'PREFERENCES', options: keys, cells: preferences },
        { kind: 'PATHS', options: keys, cells: paths },
      ],
    },
  };
}

/**
 * M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36 (2011): an option beats another when the strongest path to it is stronger than that
 * back. The paper leaves open how a link is measured; here by winning votes (the ballots for it, where they are more than
 * those against). Several places go down the order that the method gives. Equal ranks are allowed and speak for neither.
 */
export const rankedSchulze: Method = {
  ...RANKED,
  names: words(
    'Ranking: pair by pair (Schulze)',
    'Classement : comparaison par paires (Schulze)',
    'Ordenación: comparación por pares (Schulze)',
  ),
  explained: words(
    'Each Member ranks the options, equal ranks allowed. The options are compared in pairs; where they beat one another in a circle, the strongest paths decide. The first in that order hold the places.',
    'Chaque Membre classe les options, rangs égaux admis. Les options sont comparées deux à deux ; si elles se battent en cercle, les chemins les plus forts décident. Les premières dans cet ordre obtiennent les places.',
    'Cada Miembro ordena las opciones; se admiten rangos iguales. Las opciones se comparan por pares; si se vencen en círculo, deciden los caminos más fuertes. Las primeras en ese orden obtienen las plazas.',
  ),
  asks: ['CHOOSE_MIN', 'SEATS'],
  monotone: true,
  // A ballot that puts the winner first may strengthen, further down, a path that leads to it.
  involving: false,
  equalRanks: true,
  check: byOrder,
  questionInWords: (question) => {
    const rank = rankInWords(question, true);
    const { seats } = question;
    return words(
      `${rank.en} · ${seats === 1 ? 'the option that none beats, pair by pair, is' : `the first ${en.spelled(seats)}, compared pair by pair, are`} held`,
      `${rank.fr} · ${seats === 1 ? 'celle qu’aucune ne bat, comparées par paires, est retenue' : `les ${fr.spelled(seats)} premières, comparées par paires, sont retenues`}`,
      `${rank.es} · ${seats === 1 ? 'queda seleccionada la que ninguna vence, por pares' : `quedan seleccionadas las ${es.spelled(seats)} primeras, comparadas por pares`}`,
    );
  },
  sums: FIRSTS_AND_PREFERRED,
  countsInWords: firstsInWords,
  decide,
};
