import type { Finding, Method, Poll } from '../method.js';
import { compared } from '../rule.js';
import type { Summing, Sums } from '../sums.js';
import type { Change, CountStage, Lot, QuestionTerms, TieBreak } from '../types.js';
import { faults } from '../words/faults.js';
import { words } from '../words/grammar.js';
import { asPoints, pointsInWords, pointsStage } from './points.js';
import { GIVEN, markRange, POINTS, type Score, scoresOf } from './scores.js';
import { givePoints, scoresInWords, SUM } from './points.words.js';
import { type Broken, explained, headlineOf, runOffSteps } from './star.words.js';

/**
 * The points, how often an option was given the most, and what each two have against each other: there an option without points
 * counts as one given the fewest, the method's own rule for a blank.
 */
const GIVEN_AND_PREFERRED: Summing = {
  beside: [...GIVEN.beside, 'highest', 'above'],
  add: (sums, question, marks, count) => {
    GIVEN.add(sums, question, marks, count);
    const { highest, above } = sums;
    const { min, max } = markRange(question);
    const size = highest.length;
    for (let one = 0; one < size; one += 1) {
      const points = marks[one] ?? min;
      if (points === max) highest[one] = (highest[one] ?? 0) + count;
      if (points === min) continue;
      for (let other = 0, pair = one * size; other < size; other += 1, pair += 1)
        if (points > (marks[other] ?? min)) above[pair] = (above[pair] ?? 0) + count;
    }
  },
};

/** What two options have against each other, and how often an option was given the highest points. */
type Ballots = Readonly<{ prefer: (one: number, other: number) => number; highest: (option: number) => number }>;

const ballotsOf = ({ highest, above }: Sums): Ballots => ({
  prefer: (one, other) => above[one * highest.length + other] ?? 0,
  highest: (option) => highest[option] ?? 0,
});

type Chosen = Readonly<{ chosen: readonly number[]; unresolved: readonly number[]; broken: readonly Broken[] }>;

/**
 * So many of those level by points: first whoever loses the most of their meetings head to head goes, as long as that tells them
 * apart; then those given the highest points most often stay; then the lot, where the rule leaves ties to it.
 */
function narrowed(level: readonly number[], places: number, ballots: Ballots, lot: readonly number[] | null): Chosen {
  const losses = (option: number): number => level.filter((other) => ballots.prefer(other, option) > ballots.prefer(option, other)).length;
  const least = Math.min(...level.map((option) => -losses(option)));
  const lowest = Math.min(...level.map(ballots.highest));
  const by = (
    [
      ['HEAD_TO_HEAD', level.filter((option) => -losses(option) > least)],
      ['HIGHEST_MARKS', level.filter((option) => ballots.highest(option) > lowest)],
      ['LOT', lot === null ? [] : lot.filter((option) => level.includes(option)).slice(0, places)],
    ] as const
  ).find(([, better]) => better.length > 0);
  if (by === undefined) return { chosen: [], unresolved: level, broken: [] };
  const [means, better] = by;
  const rest = level.filter((option) => !better.includes(option));
  const through = better.length <= places;
  const step: Broken = { by: means, among: level, chosen: better, through };
  if (better.length === places) return { chosen: better, unresolved: [], broken: [step] };
  const after = through ? narrowed(rest, places - better.length, ballots, lot) : narrowed(better, places, ballots, lot);
  return { chosen: through ? [...better, ...after.chosen] : after.chosen, unresolved: after.unresolved, broken: [step, ...after.broken] };
}

/** The two with the most points; with more than two level for it, as they are told apart. */
function finalists(scores: readonly Score[], ballots: Ballots, lot: readonly number[] | null): Chosen {
  const order = scores.map((_score, at) => at).sort((one, other) => (scores[other]?.points ?? 0) - (scores[one]?.points ?? 0));
  const line = scores[order[1] ?? 0]?.points ?? 0;
  const above = order.filter((at) => (scores[at]?.points ?? 0) > line);
  const level = order.filter((at) => scores[at]?.points === line);
  if (above.length + level.length === 2) return { chosen: order.slice(0, 2), unresolved: [], broken: [] };
  const found = narrowed(level, 2 - above.length, ballots, lot);
  return { ...found, chosen: [...above, ...found.chosen] };
}

/** The finalist that more prefer; else the one with more points, then with the highest points more often, then by lot. */
function winner([one, other]: readonly [number, number], scores: readonly Score[], ballots: Ballots, lot: readonly number[] | null) {
  const [prefer, against] = [ballots.prefer(one, other), ballots.prefer(other, one)];
  const means = [
    ['PREFERENCE', prefer, against],
    ['POINTS', scores[one]?.points ?? 0, scores[other]?.points ?? 0],
    ['HIGHEST_MARKS', ballots.highest(one), ballots.highest(other)],
    ['LOT', lot === null ? 0 : -lot.indexOf(one), lot === null ? 0 : -lot.indexOf(other)],
  ] as const;
  const [by, mine, theirs] = means.find(([, a, b]) => a !== b) ?? ['NONE' as const, 0, 0];
  return { by, winner: by === 'NONE' ? null : mine > theirs ? one : other, prefer, against };
}

/** The run-offs that there may be: that of the two who are in it, or of each two who may still come into it. */
function runOffs({ chosen, unresolved }: Chosen): (readonly [number, number])[] {
  const [one, other] = chosen;
  if (one === undefined) return unresolved.flatMap((first, at) => unresolved.slice(at + 1).map((second) => [first, second] as const));
  return (other === undefined ? unresolved : [other]).map((second) => [one, second] as const);
}

const ascending = (one: number, other: number): number => one - other;

type Meeting = Readonly<{ two: readonly [number, number] }> & ReturnType<typeof winner>;

function decide(question: QuestionTerms, poll: Poll): Finding {
  const scores = scoresOf(question, poll);
  const keys = (at: readonly number[]): string[] => at.map((each) => scores[each]?.option.key ?? '');
  const ballots = ballotsOf(poll);
  const lot = question.rule.tieRule === 'LOT' && poll.lot ? drawnOrder(question, poll.lot) : null;
  const scored = scores.some(({ points }) => points > 0);
  const found = scored ? finalists(scores, ballots, lot) : { chosen: [], unresolved: [], broken: [] };
  const meetings = runOffs(found).map((two) => ({ two, ...winner(two, scores, ballots, lot) }));
  const mayWin = [...new Set(meetings.flatMap(({ two, winner: wins }) => wins ?? two))].sort(ascending);
  // Whoever wins every run-off that there may be is selected, although nothing tells who would have met it.
  const held = mayWin.length === 1 ? (mayWin[0] ?? null) : null;
  const outcome = held !== null ? 'SELECTED' : scored ? 'TIED' : 'UNDECIDED';
  // Who is certain to be in the run-off is among those between whom nothing is decided, unless it would lose whichever it is.
  const tied = outcome === 'TIED' ? mayWin : [];
  const ended = found.unresolved.length === 0;
  const level = ended ? tied : found.unresolved;
  const ahead = ended ? [] : found.chosen;
  const runOff = held === null && !ended ? null : closest(meetings, held);
  const [prefer, against] = runOff === null ? [0, 0] : [runOff.prefer, runOff.against];
  const base = prefer + against;
  const needed = Math.floor(base / 2) + 1;
  const pair = ended ? (runOff?.pair ?? null) : null;
  const by = ended ? (runOff?.by ?? null) : null;
  const titled = { scores, pair, prefer, against, by, broken: found.broken, level, ahead, outcome } as const;
  return {
    outcome,
    selected: held === null ? [] : keys([held]),
    tied: keys(tied),
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? keys(tied) : [],
    base,
    needed,
    obtained: prefer,
    margin: outcome === 'SELECTED' ? prefer - needed : 0,
    change: changeOf(titled.by, keys(pair ?? []), prefer, against),
    headline: headlineOf(titled),
    explanation: explained(question, poll, titled),
    steps: runOffSteps(question, titled),
    ties: [
      ...found.broken.map((broken) => tieBreak(keys, 1, broken)),
      ...(pair !== null && by === 'LOT' ? [tieBreak(keys, 2, { by: 'LOT', among: pair, chosen: [pair[0]], through: true })] : []),
    ],
    points: asPoints(scores),
    log: {
      quota: null,
      stages: [
        pointsStage(scores, pair === null && held !== null ? keys([held]) : []),
        ...(pair ? [runOffStage(scores, pair, held, prefer, against, poll.choices)] : []),
      ],
      tables: [],
    },
  };
}

const drawnOrder = ({ options }: QuestionTerms, lot: Lot): number[] => lot.map((key) => options.findIndex((option) => option.key === key));

function tieBreak(keys: (at: readonly number[]) => string[], stage: number, { by, among, chosen }: Broken): TieBreak {
  return {
    stage,
    over: 'PLACE',
    among: keys(among),
    chosen: keys(chosen),
    by: by === 'LOT' ? 'LOT' : 'EARLIER_STAGE',
    earlier: by === 'LOT' ? null : 1,
  };
}

/** The run-off in which the winner has the least lead, told from its side; where nobody wins it, as it stands. */
function closest(
  meetings: readonly Meeting[],
  held: number | null,
): (Omit<Meeting, 'two'> & Readonly<{ pair: readonly [number, number] }>) | null {
  const told = meetings.map(({ two: [one, other], prefer, against, ...rest }) =>
    held === other
      ? { ...rest, pair: [other, one] as const, prefer: against, against: prefer }
      : { ...rest, pair: [one, other] as const, prefer, against },
  );
  return told.sort((one, other) => one.prefer - one.against - (other.prefer - other.against))[0] ?? null;
}

/** Half of the lead, given the other way, and it would have been the other. */
function changeOf(by: string | null, [first, second]: readonly string[], prefer: number, against: number): Change | null {
  if (by !== 'PREFERENCE' || first === undefined || second === undefined || compared(prefer, prefer + against, HALF) <= 0) return null;
  return { kind: 'SWITCH', votes: Math.floor((prefer - against) / 2) + 1, from: first, to: second, outcome: 'SELECTED' };
}

const HALF = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;

function runOffStage(
  scores: readonly Score[],
  [first, second]: readonly [number, number],
  held: number | null,
  prefer: number,
  against: number,
  choices: number,
): CountStage {
  const votes = (at: number): number => (at === first ? prefer : at === second ? against : 0);
  const left = scores.map((_score, at) => at).filter((at) => at !== first && at !== second);
  const key = (at: number): string => scores[at]?.option.key ?? '';
  return {
    number: 2,
    kind: 'RUN_OFF',
    of: null,
    figures: scores.map(({ option }, at) => ({
      option: option.key,
      votes: String(votes(at)),
      change: String(votes(at)),
      standing: at === held ? 'ELECTED' : left.includes(at) ? 'EXCLUDED' : 'CONTINUING',
    })),
    parcels: [],
    exhausted: String(choices - prefer - against),
    lost: '0',
    elected: held === null ? [] : [key(held)],
    excluded: left.map(key),
  };
}

/**
 * Score, then automatic run-off: the two with the most points meet, and the one that more ballots score higher is selected. The
 * rules are those that the Equal Vote Coalition publishes; ties by its "official" protocol as far as that leaves nothing to
 * chance. What it does not settle is a tie, or goes to the lot where the rule says so.
 */
export const star: Method = {
  ...POINTS,
  names: words('Points, then a run-off (STAR)', 'Points, puis second tour (STAR)', 'Puntos, con segunda vuelta (STAR)'),
  explained: words(
    'Each Member gives the options points. The two with the most meet in a run-off on the same ballots: the one that more Members score higher is selected. For a single place.',
    'Chaque Membre donne des points aux options. Les deux qui en réunissent le plus se départagent sur les mêmes bulletins : celle que davantage de Membres notent mieux est retenue. Pour une seule place.',
    'Cada Miembro da puntos a las opciones. Las dos que reúnen más se comparan con las mismas papeletas: se selecciona la que más Miembros puntúan por encima de la otra. Para una sola plaza.',
  ),
  monotone: true,
  // A ballot that gives the winner the most may bring another option into the run-off, which more prefer.
  involving: false,
  asks: ['CHOOSE_MIN', 'MARKS'],
  runsOff: true,
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: optionCount, seats: 1, minimumSupport: 0 }),
  check: ({ options, chooseMax, seats, minimumSupport }) => {
    if (chooseMax !== options.length) return { field: 'chooseMax', words: faults.anyPoints() };
    if (seats !== 1) return { field: 'seats', words: faults.oneWinnerOnly() };
    return minimumSupport === 0 ? null : { field: 'minimumSupport', words: faults.oneWinnerOnly() };
  },
  questionInWords: (question) => {
    const give = givePoints(question);
    return words(
      `${give.en} · of the two with the most points, the one that more prefer is held`,
      `${give.fr} · des deux qui réunissent le plus de points, celle que préfère le plus grand nombre est retenue`,
      `${give.es} · de las dos que reúnen más puntos, queda seleccionada la que más prefieren`,
    );
  },
  choiceInWords: pointsInWords,
  sums: GIVEN_AND_PREFERRED,
  countsInWords: (question, poll) => scoresInWords(scoresOf(question, poll), SUM),
  decide,
  settles: ({ selected }, option) => selected.includes(option),
};
