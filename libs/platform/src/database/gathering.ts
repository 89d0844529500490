import DataLoader from 'dataloader';

/**
 * Reads by key, many at a time: what is asked for while one reading is on its way goes together with the next. So a rush
 * of requests, each for a key of its own, costs a few statements and not one each; and there is no timer to wait for.
 */
export class Gathering<V> {
  private underWay: Promise<unknown> = Promise.resolve();
  private readonly loader: DataLoader<string, V | null>;

  /** `read`: what is missing from its answer is answered with null. */
  constructor(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
    const batch = async (keys: readonly string[]): Promise<(V | null)[]> => {
      const reading = read([...new Set(keys)]);
      this.underWay = reading.catch(() => undefined);
      const found = await reading;
      return keys.map((key) => found.get(key) ?? null);
    };
    // Nothing is kept here: how long an answer is good for, whoever asks knows.
    this.loader = new DataLoader(batch, { cache: false, batchScheduleFn: (dispatch) => void this.underWay.then(dispatch) });
  }

  of(key: string): Promise<V | null> {
    return this.loader.load(key);
  }
}
