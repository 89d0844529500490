import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Remembering } from './remembering.js';

/** A database that answers with the key and how many statements it has had, when we say so. */
function database(limit = 100) {
  const statements: { keys: readonly string[]; answer: () => void; fail: (fault: Error) => void }[] = [];
  const remembering = new Remembering<string>(
    1_000,
    limit,
    (keys) =>
      new Promise((resolve, fail) => {
        const values = new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}${statements.length + 1}`]));
        statements.push({ keys, answer: () => resolve(values), fail });
      }),
  );
  return { statements, remembering };
}

/** All that is on its way arrives; the clock stands still. */
const arrived = () => jest.advanceTimersByTimeAsync(0);

describe('what is remembered of the database', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** Asked about and answered. */
  async function known({ statements, remembering }: ReturnType<typeof database>, ...keys: readonly string[]): Promise<void> {
    const asked = keys.map((key) => remembering.of(key));
    await arrived();
    statements.at(-1)?.answer();
    await Promise.all(asked);
  }

  it('is asked for once by all who ask at once, and not again within its time', async () => {
    const kept = database();
    const all = [kept.remembering.of('a'), kept.remembering.of('a')];
    await arrived();
    expect(kept.remembering.remembered('a')).toBeUndefined();
    kept.statements[0]?.answer();
    expect(await Promise.all(all)).toEqual(['a1', 'a1']);
    jest.advanceTimersByTime(999);
    expect(kept.remembering.remembered('a')).toBe('a1');
    expect(await kept.remembering.of('a')).toBe('a1');
    expect(kept.statements).toHaveLength(1);
  });

  it('is read again once it is too old, whether it was there or not', async () => {
    const kept = database();
    await known(kept, 'a', 'nobody');
    expect(kept.remembering.remembered('nobody')).toBeNull();
    jest.advanceTimersByTime(1_000);
    expect(kept.remembering.remembered('a')).toBeUndefined();
    await known(kept, 'a');
    expect(kept.remembering.remembered('a')).toBe('a2');
  });

  it('is renewed together for all who are at work, and none of them waits', async () => {
    const kept = database();
    await known(kept, 'a', 'b', 'idle');
    jest.advanceTimersByTime(600);
    for (const key of ['a', 'b']) expect(kept.remembering.remembered(key)).toBe(`${key}1`);
    const newcomer = kept.remembering.of('new');
    await arrived();
    expect(kept.statements.map(({ keys }) => [...keys].sort())).toEqual([
      ['a', 'b', 'idle'],
      ['a', 'b', 'new'],
    ]);
    expect(kept.remembering.remembered('a')).toBe('a1');
    kept.statements[1]?.answer();
    expect(await newcomer).toBe('new2');
    await arrived();
    jest.advanceTimersByTime(900);
    expect(['a', 'b', 'idle'].map((key) => kept.remembering.remembered(key))).toEqual(['a2', 'b2', undefined]);
  });

  it('counts the age of what is renewed from when it was asked for, and keeps the older while it comes', async () => {
    const kept = database();
    await known(kept, 'a');
    jest.advanceTimersByTime(600);
    kept.remembering.remembered('a');
    void kept.remembering.of('new');
    await arrived();
    jest.advanceTimersByTime(300);
    expect(kept.remembering.remembered('a')).toBe('a1');
    kept.statements[1]?.answer();
    await arrived();
    expect(kept.remembering.remembered('a')).toBe('a2');
    jest.advanceTimersByTime(700);
    expect(kept.remembering.remembered('a')).toBeUndefined();
  });

  it('is not remembered where reading failed, and what was there stays until it is too old', async () => {
    const kept = database();
    await known(kept, 'a');
    jest.advanceTimersByTime(600);
    kept.remembering.remembered('a');
    const failing = kept.remembering.of('new');
    failing.catch(() => undefined);
    await arrived();
    kept.statements[1]?.fail(new Error('the connection was lost'));
    await expect(failing).rejects.toThrow('the connection was lost');
    expect(kept.remembering.remembered('new')).toBeUndefined();
    expect(kept.remembering.remembered('a')).toBe('a1');
    jest.advanceTimersByTime(400);
    expect(kept.remembering.remembered('a')).toBeUndefined();
  });

  it('is forgotten at once, with what is on its way', async () => {
    const kept = database();
    await known(kept, 'a');
    jest.advanceTimersByTime(600);
    kept.remembering.remembered('a');
    const onItsWay = kept.remembering.of('new');
    await arrived();
    kept.remembering.forget();
    kept.statements[1]?.answer();
    expect(await onItsWay).toBe('new2');
    await arrived();
    expect(['a', 'new'].map((key) => kept.remembering.remembered(key))).toEqual([undefined, undefined]);
  });

  it('is no more than so many answers, of which the oldest give way', async () => {
    const kept = database(2);
    await known(kept, 'a');
    await known(kept, 'b');
    await known(kept, 'c');
    expect(['a', 'b', 'c'].map((key) => kept.remembering.remembered(key))).toEqual([undefined, 'b2', 'c3']);
  });
});
