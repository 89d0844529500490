import type { Method } from '../method.js';
import { PICKS } from '../sums.js';
import { faults } from '../words/faults.js';
import { en, es, fr, words } from '../words/grammar.js';
import { bestSupported } from './best-supported.js';
import { bestHeldInWords, chosenTitles, standingsInWords } from './options.words.js';
import { bySupport } from './ranking.js';

/** Choose as many as one could accept; the best supported hold the places. */
export const approval: Method = {
  form: 'PICK',
  names: words('Approval', 'Vote par assentiment', 'Votación por aprobación'),
  explained: words(
    'Each Member chooses every option that it could accept, as many as it likes; the best supported hold the places.',
    'Chaque Membre choisit toutes les options qu’il pourrait accepter, sans limite de nombre ; les plus soutenues obtiennent les places.',
    'Cada Miembro elige todas las opciones que podría aceptar, sin límite de número; las de mayor apoyo obtienen las plazas.',
  ),
  fixedOptions: null,
  marks: { min: 1, max: 1 },
  monotone: true,
  involving: true,
  asks: ['SEATS', 'MINIMUM_SUPPORT'],
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: optionCount, seats: 1, minimumSupport: 0 }),
  check: ({ options, chooseMin, chooseMax }) => {
    const bounded = chooseMin !== 1 ? 'chooseMin' : chooseMax !== options.length ? 'chooseMax' : null;
    return bounded === null ? null : { field: bounded, words: faults.anyNumber(options.length) };
  },
  questionInWords: (question) => {
    const [among, held] = [question.options.length, bestHeldInWords(question)];
    return words(
      `Choose any number of ${en.spelled(among)} · ${held.en}`,
      `Choisir librement parmi ${fr.spelled(among)} options · ${held.fr}`,
      `Elegir libremente entre ${es.spelled(among)} opciones · ${held.es}`,
    );
  },
  choiceInWords: chosenTitles,
  sums: PICKS,
  countsInWords: (question, poll) => standingsInWords(bySupport(question, poll.counts)),
  decide: bestSupported,
  settles: ({ selected }, option) => selected.includes(option),
};
