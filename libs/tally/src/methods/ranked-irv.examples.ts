import { all, type Example, simpleMajority } from '../example.js';
import type { OptionDefinition, QuestionTerms } from '../types.js';
import { burlington, tennessee } from './ranked.examples.js';
import { rankedIrv } from './ranked-irv.js';

const ranking = (options: readonly OptionDefinition[]): QuestionTerms => ({
  options,
  ...rankedIrv.defaults(options.length),
  rule: simpleMajority,
});

export const rankedIrvExamples: readonly Example[] = [
  {
    name: 'the last goes, and its ballots go on, until one has more than half',
    source: tennessee.source,
    question: ranking(tennessee.options),
    roll: all(120),
    answers: tennessee.answers,
    outcome: 'SELECTED',
    selected: ['knoxville'],
    needed: 51,
    margin: 16,
    titled: { en: '“Knoxville” is selected' },
    says: { en: 'At stage 3, “Knoxville” had 58 and was selected.', fr: 'À l’étape 3, «\u00a0Knoxville\u00a0» réunissait 58 voix' },
  },
  {
    name: 'ballots that name nobody who continues are exhausted, and count no more',
    source: burlington.source,
    question: ranking(burlington.options),
    roll: all(9000),
    answers: burlington.answers,
    outcome: 'SELECTED',
    selected: ['kiss'],
    needed: 4190,
    margin: 250,
    says: { en: 'At stage 2, “Kiss” had 4,314 and was selected. The best of the others, “Wright”, had 4,064 when it stood last.' },
  },
  {
    name: 'two left, equally divided: a tie, and named',
    source: 'Worked out by hand',
    question: ranking(tennessee.options.slice(0, 3)),
    roll: all(10),
    answers: { memphis: 4, nashville: 4, chattanooga: 1 },
    outcome: 'TIED',
    selected: [],
    tied: ['memphis', 'nashville'],
    margin: 0,
    titled: { en: '“Memphis” and “Nashville” are tied for the only place' },
  },
  {
    name: 'two left level, but one of them had more at the stage before',
    source: 'Worked out by hand: 2 and 3 first preferences, then 3 and 3',
    question: ranking(tennessee.options.slice(0, 3)),
    roll: all(10),
    answers: { memphis: 3, nashville: 2, 'chattanooga>nashville': 1 },
    outcome: 'SELECTED',
    selected: ['memphis'],
  },
];
