import type { Method } from '../method.js';
import { words } from '../words/grammar.js';
import { byTransfer } from './by-transfer.js';
import { oneByOrder, RANKED } from './ranked.js';
import { firstsInWords, rankInWords } from './ranked.words.js';
import { UNIT } from './units.js';

/**
 * Instant run-off (the alternative vote): the option with the fewest votes is excluded and its ballots go to their next
 * preference, until one has more votes than all others that remain; a ballot whose preferences are used up no longer counts.
 * As in the Parliamentary Voting System and Constituencies Act 2011 (United Kingdom), Schedule 10, rules 45A and 49, but for
 * ties: those go there by the earliest stage that tells, here as in the transferable vote by the most recent, then by lot.
 */
export const rankedIrv: Method = {
  ...RANKED,
  names: words(
    'Ranking: instant run-off (IRV)',
    'Classement : second tour instantané (IRV)',
    'Ordenación: segunda vuelta instantánea (IRV)',
  ),
  explained: words(
    'Each Member ranks the options. The one with the fewest votes is excluded and its ballots go to their next preference, until one has more than half. For a single place.',
    'Chaque Membre classe les options. Celle qui réunit le moins de voix est éliminée et ses bulletins vont à leur préférence suivante, jusqu’à ce qu’une option en réunisse plus de la moitié. Pour une seule place.',
    'Cada Miembro ordena las opciones. Se excluye la de menos votos y sus papeletas pasan a la preferencia siguiente, hasta que una reúna más de la mitad. Para una sola plaza.',
  ),
  asks: ['CHOOSE_MIN'],
  monotone: false,
  involving: true,
  drawsLots: true,
  goesThroughPapers: true,
  check: oneByOrder,
  questionInWords: (question) => {
    const rank = rankInWords(question, false);
    return words(
      `${rank.en} · the last is excluded until one has more than half`,
      `${rank.fr} · la dernière est éliminée jusqu’à ce que l’une ait plus de la moitié des voix`,
      `${rank.es} · se excluye la última hasta que una tenga más de la mitad`,
    );
  },
  countsInWords: firstsInWords,
  decide: (question, poll) =>
    byTransfer(question, poll, {
      kind: 'MAJORITY',
      surpluses: false,
      quota: (_valid, continuing) => (Math.floor(continuing / UNIT / 2) + 1) * UNIT,
    }),
};
