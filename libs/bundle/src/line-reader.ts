import type { Crypto, RunningSha256 } from './crypto.js';

const FEED = 0x0a;
/** A line is an entry, or an element of a list: nothing that needs as much is a bundle. */
const LONGEST = 256 * 1024 * 1024;

/**
 * Lines of a stream of bytes, without a copy of each and without waiting for each: `take` moves on to the next line while there
 * is one in memory, `fill` reads more. The line stands in `bytes` from `begin` to `end`, without its line feed; before it is one
 * byte that may be written on and must be restored.
 */
export class LineReader {
  bytes: Uint8Array = new Uint8Array(1 << 16);
  begin = 1;
  end = 1;
  /** Lines taken so far. */
  number = 0;

  private filled = 1;
  private next = 1;
  private covered = 1;
  private ended = false;
  private summed = false;
  private readonly source: AsyncIterator<Uint8Array, unknown>;
  private readonly sum: RunningSha256;

  constructor(
    chunks: AsyncIterable<Uint8Array>,
    private readonly crypto: Crypto,
  ) {
    this.source = chunks[Symbol.asyncIterator]();
    this.sum = crypto.running();
  }

  /** Moves on to the next line; false when none is whole in memory. */
  take(): boolean {
    const feed = this.bytes.indexOf(FEED, this.next);
    if (feed < 0 || feed >= this.filled) return false;
    this.begin = this.next;
    this.end = feed;
    this.next = feed + 1;
    this.number += 1;
    return true;
  }

  /** Reads on; false at the end of the stream. */
  async fill(): Promise<boolean> {
    if (this.ended) return false;
    const { done, value } = await this.source.next();
    if (done) {
      this.ended = true;
      return false;
    }
    this.cover(this.next);
    const kept = this.filled - this.next;
    if (kept > LONGEST) throw new RangeError(`line ${this.number + 1} is longer than a line of a bundle can be`);
    if (1 + kept + value.length > this.bytes.length) {
      const wider = new Uint8Array(2 * (1 + kept + value.length));
      wider.set(this.bytes.subarray(this.next, this.filled), 1);
      this.bytes = wider;
    } else this.bytes.copyWithin(1, this.next, this.filled);
    this.bytes.set(value, 1 + kept);
    this.filled = 1 + kept + value.length;
    this.next = this.covered = this.begin = this.end = 1;
    return true;
  }

  /** The next line as text; null when there is none. */
  async line(): Promise<string | null> {
    while (!this.take()) if (!(await this.fill())) return null;
    return this.text();
  }

  text(): string {
    return this.crypto.textOf(this.bytes, this.begin, this.end);
  }

  /** SHA-256 of all bytes before the present line. Asked once. */
  sumBefore(): Uint8Array {
    this.cover(this.begin);
    this.summed = true;
    return this.sum.digest();
  }

  /** Bytes left that are no whole line. */
  get rest(): number {
    return this.filled - this.next;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  private cover(until: number): void {
    if (this.summed || until <= this.covered) return;
    this.sum.update(this.bytes.subarray(this.covered, until));
    this.covered = until;
  }
}
