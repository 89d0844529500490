import { describe, expect, it } from '@jest/globals';
import { checkBallot, checkQuestion } from '../checks.js';
import { count } from '../count.js';
import { all, simpleMajority } from '../example.js';
import type { Ballot, DecisionRule } from '../types.js';
import { pointsExamples } from './points.examples.js';
import { type MethodKey, METHODS, type QuestionDefinition } from './registry.js';

const titled = (key: string) => ({ key, title: { en: key } });

function question(method: MethodKey, options: readonly string[], more: Partial<QuestionDefinition> = {}): QuestionDefinition {
  return { method, options: options.map(titled), ...METHODS[method].defaults(options.length), rule: simpleMajority, ...more };
}

/** So many ballots with these points, null where an option is not scored. */
function ballots(...papers: readonly (readonly [number, readonly (number | null)[]])[]): Ballot[] {
  return papers.flatMap(([members, marks], paper) =>
    Array.from({ length: members }, (_none, nth): Ballot => ({ member: `${paper} ${nth}`, kind: 'CHOICE', marks })),
  );
}

describe.each(pointsExamples)('$name', ({ method, options, papers, seats = 1, minimumSupport = 0, ...told }) => {
  it('comes out as its source says', () => {
    const asked = question(method, options, {
      seats,
      minimumSupport,
      ...(told.tieRule ? { rule: { ...simpleMajority, tieRule: told.tieRule } } : {}),
    });
    const result = count(asked, all(200), ballots(...papers), told.lot ?? null);
    const { outcome, selected, tied } = result;
    expect({ outcome, selected, tied }).toEqual({ outcome: told.outcome, selected: told.selected ?? [], tied: told.tied ?? [] });
    if (told.points) expect(result.counts.map(({ count: points }) => points)).toEqual(told.points);
    if (told.says) expect(result.explanation.en).toContain(told.says);
    if (told.titled) expect(result.headline.en).toBe(told.titled);
  });
});

describe('points', () => {
  it('none is not the same as nothing: only what is scored counts in a mean', () => {
    const asked = question('SCORE_MEAN', ['a', 'b']);
    expect(count(asked, all(9), ballots([2, [5, null]], [2, [null, 3]])).points).toEqual([
      { option: 'a', points: 10, votes: 2 },
      { option: 'b', points: 6, votes: 2 },
    ]);
    expect(count(asked, all(9), ballots([2, [5, 0]], [2, [0, 3]])).points).toEqual([
      { option: 'a', points: 10, votes: 4 },
      { option: 'b', points: 6, votes: 4 },
    ]);
  });

  it('are each of so many only where more than one vote gives them', () => {
    const { steps } = count(question('SCORE', ['a', 'b', 'c']), all(9), ballots([1, [5, 3, null]], [1, [4, null, null]]));
    expect(steps.map((step) => step.en)).toEqual(
      expect.arrayContaining(['“a”: 9 points from 2 votes, each of 0 to 5.', '“b”: 3 points from 1 vote.', '“c”: 0 points from 0 votes.']),
    );
  });

  it('that two options go through to the run-off with is said of both', () => {
    const asked = question('STAR', ['a', 'b', 'c']);
    const { explanation } = count(asked, all(9), ballots([1, [5, 4, 3]], [1, [3, 5, 4]], [1, [2, 1, 3]]));
    expect(explanation.fr).toContain('passent au second tour');
    expect(explanation.es).toContain('pasan a la segunda vuelta');
  });

  it('lie within the question’s own bounds, where it has some', () => {
    const ten = question('SCORE', ['a', 'b'], { marks: { min: 0, max: 10 } });
    expect(checkBallot(ten, { kind: 'CHOICE', marks: [10, 0] })).toBeNull();
    expect(checkBallot(question('SCORE', ['a', 'b']), { kind: 'CHOICE', marks: [10, 0] })?.words.en).toContain('from 0 to 5');
    expect(checkQuestion({ ...ten, marks: { min: 0, max: 101 } })?.field).toBe('markMax');
    expect(checkQuestion({ ...ten, marks: { min: 5, max: 5 } })?.field).toBe('markMax');
    expect(checkQuestion({ ...ten, method: 'APPROVAL' })?.field).toBe('markMax');
  });

  it('means that agree to the last shown decimal are still told apart', () => {
    const result = count(
      question('SCORE_MEAN', ['a', 'b']),
      all(2000),
      ballots([999, [3, null]], [1, [4, null]], [998, [null, 3]], [1, [null, 4]]),
    );
    expect(result.selected).toEqual(['b']);
    expect(result.steps.map(({ en }) => en)).toContain('Means compared, “b” and “a”: 2,998 × 1,000 = 2,998,000 > 3,001 × 999 = 2,997,999.');
  });

  it('count by weight, too', () => {
    const rule: DecisionRule = { ...simpleMajority, weighing: { kind: 'BY_WEIGHT' } };
    const cast: Ballot[] = [
      { member: 'A', kind: 'CHOICE', marks: [5, 0], weight: 10 },
      { member: 'B', kind: 'CHOICE', marks: [0, 5], weight: 30 },
    ];
    const roll = { ...all(2), weights: { entitled: 40, notEntitled: 0, membersOfBody: 40 } };
    expect(count(question('SCORE', ['a', 'b'], { rule }), roll, cast)).toMatchObject({
      selected: ['b'],
      counts: [{ count: 50 }, { count: 150 }],
    });
  });
});
