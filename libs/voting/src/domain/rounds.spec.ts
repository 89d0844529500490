import { describe, expect, it } from '@jest/globals';
import { countGroups, type DecisionRule, type TieRule } from '#tally';
import { type QuestionInRounds, roundsCalledFor, tieForTheChair } from './rounds.js';

const rule = (tieRule: TieRule, quorum: DecisionRule['quorum'] = null): DecisionRule => ({
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum,
  tieRule,
});
const CITIES = ['bangkok', 'geneva', 'nairobi', 'santiago'];
const options = (keys: readonly string[]) => keys.map((key) => ({ key, title: { en: key } }));
const bounds = { chooseMin: 1, chooseMax: 1, seats: 1, minimumSupport: 0 };

const theme = (tieRule: TieRule, more: Partial<QuestionInRounds> = {}): QuestionInRounds => ({
  ...bounds,
  method: 'ENDORSEMENT',
  options: options(['for', 'against']),
  rule: rule(tieRule),
  roundKind: null,
  ...more,
});
const venue = (tieRule: TieRule, more: Partial<QuestionInRounds> = {}): QuestionInRounds => ({
  ...theme(tieRule),
  method: 'SINGLE_CHOICE',
  options: options(CITIES),
  ...more,
});
/** Votes by option, each ballot for one. */
const votes = (question: QuestionInRounds, counts: readonly number[]) =>
  countGroups(
    question,
    { entitled: 200, notEntitled: 0, membersOfBody: 200 },
    counts.map((count, at) => ({ kind: 'CHOICE', marks: counts.map((_, other) => (other === at ? 1 : null)), count })),
  );
/** So many ballots, each with points for every option. */
const points = (question: QuestionInRounds, ...papers: readonly (readonly [number, readonly number[]])[]) =>
  countGroups(
    question,
    { entitled: 200, notEntitled: 0, membersOfBody: 200 },
    papers.map(([count, marks]) => ({ kind: 'CHOICE', marks, count })),
  );
const starred = (tieRule: TieRule, keys: readonly string[] = CITIES.slice(0, 3)): QuestionInRounds =>
  venue(tieRule, { method: 'STAR', options: options(keys), chooseMax: keys.length });
/** Geneva and Nairobi are level for the run-off with Bangkok, which would win against Geneva and lose against Nairobi. */
const levelForTheRunOff = [
  [1, [3, 2, 4]],
  [1, [2, 1, 3]],
  [1, [3, 2, 0]],
  [1, [3, 3, 1]],
  [1, [0, 1, 1]],
] as const;
/** Level with it in the same way, but Bangkok would win against either. */
const settledAllTheSame = [
  [1, [5, 3, 1]],
  [1, [5, 1, 3]],
] as const;
/** Bangkok and Geneva are in the run-off, and level there and in points. */
const levelInTheRunOff = [
  [2, [4, 3, 1]],
  [2, [3, 4, 1]],
] as const;
const called = (question: QuestionInRounds, counts: readonly number[]) => roundsCalledFor(question, votes(question, counts));

describe('which further rounds a result and its rule call for', () => {
  it('a second vote where it was equally divided, in which a tie rejects', () => {
    const [second, ...others] = called(theme('SECOND_VOTE'), [50, 50]);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ kind: 'SECOND_VOTE', options: ['for', 'against'], rule: { tieRule: 'REJECTED' } });
    const again = theme('REJECTED', { roundKind: 'SECOND_VOTE' });
    expect(votes(again, [50, 50]).outcome).toBe('REJECTED');
    expect(called(again, [50, 50])).toEqual([]);
  });

  it('none where it was carried or rejected, nor where the rule rejects what is equally divided', () => {
    expect(called(theme('SECOND_VOTE'), [51, 50])).toEqual([]);
    expect(called(theme('SECOND_VOTE'), [49, 50])).toEqual([]);
    expect(called(theme('REJECTED'), [50, 50])).toEqual([]);
  });

  it('the same vote again where there was no quorum, even after a second vote', () => {
    const quorum = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;
    const question = theme('SECOND_VOTE', { rule: rule('SECOND_VOTE', quorum) });
    expect(called(question, [60, 40])).toMatchObject([{ kind: 'REPEAT', options: ['for', 'against'], rule: question.rule }]);
    expect(called({ ...question, roundKind: 'SECOND_VOTE' }, [60, 40])).toMatchObject([{ kind: 'REPEAT' }]);
  });

  it('a run-off between the best supported, or the elimination of the lowest, where none has the majority', () => {
    expect(called(venue('REJECTED'), [40, 30, 20, 10])).toMatchObject([
      { kind: 'RUN_OFF', options: ['bangkok', 'geneva'], seats: 1 },
      { kind: 'ELIMINATION', options: ['bangkok', 'geneva', 'nairobi'], seats: 1 },
    ]);
  });

  it('no elimination where the lowest are all that would be left', () => {
    expect(called(venue('REJECTED', { options: options(['bangkok', 'geneva', 'nairobi']) }), [40, 30, 30])).toMatchObject([
      { kind: 'RUN_OFF', options: ['bangkok', 'geneva', 'nairobi'] },
    ]);
  });

  it('a run-off for the place that a tie left open', () => {
    const topics = venue('SECOND_VOTE', { method: 'SELECTION', seats: 2, chooseMax: 2 });
    expect(called(topics, [60, 40, 40, 10])).toMatchObject([
      { kind: 'RUN_OFF', options: ['geneva', 'nairobi'], seats: 1, chooseMin: 1, chooseMax: 1 },
    ]);
  });
});

describe('a tie under STAR', () => {
  it('goes on to a run-off between those who may still win', () => {
    const question = starred('SECOND_VOTE');
    expect(roundsCalledFor(question, points(question, ...levelForTheRunOff))).toMatchObject([
      { kind: 'RUN_OFF', options: ['bangkok', 'nairobi'], seats: 1, chooseMin: 1, chooseMax: 2, rule: question.rule },
    ]);
    expect(roundsCalledFor(question, points(question, ...levelInTheRunOff))).toMatchObject([
      { kind: 'RUN_OFF', options: ['bangkok', 'geneva'], chooseMax: 2 },
    ]);
  });

  it('between the only two there are goes on to a second vote', () => {
    const two = starred('SECOND_VOTE', ['bangkok', 'geneva']);
    expect(roundsCalledFor(two, points(two, [1, [4, 3]], [1, [3, 4]]))).toMatchObject([
      { kind: 'SECOND_VOTE', options: ['bangkok', 'geneva'], rule: { tieRule: 'REJECTED' } },
    ]);
  });

  it('is left to the chair among those who may still win, where the rule says so, and no round is held', () => {
    const question = starred('CHAIR');
    for (const [tie, among] of [
      [levelForTheRunOff, ['bangkok', 'nairobi']],
      [levelInTheRunOff, ['bangkok', 'geneva']],
    ] as const) {
      const counted = points(question, ...tie);
      expect(tieForTheChair(question, counted)).toEqual({ options: among, places: 1 });
      expect(roundsCalledFor(question, counted)).toEqual([]);
    }
  });

  it.each(['SECOND_VOTE', 'CHAIR', 'LOT', 'REJECTED'] as const)('is none where only one may still win (%s)', (tieRule) => {
    const question = starred(tieRule);
    const counted = points(question, ...settledAllTheSame);
    expect(counted).toMatchObject({ outcome: 'SELECTED', selected: ['bangkok'] });
    expect(tieForTheChair(question, counted)).toBeNull();
    expect(roundsCalledFor(question, counted)).toEqual([]);
  });

  it('that the rule leaves open stays open', () => {
    const question = starred('REJECTED');
    const counted = points(question, ...levelForTheRunOff);
    expect(counted).toMatchObject({ outcome: 'TIED', tied: ['bangkok', 'nairobi'] });
    expect(tieForTheChair(question, counted)).toBeNull();
    expect(roundsCalledFor(question, counted)).toEqual([]);
  });
});

describe('a tie that the rule leaves to the chair', () => {
  it('is between the tied options, for the places that are left', () => {
    const question = theme('CHAIR');
    expect(tieForTheChair(question, votes(question, [50, 50]))).toEqual({ options: ['for', 'against'], places: 1 });
    expect(tieForTheChair(question, votes(question, [51, 50]))).toBeNull();
    expect(tieForTheChair(theme('SECOND_VOTE'), votes(theme('SECOND_VOTE'), [50, 50]))).toBeNull();
  });

  it('is not one where those level are short of the majority: they meet again', () => {
    const question = venue('CHAIR');
    expect(tieForTheChair(question, votes(question, [40, 40, 20, 10]))).toBeNull();
    expect(called(question, [40, 40, 20, 10])).toMatchObject([{ kind: 'RUN_OFF', options: ['bangkok', 'geneva'] }]);
  });
});
