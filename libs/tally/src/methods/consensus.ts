import type { Finding, Method, Poll } from '../method.js';
import { BASE_OF } from '../rule.js';
import { PICKS } from '../sums.js';
import type { QuestionTerms } from '../types.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { countsInWords, explained, headlineOf, heldInWords } from './consensus.words.js';

const CANNOT = 'cannot-accept';

function decide(question: QuestionTerms, poll: Poll): Finding {
  const counts = countsInWords(poll);
  return {
    outcome: 'SENSE',
    selected: [],
    tied: [],
    runOff: [],
    base: BASE_OF.VOTES_FOR_AND_AGAINST(poll, poll.roll),
    needed: 0,
    obtained: 0,
    margin: 0,
    change: null,
    headline: headlineOf(question, poll),
    explanation: explained(poll),
    steps: [words(`Positions: ${counts.en}.`, `Positions : ${counts.fr}.`, `Posiciones: ${counts.es}.`)],
  };
}

/**
 * The sense of the meeting: who supports, can accept or cannot accept, by Member and by regional group. It states preferences
 * and settles nothing, however the counts fall; what follows is the membership's, by consensus or by a vote of its own.
 */
export const consensus: Method = {
  form: 'PICK',
  names: words('Sense of the meeting', 'Sentiment de la réunion', 'Sentir de la reunión'),
  explained: words(
    'Each Member says whether it supports, can accept or cannot accept, in the last case with its reason. The sense of the meeting is stated, by regional group too; nothing is decided by the count.',
    'Chaque Membre indique s’il soutient, peut accepter ou ne peut accepter, et dans ce dernier cas pourquoi. Le sentiment de la réunion est constaté, aussi par groupe régional ; le décompte ne tranche rien.',
    'Cada Miembro indica si apoya, puede aceptar o no puede aceptar y, en este último caso, por qué. Se deja constancia del sentir de la reunión, también por grupo regional; el recuento no decide nada.',
  ),
  fixedOptions: [
    { key: 'support', title: { en: 'Support', fr: 'Soutenir', es: 'Apoyar' } },
    { key: 'can-accept', title: { en: 'Can accept', fr: 'Peut accepter', es: 'Puede aceptar' } },
    { key: CANNOT, title: { en: 'Cannot accept', fr: 'Ne peut accepter', es: 'No puede aceptar' } },
  ],
  marks: { min: 1, max: 1 },
  monotone: true,
  involving: true,
  reasonFor: [CANNOT],
  statesOnly: true,
  heldInWords,
  asks: [],
  defaults: () => ({ chooseMin: 1, chooseMax: 1, seats: 1, minimumSupport: 0 }),
  check: ({ chooseMin, chooseMax, seats, minimumSupport }) => {
    if (chooseMin !== 1 || chooseMax !== 1) return { field: 'chooseMax', words: faults.onePositionOnly() };
    if (seats !== 1) return { field: 'seats', words: faults.onePositionOnly() };
    return minimumSupport === 0 ? null : { field: 'minimumSupport', words: faults.onePositionOnly() };
  },
  questionInWords: () =>
    words(
      'Support, can accept or cannot accept · the sense of the meeting is stated, nothing is decided by count',
      'Soutenir, pouvoir accepter ou ne pouvoir accepter · le sentiment de la réunion est constaté, rien n’est tranché au décompte',
      'Apoyar, poder aceptar o no poder aceptar · se deja constancia del sentir de la reunión, nada se decide por recuento',
    ),
  choiceInWords: ({ options }, marks) => {
    const title = options.find((_option, at) => (marks[at] ?? null) !== null)?.title;
    return words(title?.en ?? '', title?.fr ?? title?.en ?? '', title?.es ?? title?.en ?? '');
  },
  sums: PICKS,
  countsInWords: (_question, poll) => countsInWords(poll),
  decide,
  settles: () => false,
};
