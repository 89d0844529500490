import { describe, expect, it } from '@jest/globals';
import { count } from './count.js';
import { all, type Answers, ballotsOf, simpleMajority } from './example.js';
import { burlington } from './methods/ranked.examples.js';
import { METHOD_KEYS, type MethodKey, methodOf, type QuestionDefinition } from './methods/registry.js';
import type { Ballot, Marks } from './types.js';

type Promised = 'monotone' | 'involving';

/** A vote in which support hurts: the winner of `before` is not that of `after`, which differs by support for it alone. */
type Witness = Readonly<{
  method: MethodKey;
  promised: Promised;
  options: readonly string[];
  seats?: number;
  before: readonly Ballot[];
  after: readonly Ballot[];
  winner: string;
  instead: string;
}>;

const terms = (method: MethodKey, options: readonly string[], seats = 1): QuestionDefinition => ({
  method,
  options: options.map((key) => ({ key, title: { en: key } })),
  ...methodOf({ method }).defaults(options.length),
  seats,
  rule: simpleMajority,
});

const ordered = (options: readonly string[], answers: Answers): Ballot[] => ballotsOf(terms('RANKED_IRV', options), answers);
const scored = (papers: readonly (readonly [number, Marks])[]): Ballot[] =>
  papers.flatMap(([members, marks], paper) =>
    Array.from({ length: members }, (_none, nth): Ballot => ({ member: `${paper} ${nth}`, kind: 'CHOICE', marks })),
  );

const FINALISTS = burlington.options.map(({ key }) => key);
/** Of those who put Wright first, 753 put Kiss there: those who had Kiss second, and 258 who had nobody. */
const KISS_RAISED: Answers = {
  ...burlington.answers,
  'wright>kiss>montroll': 0,
  'kiss>wright>montroll': (burlington.answers['kiss>wright>montroll'] ?? 0) + 495,
  wright: (burlington.answers['wright'] ?? 0) - 258,
  'kiss>wright': 258,
};
const raisedInBurlington = (method: MethodKey): Witness => ({
  method,
  promised: 'monotone',
  options: FINALISTS,
  before: ordered(FINALISTS, burlington.answers),
  after: ordered(FINALISTS, KISS_RAISED),
  winner: 'kiss',
  instead: 'montroll',
});

const four = ['a', 'b', 'c', 'd'];
const parties: Answers = { 'd>c>b>a': 5, 'd>b>a': 4, 'a>c>b>d': 2 };
const paths: Answers = { 'd>a>b>c': 8, 'c>a>b>d': 7, 'c>b>d>a': 3, 'b>c>a>d': 2, 'b>d>a>c': 3 };
const meant = [
  [1, [4, null]],
  [3, [3, null]],
  [1, [null, 3]],
] as const;
const ranOff = [
  [4, [1, 0, 2]],
  [2, [5, 5, 0]],
] as const;

const WITNESSES: readonly Witness[] = [
  raisedInBurlington('RANKED_IRV'),
  raisedInBurlington('RANKED_STV'),
  {
    // One more ballot raises the quota, and what of D's surplus comes to C falls behind what it brings to A.
    method: 'RANKED_STV',
    promised: 'involving',
    options: four,
    seats: 2,
    before: ordered(four, parties),
    after: ordered(four, { ...parties, 'c>a>b>d': 1 }),
    winner: 'c',
    instead: 'a',
  },
  {
    // The weakest link of the strongest path from C to A is that from C to D: the ballots strengthen it.
    method: 'RANKED_SCHULZE',
    promised: 'involving',
    options: four,
    before: ordered(four, paths),
    after: ordered(four, { ...paths, 'a>c>d>b': 2 }),
    winner: 'a',
    instead: 'c',
  },
  {
    // 13 ÷ 4 before 3 ÷ 1; with five points for both, 18 ÷ 5 after 8 ÷ 2.
    method: 'SCORE_MEAN',
    promised: 'involving',
    options: ['a', 'b'],
    before: scored(meant),
    after: scored([...meant, [1, [5, 5]]]),
    winner: 'a',
    instead: 'b',
  },
  {
    // Four points bring C into the run-off in the place of B, and four of seven prefer it to A.
    method: 'STAR',
    promised: 'involving',
    options: ['a', 'b', 'c'],
    before: scored(ranOff),
    after: scored([...ranOff, [1, [5, 0, 4]]]),
    winner: 'a',
    instead: 'c',
  },
];

/** What a method does not promise, some vote breaks: otherwise it would promise too little. */
describe('support may hurt', () => {
  it.each(WITNESSES)('$method is not $promised', ({ method, options, seats, before, after, winner, instead }) => {
    const question = terms(method, options, seats);
    const held = (ballots: readonly Ballot[]) => count(question, all(10_000), ballots);
    expect(held(before)).toMatchObject({ outcome: 'SELECTED', selected: expect.arrayContaining([winner]), invalid: 0 });
    const { outcome, selected, invalid } = held(after);
    expect({ outcome, invalid }).toEqual({ outcome: 'SELECTED', invalid: 0 });
    expect(selected).toContain(instead);
    expect(selected).not.toContain(winner);
  });

  it.each(['monotone', 'involving'] as const)('is shown of every method that is not %s', (promised) => {
    const shown = WITNESSES.filter((each) => each.promised === promised).map(({ method }) => method);
    expect(shown.sort()).toEqual(METHOD_KEYS.filter((method) => !methodOf({ method })[promised]).sort());
  });
});
