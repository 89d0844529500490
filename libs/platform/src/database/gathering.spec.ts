import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

/** Readings that are answered when we say so. */
function readings() {
  const asked: { keys: readonly string[]; answer: () => void; fail: (fault: Error) => void }[] = [];
  const gathering = new Gathering<string>(
    (keys) =>
      new Promise((resolve, fail) =>
        asked.push({
          keys,
          answer: () => resolve(new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))),
          fail,
        }),
      ),
  );
  return { asked, gathering };
}
const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('gathering', () => {
  it('reads together what is asked in one turn, and what is asked while a reading is on its way', async () => {
    const { asked, gathering } = readings();
    const first = [gathering.of('a'), gathering.of('b'), gathering.of('a')];
    await aTurn();
    const second = [gathering.of('c'), gathering.of('a')];
    await aTurn();
    expect(asked.map(({ keys }) => keys)).toEqual([['a', 'b']]);
    asked[0]?.answer();
    expect(await Promise.all(first)).toEqual(['A', 'B', 'A']);
    await aTurn();
    // Asked again after the reading began: read again, for it may have changed since.
    expect(asked.map(({ keys }) => keys)).toEqual([
      ['a', 'b'],
      ['c', 'a'],
    ]);
    asked[1]?.answer();
    expect(await Promise.all(second)).toEqual(['C', 'A']);
  });

  it('answers null for what is not there', async () => {
    const { asked, gathering } = readings();
    const nobody = gathering.of('nobody');
    await aTurn();
    asked[0]?.answer();
    expect(await nobody).toBeNull();
  });

  it('tells a fault to those who asked, and reads again for the next', async () => {
    const { asked, gathering } = readings();
    const failing = gathering.of('a');
    failing.catch(() => undefined);
    await aTurn();
    asked[0]?.fail(new Error('the connection was lost'));
    await expect(failing).rejects.toThrow('the connection was lost');
    const next = gathering.of('a');
    await aTurn();
    asked[1]?.answer();
    expect(await next).toBe('A');
  });
});
