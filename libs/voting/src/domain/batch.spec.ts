import { describe, expect, it } from '@jest/globals';
import { shareOf, takeBatch } from './batch.js';

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

describe('how many one batch takes', () => {
  it('takes a ballot that comes alone at once', () => {
    expect(shareOf(1, 0, 256)).toBe(1);
    expect(shareOf(1, 31, 256)).toBeGreaterThanOrEqual(1);
  });

  it('leaves half for the next where many cast again and again, however unequal two batches were', () => {
    for (const first of [1, 4, 16, 31]) {
      let [answered, waiting] = [first, 32 - first];
      for (let round = 0; round < 3; round++) {
        const taken = Math.min(waiting, shareOf(waiting, answered, 256));
        [answered, waiting] = [taken, 32 - taken];
      }
      expect(answered).toBe(16);
    }
  });

  it('is never more than the limit', () => {
    expect(shareOf(4096, 256, 256)).toBe(256);
  });
});
