import type { Finding, Poll } from '../method.js';
import { BASE_OF } from '../rule.js';
import type { Change, CountStage, MarkRange, OptionPoints, QuestionTerms, Words } from '../types.js';
import { headlineOf } from './best-supported.words.js';
import type { Places } from './places.js';
import { markRange, type Score, scoresOf } from './scores.js';
import { explained, type Figure, pointsSteps } from './points.words.js';

export const asPoints = (scores: readonly Score[]): OptionPoints[] =>
  scores.map(({ option, points, votes }) => ({ option: option.key, points, votes }));

/** A stage in which points are added up. */
export function pointsStage(scores: readonly Score[], elected: readonly string[]): CountStage {
  return {
    number: 1,
    kind: 'POINTS',
    of: null,
    figures: scores.map(({ option, points }) => ({
      option: option.key,
      votes: String(points),
      change: String(points),
      standing: elected.includes(option.key) ? 'ELECTED' : 'CONTINUING',
    })),
    parcels: [],
    exhausted: '0',
    lost: '0',
    elected: [...elected],
    excluded: [],
  };
}

/**
 * How options are told apart by points. `compare`: below zero where the first has more. `support`: what the minimum support is
 * asked of. `change`: what would have brought the next in the place of the last.
 */
export type Measure = Readonly<{
  figure: Figure;
  compare: (one: Score, other: Score) => number;
  support: (score: Score) => number;
  change: (last: Score, next: Score, range: MarkRange) => Change | null;
}>;

/** The places go to those with the most, alone at the last place; nobody holds one without a point. */
export function mostPoints(question: QuestionTerms, poll: Poll, measure: Measure): Finding {
  const { seats } = question;
  const minimum = Math.max(1, question.minimumSupport);
  const scores = scoresOf(question, poll);
  const ranked = [...scores].sort(measure.compare);
  const eligible = ranked.filter((score) => score.points > 0 && measure.support(score) >= minimum);
  const [last, after] = [eligible[seats - 1], eligible[seats]];
  const level = last !== undefined && after !== undefined && measure.compare(last, after) === 0;
  const selected = level ? eligible.filter((score) => measure.compare(score, last) < 0) : eligible.slice(0, seats);
  const tied = level ? eligible.filter((score) => measure.compare(score, last) === 0) : [];
  const next = level ? null : (eligible[selected.length] ?? ranked.find((score) => !selected.includes(score)) ?? null);
  const outcome: Places['outcome'] = level ? 'TIED' : last === undefined ? 'UNDECIDED' : 'SELECTED';
  const held = { outcome, selected, tied, open: seats - selected.length, next, rival: eligible[selected.length] ?? null, minimum };
  const change = outcome === 'SELECTED' && held.rival && last ? measure.change(last, held.rival, markRange(question)) : null;
  const figure = last ?? next;
  const keys = (of: readonly Score[]): string[] => of.map(({ option }) => option.key);
  const places: Places = { ...held, selected: standings(selected), tied: standings(tied), next: next && (standings([next])[0] ?? null) };
  return {
    outcome,
    selected: keys(selected),
    tied: keys(tied),
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? keys(tied) : [],
    base: BASE_OF[question.rule.base](poll, poll.roll),
    needed: minimum,
    obtained: figure ? measure.support(figure) : 0,
    margin: level ? 0 : figure ? leadOf(measure, figure, outcome === 'SELECTED' ? held.rival : null, minimum) : -minimum,
    change,
    headline: headlineOf(question, places),
    explanation: explained(question, poll, measure.figure, ranked, held, change),
    steps: pointsSteps(question, measure.figure, ranked, held),
    points: asPoints(scores),
    log: { quota: null, stages: [pointsStage(scores, keys(selected))], tables: [] },
  };
}

const standings = (scores: readonly Score[]) => scores.map(({ option, points }) => ({ option, count: points }));

/** The lead in points of the last place; without a rival, what it has beyond the minimum. */
function leadOf(measure: Measure, last: Score, rival: Score | null, minimum: number): number {
  return rival === null ? measure.support(last) - minimum : last.points - rival.points;
}

/** The titles of the options that a ballot gives points, each with them. */
export function pointsInWords({ options }: QuestionTerms, marks: readonly (number | null)[]): Words {
  const given = options.flatMap(({ title }, at) => {
    const mark = marks[at] ?? null;
    return mark === null ? [] : [{ title, mark }];
  });
  return {
    en: given.map(({ title, mark }) => `${title.en} ${mark}`).join('; '),
    fr: given.map(({ title, mark }) => `${title.fr ?? title.en} ${mark}`).join('\u202f; '),
    es: given.map(({ title, mark }) => `${title.es ?? title.en} ${mark}`).join('; '),
  };
}
