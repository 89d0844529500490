import { describe, expect, it } from '@jest/globals';
import { inOrder, type PositionStatus, positionStatus } from './positions.js';

const voter = { entitled: true, hasAnswered: false };

describe('how a delegation stands towards a question', () => {
  it('owes a position while voting is open, until it has taken one', () => {
    expect(positionStatus('OPEN', voter)).toBe('OWED');
    expect(positionStatus('OPEN', { ...voter, hasAnswered: true })).toBe('TAKEN');
  });
  it('waits with the question, and before the vote', () => {
    expect(positionStatus('WAITING', voter)).toBe('WAITING');
    expect(positionStatus('NOT_OPEN', voter)).toBe('NOT_YET');
  });
  it('owes nothing where it does not vote, or when it is over', () => {
    expect(positionStatus('OPEN', { ...voter, entitled: false })).toBe('NOT_ENTITLED');
    for (const state of ['CLOSED', 'DECIDED', 'NOT_ASKED'] as const) expect(positionStatus(state, voter)).toBe('CLOSED');
  });
});

describe('the order of positions', () => {
  const group = (symbol: string, day: number, ...statuses: PositionStatus[]) => ({
    symbol,
    closesAt: new Date(Date.UTC(2006, 9, day)),
    positions: statuses.map((status, n) => ({ status, number: n + 1 })),
  });

  it('puts what is owed first, the soonest before the later; then what is under way; then what is over, the latest first', () => {
    const groups = [
      group('over-early', 1, 'CLOSED'),
      group('taken', 5, 'TAKEN'),
      group('over-late', 3, 'CLOSED'),
      group('owed-late', 20, 'OWED'),
      group('owed-soon', 19, 'TAKEN', 'OWED'),
    ];
    expect(inOrder(groups).map((g) => g.symbol)).toEqual(['owed-soon', 'owed-late', 'taken', 'over-late', 'over-early']);
  });

  it('puts what is owed first within a consultation, by number', () => {
    const [ordered] = inOrder([group('x', 1, 'TAKEN', 'WAITING', 'OWED', 'OWED')]);
    expect(ordered?.positions.map((p) => p.number)).toEqual([3, 4, 1, 2]);
  });
});
