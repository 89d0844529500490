import { describe, expect, it } from '@jest/globals';
import type { Growth } from '../persistence/log-watch.js';
import { GrowthStream } from './growth-stream.js';

function watched(): { tell: (from: number, to: number) => void; stream: GrowthStream<string>; left: () => boolean } {
  let teller: (growth: Growth) => void = () => undefined;
  let left = false;
  const stream = new GrowthStream<string>(
    (tell) => {
      teller = tell;
      return () => (left = true);
    },
    (growth) => Promise.resolve(growth.to > 100 ? [] : [`${growth.from} to ${growth.to}`]),
    ['as it stands'],
  );
  return { tell: (from, to) => teller({ log: 'x', from, to }), stream, left: () => left };
}

describe('a stream of growths', () => {
  it('begins with what stands, then says every growth', async () => {
    const { tell, stream } = watched();
    expect(await stream.next()).toEqual({ value: 'as it stands', done: false });
    const next = stream.next();
    tell(3, 5);
    expect(await next).toEqual({ value: '3 to 5', done: false });
  });

  it('says growths that piled up as one', async () => {
    const { tell, stream } = watched();
    await stream.next();
    tell(3, 5);
    tell(5, 9);
    expect(await stream.next()).toEqual({ value: '3 to 9', done: false });
  });

  it('ends at once when the reader leaves while waiting', async () => {
    const { stream, left } = watched();
    await stream.next();
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(left()).toBe(true);
  });

  it('goes on waiting when a growth has nothing to say', async () => {
    const { tell, stream } = watched();
    await stream.next();
    const next = stream.next();
    tell(3, 101);
    await new Promise((resolve) => setTimeout(resolve, 5));
    tell(5, 9);
    expect(await next).toEqual({ value: '5 to 9', done: false });
  });
});
