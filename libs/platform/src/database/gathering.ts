/**
 * Reads by key, many at a time: what is asked for while one reading is on its way goes together with the next. So a rush
 * of requests, each for a key of its own, costs a few statements and not one each; and there is no timer to wait for.
 */
export class Gathering<V> {
  private asked = new Map<string, { reading: Promise<V | null>; answer(value: V | null): void; fail(fault: unknown): void }>();
  private underWay = false;

  /** `read`: what is missing from its answer is answered with null. */
  constructor(private readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {}

  of(key: string): Promise<V | null> {
    const waiting = this.asked.get(key);
    if (waiting) return waiting.reading;
    const { promise, resolve, reject } = withResolvers<V | null>();
    this.asked.set(key, { reading: promise, answer: resolve, fail: reject });
    if (!this.underWay) void this.readAll();
    return promise;
  }

  private async readAll(): Promise<void> {
    this.underWay = true;
    // Those who ask in the same turn go together.
    await Promise.resolve();
    while (this.asked.size > 0) {
      const batch = this.asked;
      this.asked = new Map();
      try {
        const found = await this.read([...batch.keys()]);
        for (const [key, { answer }] of batch) answer(found.get(key) ?? null);
      } catch (fault) {
        for (const { fail } of batch.values()) fail(fault);
      }
    }
    this.underWay = false;
  }
}

interface Resolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (fault: unknown) => void;
}

/** `Promise.withResolvers`, which the oldest Node we run on does not have. */
function withResolvers<T>(): Resolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (fault: unknown) => void;
  const promise = new Promise<T>((answer, fail) => {
    resolve = answer;
    reject = fail;
  });
  return { promise, resolve, reject };
}
