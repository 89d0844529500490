/**
 * A value that is read again when it is older than `maxAge` milliseconds. Readers who come while it is being read wait
 * for that one reading. The age is a matter of this process's own clock; nothing is decided by it.
 */
export class Fresh<T> {
  private reading: Promise<T> | null = null;
  private readAt = -Infinity;

  constructor(
    private readonly maxAge: number,
    private readonly read: () => Promise<T>,
  ) {}

  get(): Promise<T> {
    const now = performance.now();
    if (!this.reading || now - this.readAt >= this.maxAge) {
      this.readAt = now;
      const reading = this.read();
      this.reading = reading;
      // A failed reading is not kept.
      reading.catch(() => {
        if (this.reading === reading) this.reading = null;
      });
    }
    return this.reading;
  }

  forget(): void {
    this.reading = null;
  }
}
