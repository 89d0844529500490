import { describe, expect, it } from '@jest/globals';
import { takeBatch } from './batch.js';

const ballot = (member: string, question: string, key: string, account = `account of ${member}`) => ({ member, question, key, account });

describe('what one batch holds', () => {
  it('takes what waits, in order', () => {
    const queue = [ballot('KEN', 'theme', 'a'), ballot('FRA', 'theme', 'a'), ballot('KEN', 'venue', 'b')];
    expect(takeBatch(queue, 256)).toEqual({ batch: queue, rest: [] });
  });

  it('takes no more than the limit', () => {
    const queue = ['KEN', 'FRA', 'PER'].map((member) => ballot(member, 'theme', 'a'));
    expect(takeBatch(queue, 2)).toEqual({ batch: queue.slice(0, 2), rest: queue.slice(2) });
  });

  it('takes one ballot of a Member on a question, whoever casts it; the next waits its turn', () => {
    const first = ballot('KEN', 'theme', 'a', 'representative');
    const second = ballot('KEN', 'theme', 'b', 'alternate');
    const third = ballot('KEN', 'theme', 'c', 'representative');
    const other = ballot('FRA', 'theme', 'a');
    const { batch, rest } = takeBatch([first, second, third, other], 256);
    expect(batch).toEqual([first, other]);
    expect(rest).toEqual([second, third]);
    expect(takeBatch(rest, 256)).toEqual({ batch: [second], rest: [third] });
  });

  it('takes a key once, even for two questions, and lets nothing overtake what waits', () => {
    const first = ballot('KEN', 'theme', 'a');
    const sameKey = ballot('KEN', 'venue', 'a');
    const behindIt = ballot('KEN', 'venue', 'b');
    expect(takeBatch([first, sameKey, behindIt], 256)).toEqual({ batch: [first], rest: [sameKey, behindIt] });
  });
});
