import { describe, expect, it } from '@jest/globals';
import { leftOut, leftOutInWords } from './left-out.js';

const received = { withdrawn: false, receivability: 'RECEIVED', put: false, underSilence: false } as const;

describe('a text that drops out when voting opens', () => {
  it('is one on which the chair did not rule, or on which no question is', () => {
    expect(leftOut({ ...received, receivability: 'PENDING' })).toBe('NOT_RULED_ON');
    expect(leftOut(received)).toBe('NO_QUESTION');
    expect(leftOutInWords('NO_QUESTION').en).toContain('no question');
  });

  it('is none that is voted on or decided by silence, nor one whose fate was said', () => {
    expect(leftOut({ ...received, put: true })).toBeNull();
    expect(leftOut({ ...received, underSilence: true })).toBeNull();
    expect(leftOut({ ...received, receivability: 'NOT_RECEIVED' })).toBeNull();
    expect(leftOut({ ...received, receivability: 'PENDING', withdrawn: true })).toBeNull();
  });
});
