import { describe, expect, it } from '@jest/globals';
import { maySeeTally } from './visibility.js';

describe('who sees the running counts', () => {
  const voting = { closed: false, hasVoted: false };

  it('everybody, where the tally is live', () => expect(maySeeTally('LIVE', voting)).toBe(true));
  it('those who have voted, where it opens after one’s own vote', () => {
    expect(maySeeTally('AFTER_OWN_VOTE', voting)).toBe(false);
    expect(maySeeTally('AFTER_OWN_VOTE', { ...voting, hasVoted: true })).toBe(true);
  });
  it('nobody, where it opens after closing', () => expect(maySeeTally('AFTER_CLOSE', { ...voting, hasVoted: true })).toBe(false));
  it('everybody, once voting has closed', () => {
    for (const visibility of ['LIVE', 'AFTER_OWN_VOTE', 'AFTER_CLOSE'] as const)
      expect(maySeeTally(visibility, { closed: true, hasVoted: false })).toBe(true);
  });
});
