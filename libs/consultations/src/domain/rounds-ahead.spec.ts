import { describe, expect, it } from '@jest/globals';
import type { DecisionRule } from '#tally';
import { outOfTimeInWords, roundsAhead, roundsOutOfTime } from './rounds-ahead.js';

const simple: DecisionRule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};
const quorum = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;
const end = new Date('2006-10-19T16:00:00Z');
const dayBefore = new Date('2006-10-18T16:00:00Z');

type Question = Parameters<typeof roundsOutOfTime>[0];
const question = (changes: Partial<Question> = {}): Question => ({
  ...{ method: 'ENDORSEMENT', rule: simple, minimumSupport: 0, round: { kind: null }, state: 'NOT_OPEN', ownClosing: null },
  ...changes,
});

describe('the rounds for which a question may call', () => {
  it.each<[string, Partial<Question>, readonly string[]]>([
    ['for or against, rejected when equally divided: none', {}, []],
    ['for or against, with a second vote', { rule: { ...simple, tieRule: 'SECOND_VOTE' } }, ['SECOND_VOTE']],
    ['with a quorum: the vote again', { rule: { ...simple, quorum } }, ['REPEAT']],
    ['with both', { rule: { ...simple, quorum, tieRule: 'SECOND_VOTE' } }, ['SECOND_VOTE', 'REPEAT']],
    ['the second vote itself: the quorum alone', { rule: { ...simple, quorum }, round: { kind: 'SECOND_VOTE' } }, ['REPEAT']],
    ['a choice by majority: a run-off', { method: 'SINGLE_CHOICE' }, ['RUN_OFF']],
    ['a selection whose tie the chair decides: none', { method: 'SELECTION', rule: { ...simple, tieRule: 'CHAIR' } }, []],
    ['a selection that asks for support', { method: 'SELECTION', minimumSupport: 5 }, ['RUN_OFF']],
    ['a selection voted on again between those level', { method: 'SELECTION', rule: { ...simple, tieRule: 'SECOND_VOTE' } }, ['RUN_OFF']],
    [
      'the sense of the meeting: none, it decides nothing',
      { method: 'CONSENSUS', rule: { ...simple, quorum, tieRule: 'SECOND_VOTE' } },
      [],
    ],
  ])('%s', (_, changes, rounds) => {
    expect(roundsAhead(question(changes))).toEqual(rounds);
  });
});

describe('the rounds for which there will be no time', () => {
  const withQuorum = { rule: { ...simple, quorum } };

  it('are those of a question that closes with its consultation', () => {
    expect(roundsOutOfTime(question(withQuorum), end)).toEqual(['REPEAT']);
    expect(roundsOutOfTime(question({ ...withQuorum, ownClosing: end }), end)).toEqual(['REPEAT']);
    expect(roundsOutOfTime(question({ ...withQuorum, ownClosing: dayBefore }), end)).toEqual([]);
  });

  it('are nobody’s concern once it is closed or not put', () => {
    for (const state of ['CLOSED', 'DECIDED', 'NOT_ASKED', 'ANNULLED', 'CANCELLED'] as const) {
      expect(roundsOutOfTime(question({ ...withQuorum, state }), end)).toEqual([]);
    }
    expect(roundsOutOfTime(question({ ...withQuorum, state: 'OPEN' }), end)).toEqual(['REPEAT']);
  });

  it('are told with what they wait for', () => {
    expect(outOfTimeInWords(['SECOND_VOTE', 'REPEAT'])).toEqual({
      en: 'Its rule may call for a second vote where it is equally divided, or a repeated vote where there is no quorum.',
      fr: 'Sa règle peut appeler un second vote en cas de partage égal des voix, ou un vote répété faute de quorum.',
      es: 'Su regla puede requerir una segunda votación en caso de empate, o una votación repetida si no hay quórum.',
    });
  });
});
