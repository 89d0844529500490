import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '../count.js';
import { simpleMajority } from '../example.js';
import type { Ballot, Change, TallyResult } from '../types.js';
import type { QuestionDefinition } from './registry.js';
import { METHOD_KEYS, methodOf } from './registry.js';
import { bestSupported } from './best-supported.js';

const KEYS = ['a', 'b', 'c', 'd'] as const;
const METHODS_HERE = METHOD_KEYS.filter((method) => methodOf({ method }).decide === bestSupported);

const chambers = fc
  .record({
    method: fc.constantFrom(...METHODS_HERE),
    seats: fc.integer({ min: 1, max: 4 }),
    minimumSupport: fc.nat(6),
    some: fc.integer({ min: 2, max: 4 }),
    choices: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 24 }),
    abstained: fc.nat(3),
  })
  .map(({ method, seats, minimumSupport, some, choices, abstained }) => {
    const options = KEYS.slice(0, some).map((key) => ({ key, title: { en: `Option ${key}` } }));
    const question: QuestionDefinition = {
      method,
      options,
      rule: simpleMajority,
      chooseMin: 1,
      chooseMax: some,
      seats: Math.min(seats, some),
      minimumSupport,
    };
    const ballots = choices
      .map((marks) => marks.slice(0, some).map((marked) => (marked ? 1 : null)))
      .filter((marks) => marks.some((mark) => mark !== null))
      .map((marks, at): Ballot => ({ member: `M${at}`, kind: 'CHOICE', marks }));
    for (let nth = 0; nth < abstained; nth += 1) ballots.push({ member: `A${nth}`, kind: 'ABSTAIN', marks: [] });
    return { question, ballots };
  });

/** Room on the roll for whoever has to be brought in. */
const ROLL = { entitled: 60, notEntitled: 0, membersOfBody: 60 };
const close = (question: QuestionDefinition, ballots: readonly Ballot[]): TallyResult => count(question, ROLL, ballots);

/** The ballots after the change that a result names, by `by` votes. */
function changed({ options }: QuestionDefinition, ballots: readonly Ballot[], { kind, from, to }: Change, by: number): Ballot[] {
  const [out, into] = [options.findIndex(({ key }) => key === from), options.findIndex(({ key }) => key === to)];
  if (kind === 'GAIN') {
    const marks = options.map((_option, at) => (at === into ? 1 : null));
    return [...ballots, ...Array.from({ length: by }, (_none, nth): Ballot => ({ member: `N${nth}`, kind: 'CHOICE', marks }))];
  }
  let left = by;
  const after = ballots.map((ballot): Ballot => {
    if (left === 0 || ballot.kind !== 'CHOICE' || ballot.marks[out] === null) return ballot;
    if (kind === 'SWITCH' && ballot.marks[into] !== null) return ballot;
    left -= 1;
    const marks = ballot.marks.map((mark, at) => (at === out ? null : at === into && kind === 'SWITCH' ? 1 : mark));
    return marks.every((mark) => mark === null) ? { ...ballot, kind: 'ABSTAIN', marks: [] } : { ...ballot, marks };
  });
  if (left > 0) throw new Error('There are not so many ballots to change.');
  return after;
}

describe('the best supported hold the places', () => {
  it('by the plain definition: nobody with fewer votes is selected, nobody with more is left out', () => {
    fc.assert(
      fc.property(chambers, ({ question, ballots }) => {
        const { counts, selected, tied, outcome } = close(question, ballots);
        const of = (key: string): number => counts.find(({ option }) => option === key)?.count ?? -1;
        const least = Math.min(...selected.map(of));
        const others = counts.filter(({ option }) => !selected.includes(option));
        expect(selected.length).toBeLessThanOrEqual(question.seats);
        for (const key of [...selected, ...tied]) expect(of(key)).toBeGreaterThanOrEqual(Math.max(1, question.minimumSupport));
        for (const { count: other } of others) expect(other).toBeLessThanOrEqual(least);
        if (outcome === 'SELECTED') {
          expect(selected).toHaveLength(question.seats);
          for (const { count: other } of others) expect(other < least || other < Math.max(1, question.minimumSupport)).toBe(true);
        }
        if (outcome === 'TIED') {
          expect(new Set(tied.map(of)).size).toBe(1);
          expect(selected.length + tied.length).toBeGreaterThan(question.seats);
          expect(selected.length).toBeLessThan(question.seats);
        }
        if (outcome === 'UNDECIDED') expect(others.every(({ count: other }) => other < Math.max(1, question.minimumSupport))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('what is said to have changed it would have, by recount; and one vote less would not', () => {
    fc.assert(
      fc.property(chambers, ({ question, ballots }) => {
        const result = close(question, ballots);
        const { change } = result;
        if (change === null) return;
        const after = close(question, changed(question, ballots, change, change.votes));
        expect(after.outcome).toBe(change.outcome);
        expect([after.outcome, after.selected, after.tied]).not.toEqual([result.outcome, result.selected, result.tied]);
        if (change.kind === 'SWITCH') expect(after.selected).toContain(change.to);
        if (change.kind !== 'GAIN') expect(after.selected).not.toContain(change.from);
        if (change.kind === 'GAIN') expect(after.selected).toContain(change.to);
        if (change.votes === 1) return;
        const before = close(question, changed(question, ballots, change, change.votes - 1));
        const even = change.kind === 'SWITCH' && result.margin % 2 === 0;
        expect(before.outcome).toBe(even ? 'TIED' : result.outcome);
        if (!even) expect([...before.selected].sort()).toEqual([...result.selected].sort());
      }),
      { numRuns: 3000 },
    );
  });
});
