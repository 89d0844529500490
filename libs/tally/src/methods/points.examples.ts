import type { Lot, OutcomeKind, TieRule } from '../types.js';
import type { MethodKey } from './registry.js';

/** A vote by points with what it came to. `papers`: so many ballots with these points, null where an option is not scored. */
export type PointsExample = Readonly<{
  name: string;
  source: string;
  method: Extract<MethodKey, 'SCORE' | 'SCORE_MEAN' | 'STAR'>;
  options: readonly string[];
  papers: readonly (readonly [number, readonly (number | null)[]])[];
  seats?: number;
  minimumSupport?: number;
  tieRule?: TieRule;
  lot?: Lot;
  outcome: OutcomeKind;
  selected?: readonly string[];
  tied?: readonly string[];
  points?: readonly number[];
  says?: string;
  titled?: string;
}>;

const starvote = 'Published test elections of the starvote tabulator (PyPI, version 2), which follows starvoting.org/ties';
const tennessee = 'The capital of Tennessee, the usual example of the literature; points as in the published example of STAR';
const byHand = 'Worked out by hand';
const CITIES = ['memphis', 'nashville', 'chattanooga', 'knoxville'];
const CAPITAL = [
  [42, [5, 2, 1, 0]],
  [26, [0, 5, 2, 1]],
  [15, [0, 3, 5, 4]],
  [17, [0, 2, 4, 5]],
] as const;

/** B and C are level; A beats B, three to one, and loses to C, two to three. */
const STANDS_OR_FALLS = [
  [1, [3, 2, 4]],
  [1, [2, 1, 3]],
  [1, [3, 2, 0]],
  [1, [3, 3, 1]],
  [1, [0, 1, 1]],
] as const;
/** B and C are level; A has the most points, of two voters out of five. */
const FALLS = [
  [2, [5, 0, 0]],
  [1, [0, 2, 1]],
  [1, [0, 1, 2]],
  [1, [0, 1, 1]],
] as const;

export const pointsExamples: readonly PointsExample[] = [
  {
    name: 'the capital of Tennessee, by sum',
    source: tennessee,
    method: 'SCORE',
    options: CITIES,
    papers: CAPITAL,
    outcome: 'SELECTED',
    selected: ['nashville'],
    points: [210, 293, 237, 171],
    says: 'With 57 points more, “chattanooga” would have had the place instead.',
  },
  {
    name: 'the capital of Tennessee, by score and run-off',
    source: tennessee,
    method: 'STAR',
    options: CITIES,
    papers: CAPITAL,
    outcome: 'SELECTED',
    selected: ['nashville'],
    points: [210, 293, 237, 171],
    titled: '“nashville” is selected, preferred to “chattanooga” by 68 to 32',
    says: 'Had 19 votes preferred “chattanooga” instead, it would have come out the other way.',
  },
  {
    name: 'the run-off may turn the order of the points',
    source: byHand,
    method: 'STAR',
    options: ['a', 'b', 'c'],
    papers: [
      [6, [4, 5, 0]],
      [4, [5, 0, 1]],
    ],
    outcome: 'SELECTED',
    selected: ['b'],
    points: [44, 30, 4],
    titled: '“b” is selected, preferred to “a” by 6 to 4',
  },
  {
    name: 'equal in the run-off, in points and in the highest points given: a tie',
    source: byHand,
    method: 'STAR',
    options: ['amy', 'brian', 'chuck'],
    papers: [
      [1, [0, 5, 2]],
      [1, [3, 2, 5]],
      [1, [0, 5, 5]],
    ],
    outcome: 'TIED',
    tied: ['brian', 'chuck'],
    points: [3, 12, 12],
    says: '“brian” and “chuck” are level in the run-off, in points and in the highest points given.',
  },
  {
    name: 'equal in the run-off and in points, told apart by the highest points',
    source: `${starvote}: the totals and the outcome; the ballots are ours`,
    method: 'STAR',
    options: ['amy', 'brian', 'chuck'],
    papers: [
      [1, [0, 3, 5]],
      [1, [0, 5, 3]],
      [1, [3, 4, 4]],
      [1, [0, 4, 5]],
      [1, [0, 5, 4]],
      [1, [0, 5, 4]],
      [1, [0, 2, 3]],
    ],
    outcome: 'SELECTED',
    selected: ['brian'],
    points: [3, 28, 28],
    says: 'Equally preferred and with as many points, it was given the highest points more often.',
  },
  {
    name: 'level for the second place of the run-off, and nothing to tell them apart',
    source: `${starvote}: unbreakable tie for second in the scoring round`,
    method: 'STAR',
    options: ['amy', 'brian', 'chuck'],
    papers: [
      [1, [3, 1, 5]],
      [1, [1, 3, 5]],
      [1, [2, 2, 5]],
    ],
    // Its source stops there; but whichever of them came into it, Chuck would win the run-off.
    outcome: 'SELECTED',
    selected: ['chuck'],
    points: [6, 6, 15],
    titled: '“chuck” is selected: it wins the run-off against each of “amy” and “brian”',
    says: 'nothing in the ballots tells them apart. Against each of them “chuck” wins the run-off, so that it makes no difference.',
  },
  {
    name: 'level for the second place of the run-off, where the first may win or lose it',
    source: byHand,
    method: 'STAR',
    options: ['a', 'b', 'c'],
    papers: STANDS_OR_FALLS,
    outcome: 'TIED',
    // B would lose to A; C would not.
    tied: ['a', 'c'],
    points: [11, 9, 9],
    titled: '“b” and “c” are tied for the run-off with “a”',
  },
  {
    name: 'level for the second place of the run-off, where the first would lose it to either',
    source: byHand,
    method: 'STAR',
    options: ['a', 'b', 'c'],
    papers: FALLS,
    outcome: 'TIED',
    tied: ['b', 'c'],
    titled: '“b” and “c” are tied for the run-off with “a”',
  },
  {
    name: 'the same, left to the lot',
    source: byHand,
    method: 'STAR',
    options: ['amy', 'brian', 'chuck'],
    papers: [
      [1, [3, 1, 5]],
      [1, [1, 3, 5]],
      [1, [2, 2, 5]],
    ],
    tieRule: 'LOT',
    lot: ['brian', 'chuck', 'amy'],
    outcome: 'SELECTED',
    selected: ['chuck'],
    says: 'Of “amy” and “brian”, level in points, “brian” went through, by lot.',
  },
  {
    name: 'all level in points: head to head one goes through, and the lot settles the other place',
    source: byHand,
    method: 'STAR',
    options: ['a', 'b', 'c', 'd'],
    papers: [
      [1, [2, 2, 3, 1]],
      [1, [1, 1, 3, 2]],
      [1, [4, 4, 1, 4]],
    ],
    tieRule: 'LOT',
    lot: ['d', 'b', 'a', 'c'],
    outcome: 'SELECTED',
    selected: ['c'],
    points: [7, 7, 7, 7],
    says: 'Of “a”, “b”, “c” and “d”, level in points, “c” went through, met head to head. Of “a”, “b” and “d”, level in points, “d” went through, by lot.',
  },
  {
    name: 'level for the run-off, told apart head to head',
    source: `${byHand} after step 1 of the official protocol of starvoting.org/ties`,
    method: 'STAR',
    options: ['amy', 'brian', 'chuck'],
    papers: [
      [2, [2, 1, 5]],
      [1, [0, 2, 5]],
    ],
    outcome: 'SELECTED',
    selected: ['chuck'],
    points: [4, 4, 15],
    says: 'Of “amy” and “brian”, level in points, “amy” went through, met head to head.',
  },
  {
    name: 'the highest mean, with a support that keeps out what few have scored',
    source: byHand,
    method: 'SCORE_MEAN',
    options: ['geneva', 'nairobi', 'samarkand'],
    papers: [
      [20, [4, 3, null]],
      [10, [3, 4, null]],
      [1, [null, null, 5]],
    ],
    minimumSupport: 10,
    outcome: 'SELECTED',
    selected: ['geneva'],
    points: [110, 100, 5],
    says: '“geneva” leads with 3.66 (110\u00a0÷\u00a030), before “nairobi” with 3.33 (100\u00a0÷\u00a030). With 11 points more, “nairobi” would have had the place instead.',
  },
  {
    name: 'without that support, the one ballot would have won',
    source: byHand,
    method: 'SCORE_MEAN',
    options: ['geneva', 'nairobi', 'samarkand'],
    papers: [
      [20, [4, 3, null]],
      [10, [3, 4, null]],
      [1, [null, null, 5]],
    ],
    outcome: 'SELECTED',
    selected: ['samarkand'],
  },
  {
    name: 'means equal as fractions are equal, whatever their terms',
    source: byHand,
    method: 'SCORE_MEAN',
    options: ['a', 'b'],
    papers: [
      [1, [4, null]],
      [1, [3, null]],
      [4, [null, 3]],
      [4, [null, 4]],
    ],
    outcome: 'TIED',
    tied: ['a', 'b'],
    titled: '“a” and “b” are tied for the only place',
  },
  {
    name: 'two places by sum, level at the last',
    source: byHand,
    method: 'SCORE',
    options: ['a', 'b', 'c', 'd'],
    papers: [
      [3, [5, 2, 2, 0]],
      [2, [4, 1, 1, 3]],
    ],
    seats: 2,
    outcome: 'TIED',
    selected: ['a'],
    tied: ['b', 'c'],
    points: [23, 8, 8, 6],
  },
  {
    name: 'too few points for a place',
    source: byHand,
    method: 'SCORE',
    options: ['a', 'b'],
    papers: [[3, [2, 1]]],
    minimumSupport: 7,
    outcome: 'UNDECIDED',
    points: [6, 3],
  },
];
