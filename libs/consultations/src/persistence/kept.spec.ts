import { describe, expect, it } from '@jest/globals';
import { Kept } from './kept.js';

describe('values kept under a stamp', () => {
  const reading = () => {
    const read: string[] = [];
    return {
      read,
      by: async (missing: readonly string[]) => {
        read.push(...missing);
        return new Map(missing.map((key) => [key, key.toUpperCase()]));
      },
    };
  };

  it('are read once for as long as the stamp is the same', async () => {
    const kept = new Kept<string>(10);
    const { read, by } = reading();
    let version = 1;
    const stamp = (key: string) => `${key} ${version}`;
    await kept.of(['a', 'b'], stamp, by);
    expect([...(await kept.of(['a', 'b', 'c'], stamp, by)).values()].sort()).toEqual(['A', 'B', 'C']);
    expect(read).toEqual(['a', 'b', 'c']);
    version = 2;
    await kept.of(['a'], stamp, by);
    expect(read).toEqual(['a', 'b', 'c', 'a']);
  });

  it('are read every time without a stamp', async () => {
    const kept = new Kept<string>(10);
    const { read, by } = reading();
    await kept.of(['a'], () => null, by);
    await kept.of(['a'], () => null, by);
    expect(read).toEqual(['a', 'a']);
  });

  it('give way to others, the longest unread first', async () => {
    const kept = new Kept<string>(2);
    const { read, by } = reading();
    const itself = (key: string) => key;
    await kept.of(['a'], itself, by);
    await kept.of(['b'], itself, by);
    await kept.of(['a'], itself, by);
    await kept.of(['c'], itself, by); // b goes
    await kept.of(['a'], itself, by);
    await kept.of(['b'], itself, by);
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });
});
