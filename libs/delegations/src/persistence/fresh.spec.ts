import { describe, expect, it } from '@jest/globals';
import { Fresh } from './fresh.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a value kept fresh', () => {
  it('is read once for all who ask at once, and again when it is old or forgotten', async () => {
    let reads = 0;
    const fresh = new Fresh(40, async () => ++reads);
    expect(await Promise.all([fresh.get(), fresh.get(), fresh.get()])).toEqual([1, 1, 1]);
    fresh.forget();
    expect(await fresh.get()).toBe(2);
    await pause(60);
    expect(await fresh.get()).toBe(3);
  });

  it('does not keep a reading that failed', async () => {
    let reads = 0;
    const fresh = new Fresh(60_000, async () => {
      if (++reads === 1) throw new Error('the database is away');
      return reads;
    });
    await expect(fresh.get()).rejects.toThrow('away');
    expect(await fresh.get()).toBe(2);
  });
});
