import type { RegionalGroup } from '../breadth.js';
import { all, type Answers, type Example, simpleMajority } from '../example.js';
import type { QuestionTerms } from '../types.js';
import { consensus } from './consensus.js';

/** Who said what, by regional group, of Members that are in one group each or in none. */
export type AnswersByGroup = Readonly<Partial<Record<RegionalGroup | 'NONE', Answers>>>;

/** `groups`: who said it. `wide`: a part of what is then said of how widely each position is held. */
export type ConsensusExample = Omit<Example, 'answers'> & Readonly<{ groups: AnswersByGroup; wide?: Example['says'] }>;

const sense: QuestionTerms = {
  options: consensus.fixedOptions ?? [],
  ...consensus.defaults(3),
  title: { en: 'The new theme', fr: 'Le nouveau thème', es: 'El nuevo tema' },
  rule: simpleMajority,
};

const resnick = 'P. Resnick, On Consensus and Humming in the IETF, RFC 7282 (2014)';
const byHand = 'worked out by hand';

export const consensusExamples: readonly ConsensusExample[] = [
  {
    name: 'a hundred for and five against: it may not be consensus',
    source: `${resnick}, section 6`,
    question: sense,
    roll: all(105),
    groups: { NONE: { support: 100, 'cannot-accept': 5 } },
    outcome: 'SENSE',
    selected: [],
    titled: { en: 'Sense of the meeting on “The new theme”: 100 support, 0 can accept and 5 cannot accept' },
    says: { en: 'nothing is decided by the count', fr: 'le décompte ne tranche rien', es: 'el recuento no decide nada' },
  },
  {
    name: 'five for and a hundred against: it may still be',
    source: `${resnick}, section 7`,
    question: sense,
    roll: all(105),
    groups: { NONE: { support: 5, 'cannot-accept': 100 } },
    outcome: 'SENSE',
    selected: [],
    titled: { en: '5 support, 0 can accept and 100 cannot accept' },
    says: { en: 'nothing is decided by the count' },
  },
  {
    name: 'few cannot accept, and all of them in one group: of a position the count alone says less than who holds it',
    source: byHand,
    question: sense,
    roll: all(193),
    groups: {
      AFRICAN: { support: 20, 'can-accept': 14, 'cannot-accept': 6, ABSTAIN: 3 },
      ASIA_PACIFIC: { support: 30, 'can-accept': 4 },
      EASTERN_EUROPEAN: { support: 12 },
      LATIN_AMERICAN_AND_CARIBBEAN: { support: 21, 'can-accept': 3 },
      WESTERN_EUROPEAN_AND_OTHERS: { support: 17, 'can-accept': 5 },
    },
    outcome: 'SENSE',
    selected: [],
    says: { en: 'Of 132 Members that stated a position, 100 support, 26 can accept and 6 cannot accept. Abstentions: 3; blank: 0.' },
    wide: {
      en: '“Support”: in all 5. “Can accept”: in 4 of 5 (African, Asia-Pacific, Latin American and Caribbean, Western European and Others). “Cannot accept”: in 1 of 5 (African).',
      fr: '«\u00a0Ne peut accepter\u00a0»\u00a0: dans 1 sur 5 (Afrique).',
      es: '«No puede aceptar»: en 1 de 5 (África).',
    },
  },
  {
    name: 'as many cannot accept, one in each group',
    source: byHand,
    question: sense,
    roll: all(193),
    groups: {
      AFRICAN: { support: 39, 'cannot-accept': 1 },
      ASIA_PACIFIC: { support: 33, 'cannot-accept': 1 },
      EASTERN_EUROPEAN: { support: 11, 'cannot-accept': 1 },
      LATIN_AMERICAN_AND_CARIBBEAN: { support: 23, 'cannot-accept': 1 },
      WESTERN_EUROPEAN_AND_OTHERS: { support: 20, 'cannot-accept': 1 },
      NONE: { support: 1, 'cannot-accept': 1 },
    },
    outcome: 'SENSE',
    selected: [],
    says: { en: '127 support, 0 can accept and 6 cannot accept.' },
    wide: { en: '“Can accept”: in none. “Cannot accept”: in all 5.' },
  },
  {
    name: 'nobody states a position',
    source: byHand,
    question: sense,
    roll: all(193),
    groups: { AFRICAN: { ABSTAIN: 2 } },
    outcome: 'SENSE',
    selected: [],
    titled: { en: 'No Member stated a position on “The new theme”' },
    wide: { en: '“Support”: in none.' },
  },
];
