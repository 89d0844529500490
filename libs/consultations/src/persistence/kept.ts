/**
 * Values that stay what they are for as long as their stamp does: kept under it, and read again under another. Nothing has
 * to be told that a value changed, in whichever process it did. At most `limit` are kept; the longest unread give way.
 */
export class Kept<V> {
  private readonly values = new Map<string, V>();

  constructor(private readonly limit: number) {}

  /** `stampOf` null: such a value is read every time. */
  async of<K>(
    keys: readonly K[],
    stampOf: (key: K) => string | null,
    read: (missing: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  ): Promise<ReadonlyMap<K, V>> {
    const found = new Map<K, V>();
    for (const key of keys) {
      const value = this.recall(stampOf(key));
      if (value !== undefined) found.set(key, value);
    }
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    for (const [key, value] of await read(missing)) {
      found.set(key, value);
      this.keep(stampOf(key), value);
    }
    return found;
  }

  private recall(stamp: string | null): V | undefined {
    const value = stamp === null ? undefined : this.values.get(stamp);
    if (stamp === null || value === undefined) return undefined;
    this.values.delete(stamp);
    this.values.set(stamp, value);
    return value;
  }

  private keep(stamp: string | null, value: V): void {
    if (stamp === null) return;
    this.values.set(stamp, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.limit) break;
      this.values.delete(oldest);
    }
  }
}
