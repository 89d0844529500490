import type { Growth } from '../persistence/log-watch.js';

/**
 * What a subscription sends: for every growth of a log, the values that `say` makes of it. Growths that come while the
 * reader is slow are told as one, so that nothing piles up. Ends when the reader leaves, or when `say` answers null.
 */
export class GrowthStream<T> implements AsyncIterableIterator<T> {
  private ready: T[];
  private growth: Growth | null = null;
  private wake: (() => void) | null = null;
  private over = false;
  private readonly leave: () => void;

  constructor(
    watch: (tell: (growth: Growth) => void) => () => void,
    private readonly say: (growth: Growth) => Promise<readonly T[] | null>,
    first: readonly T[] = [],
  ) {
    this.ready = [...first];
    this.leave = watch((growth) => {
      this.growth = this.growth ? { ...growth, from: this.growth.from } : growth;
      this.wake?.();
    });
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.over) {
      const value = this.ready.shift();
      if (value !== undefined) return { value, done: false };
      const { growth } = this;
      this.growth = null;
      if (growth) await this.fill(growth);
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return { value: undefined, done: true };
  }

  private async fill(growth: Growth): Promise<void> {
    const said = await this.say(growth);
    if (said === null) await this.return();
    else this.ready.push(...said);
  }

  return(): Promise<IteratorResult<T>> {
    this.over = true;
    this.leave();
    this.wake?.();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
