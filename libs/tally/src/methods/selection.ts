import type { Method } from '../method.js';
import { PICKS } from '../sums.js';
import { words } from '../words/grammar.js';
import { bestSupported } from './best-supported.js';
import { bestHeldInWords, chosenTitles, oneOfInWords, standingsInWords } from './options.words.js';
import { bySupport } from './ranking.js';

/** Choose up to so many; the best supported hold the places ("select two of the four topics"). */
export const selection: Method = {
  form: 'PICK',
  names: words('Selection', 'Sélection', 'Selección'),
  explained: words(
    'Each Member chooses options, up to the number set; the best supported hold the places.',
    'Chaque Membre choisit des options, jusqu’au nombre fixé ; les plus soutenues obtiennent les places.',
    'Cada Miembro elige opciones hasta el número fijado; las de mayor apoyo obtienen las plazas.',
  ),
  fixedOptions: null,
  marks: { min: 1, max: 1 },
  monotone: true,
  involving: true,
  asks: ['CHOOSE_MIN', 'CHOOSE_MAX', 'SEATS', 'MINIMUM_SUPPORT'],
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: Math.min(2, optionCount), seats: Math.min(2, optionCount), minimumSupport: 0 }),
  check: () => null,
  questionInWords: (question) => {
    const [choose, held] = [oneOfInWords(question), bestHeldInWords(question)];
    return words(`${choose.en} · ${held.en}`, `${choose.fr} · ${held.fr}`, `${choose.es} · ${held.es}`);
  },
  choiceInWords: chosenTitles,
  sums: PICKS,
  countsInWords: (question, poll) => standingsInWords(bySupport(question, poll.counts)),
  decide: bestSupported,
  settles: ({ selected }, option) => selected.includes(option),
};
