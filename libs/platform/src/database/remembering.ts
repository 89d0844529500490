import { Gathering } from './gathering.js';

/** `at`: when it was asked of the database, by this process's own clock. */
interface Answer<V> {
  readonly at: number;
  readonly reading: Promise<V | null>;
  /** Once it has been read. */
  value?: V | null;
  /** Whether somebody asked for it again since. */
  wanted: boolean;
  /** Whether it is being read anew, so that it need not be asked for once it is too old. */
  renewing: boolean;
}

/** Who looks among thousands for what will soon be too old does so no more often than so many times in its life. */
const LOOKS = 10;

/**
 * Answers of the database by key, each remembered for at most `maxAge` milliseconds, and `limit` of them; asked for once,
 * however many ask at once. Whoever has to be asked about is asked about together with those about whom somebody goes on
 * asking and whose answer is half as old as it may become: so of a few hundred who are at work, none waits, and all of them
 * cost two statements in the life of an answer and not one each.
 */
export class Remembering<V> {
  private answers = new Map<string, Answer<V>>();
  private readonly readings: Gathering<V>;
  private lookedAt = -Infinity;

  /** `read`: what is missing from its answer is remembered as null. */
  constructor(
    private readonly maxAge: number,
    private readonly limit: number,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ) {
    this.readings = new Gathering(read);
  }

  /** Without waiting: undefined when it has to be read. */
  remembered(key: string): V | null | undefined {
    return this.fresh(key, performance.now())?.value;
  }

  of(key: string): Promise<V | null> {
    const now = performance.now();
    const known = this.fresh(key, now);
    if (known) return known.reading;
    const reading = this.readings.of(key);
    const answer: Answer<V> = { at: now, reading, wanted: false, renewing: false };
    this.keep(key, answer);
    reading.then(
      (value) => (answer.value = value),
      // A failed reading is not remembered.
      () => this.answers.get(key) === answer && this.answers.delete(key),
    );
    this.renew(now);
    return reading;
  }

  /** Forgets everything; what is still on its way is not remembered either. */
  forget(): void {
    this.answers = new Map();
  }

  private fresh(key: string, now: number): Answer<V> | null {
    const answer = this.answers.get(key);
    if (!answer || now - answer.at >= this.maxAge) return null;
    answer.wanted = true;
    return answer;
  }

  /** The newest stands last, so that the oldest are found first: to be renewed, or to give way. */
  private keep(key: string, answer: Answer<V>): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit) break;
      this.answers.delete(oldest);
    }
  }

  private renew(now: number): void {
    if (now - this.lookedAt < this.maxAge / LOOKS) return;
    this.lookedAt = now;
    const held = this.answers;
    for (const [key, answer] of held) {
      const age = now - answer.at;
      if (age * 2 < this.maxAge) break;
      if (age >= this.maxAge) held.delete(key);
      else if (answer.wanted && !answer.renewing && answer.value !== undefined) {
        answer.renewing = true;
        const reading = this.readings.of(key);
        reading.then(
          // Only in the place of what it was asked for: not after it was forgotten, or read by somebody else.
          (value) =>
            held === this.answers &&
            held.get(key) === answer &&
            this.keep(key, { ...answer, at: now, reading, value, wanted: false, renewing: false }),
          () => (answer.renewing = false),
        );
      }
    }
  }
}
