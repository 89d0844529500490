import { describe, expect, it } from '@jest/globals';
import { type Ballot, count, type QuestionDefinition } from '#tally';
import type { JsonValue } from './difference.js';
import { type QuestionAtRecount, recount } from './recount.js';

const definition: QuestionDefinition = {
  method: 'ENDORSEMENT',
  title: { en: 'The theme' },
  options: [
    { key: 'for', title: { en: 'For' } },
    { key: 'against', title: { en: 'Against' } },
  ],
  chooseMin: 1,
  chooseMax: 1,
  seats: 1,
  minimumSupport: 0,
  rule: {
    base: 'VOTES_FOR_AND_AGAINST',
    threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
    quorum: null,
    tieRule: 'REJECTED',
  },
};
const roll = { entitled: 4, notEntitled: 1, membersOfBody: 5 };
const inFavour = (member: string): Ballot => ({ member, kind: 'CHOICE', marks: [1, null] });
const against = (member: string): Ballot => ({ member, kind: 'CHOICE', marks: [null, 1] });
const json = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

function decided(ballots: readonly Ballot[], change: Partial<QuestionAtRecount> = {}): QuestionAtRecount {
  const stored = json(count(definition, roll, ballots));
  return {
    number: 1,
    key: 'theme',
    definition,
    lot: null,
    asked: true,
    unopened: 0,
    ballots,
    stored,
    storedSha256: 'a',
    foundSha256: 'a',
    storedOutcome: 'CARRIED',
    published: stored,
    again: stored,
    logged: json(ballots),
    kept: json(ballots),
    ...change,
  };
}

describe('a recount', () => {
  const ballots = [inFavour('KEN'), inFavour('PER'), against('FRA')];

  it('gives the figures that were stored', () => {
    expect(recount(decided(ballots), roll)).toEqual({
      number: 1,
      key: 'theme',
      outcome: 'CARRIED',
      counts: [
        { option: 'for', count: 2 },
        { option: 'against', count: 1 },
      ],
      ballots: 3,
      difference: null,
    });
  });

  it('notices a ballot that is not the one in the log, even where the counts agree', () => {
    const swapped = [against('KEN'), inFavour('PER'), inFavour('FRA')];
    const { difference } = recount(decided(ballots, { ballots: swapped, kept: json(swapped) }), roll);
    expect(difference?.between).toBe('the ballots and the log');
    expect(difference?.where).toBe('[0].marks[0]');
  });

  it('notices a stored decision that the ballots do not give', () => {
    const other = json(count(definition, roll, [inFavour('KEN'), inFavour('PER')]));
    const { difference } = recount(decided(ballots, { stored: other }), roll);
    expect(difference?.between).toBe('the stored decision and the recount');
  });

  it('notices a published record that says something else', () => {
    const { difference } = recount(decided(ballots, { published: { outcome: 'REJECTED' } }), roll);
    expect(difference?.between).toBe('the published record and the tables');
  });

  it('says so when the ballots cannot be counted at all', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map(inFavour);
    const { difference } = recount({ ...decided(ballots), ballots: five }, roll);
    expect(difference?.between).toBe('the ballots and the rules of counting');
  });

  it('compares what was never put with nothing', () => {
    const unasked = { ...decided([]), asked: false, storedOutcome: 'NOT_ASKED' };
    expect(recount(unasked, roll)).toMatchObject({ outcome: 'NOT_ASKED', difference: null });
  });
});
