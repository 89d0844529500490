import type { Method } from '../method.js';
import { en, es, fr, words } from '../words/grammar.js';
import { byTransfer } from './by-transfer.js';
import { byOrder, RANKED } from './ranked.js';
import { firstsInWords, rankInWords } from './ranked.words.js';
import { UNIT } from './units.js';

/**
 * The single transferable vote as in the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45
 * to 52: Droop quota; surpluses go on from all papers of the option elected, each at surplus × value ÷ votes, cut after five
 * decimal places (weighted inclusive Gregory); then the option with the fewest is excluded; ties by the most recent earlier
 * stage, then by lot. The order leaves no choice but the lot; here it is the one bound at the opening of the vote, and where
 * the rule of the question leaves a tie for the last place to somebody else, it stays a tie.
 */
export const rankedStv: Method = {
  ...RANKED,
  names: words(
    'Ranking: single transferable vote (STV)',
    'Classement : vote unique transférable (VUT)',
    'Ordenación: voto único transferible (VUT)',
  ),
  explained: words(
    'Each Member ranks the options. A place takes a quota of the votes, or goes to those who are left; what an option has beyond it, and the votes of those excluded, go to the next preferences. For several places, in proportion.',
    'Chaque Membre classe les options. Une place exige un quota de voix, ou revient à celles qui restent ; l’excédent d’une option et les voix des options éliminées vont aux préférences suivantes. Pour plusieurs places, à la proportionnelle.',
    'Cada Miembro ordena las opciones. Una plaza exige una cuota de votos, o corresponde a las que quedan; el excedente de una opción y los votos de las excluidas pasan a las preferencias siguientes. Para varias plazas, en proporción.',
  ),
  asks: ['CHOOSE_MIN', 'SEATS'],
  monotone: false,
  involving: false,
  drawsLots: true,
  goesThroughPapers: true,
  check: byOrder,
  questionInWords: (question) => {
    const rank = rankInWords(question, false);
    const { seats } = question;
    return words(
      `${rank.en} · ${seats === 1 ? 'one place is' : `${en.spelled(seats)} places are`} filled in proportion, by transferable vote`,
      `${rank.fr} · ${seats === 1 ? 'une place est attribuée' : `${fr.spelled(seats)} places sont attribuées`} à la proportionnelle, par vote transférable`,
      `${rank.es} · ${seats === 1 ? 'se cubre una plaza' : `se cubren ${es.spelled(seats)} plazas`} en proporción, por voto transferible`,
    );
  },
  countsInWords: firstsInWords,
  decide: (question, poll) =>
    byTransfer(question, poll, {
      kind: 'QUOTA',
      surpluses: true,
      quota: (valid) => (Math.floor(valid / UNIT / (question.seats + 1)) + 1) * UNIT,
    }),
};
