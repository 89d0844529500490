import pg, { type ClientConfig, type QueryResultRow } from 'pg';
import { nameOf } from './sql.js';

/** A commit that waits for the disk, and for standbys where the server demands them: whatever was committed before it is safe then. */
const FLUSH = `SELECT pg_logical_emit_message(true, 'placet', '')`;

/** What a statement gave, and a wait until what it wrote is on disk; it rejects when that cannot be known. */
export type Ahead<R> = Readonly<{ rows: readonly R[]; durable: () => Promise<void> }>;

/**
 * Statements whose commit does not wait for the disk, one at a time. Everybody sees at once what they wrote; it survives a
 * crash of the server only once `durable` has answered. So the next statement runs while the disk is still busy with the
 * last, and a lock is held for as long as the work takes, not for as long as the disk does. Nothing may be acknowledged to
 * anybody before `durable` has answered.
 */
export class SqlAhead {
  private pair: Promise<Pair> | null = null;

  constructor(private readonly config: ClientConfig) {}

  /** A connection that is lost takes its statement with it; the next call opens another. */
  async run<R extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<Ahead<R>> {
    const opened = (this.pair ??= this.open());
    const pair = await opened;
    try {
      const rows = await pair.run<R>({ name: nameOf(text), text, values: [...values] });
      return { rows, durable: () => pair.durable() };
    } catch (error) {
      // The server tells that it ends a session before the session's end is seen.
      if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') this.forget(opened);
      throw error;
    }
  }

  async end(): Promise<void> {
    const pair = await this.pair?.catch(() => null);
    this.pair = null;
    await pair?.end();
  }

  private open(): Promise<Pair> {
    const opening: Promise<Pair> = Pair.open(this.config, () => this.forget(opening));
    opening.catch(() => this.forget(opening));
    return opening;
  }

  private forget(pair: Promise<Pair>): void {
    if (this.pair === pair) this.pair = null;
  }
}

/**
 * Two connections opened together, before anything is written. A crash of the server ends both; so where the second one
 * answers, there was none since, and what the first one committed has not been lost on its way to the disk.
 */
class Pair {
  private flushing: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | null = null;

  private constructor(
    private readonly ahead: pg.Client,
    private readonly behind: pg.Client,
  ) {}

  static async open(config: ClientConfig, lost: () => void): Promise<Pair> {
    const ahead = new pg.Client({ ...config, options: `${config.options ?? ''} -c synchronous_commit=off` });
    const behind = new pg.Client(config);
    const pair = new Pair(ahead, behind);
    const close = (): void => {
      lost();
      void pair.end();
    };
    for (const client of [ahead, behind]) client.on('error', close).once('end', close);
    try {
      await Promise.all([ahead.connect(), behind.connect()]);
    } catch (error) {
      await pair.end();
      throw error;
    }
    return pair;
  }

  async run<R extends QueryResultRow>(query: pg.QueryConfig): Promise<R[]> {
    return (await this.ahead.query<R>(query)).rows;
  }

  /** A flush under way may have begun too early: the one after it is waited for, and serves all who asked meanwhile. */
  durable(): Promise<void> {
    this.next ??= this.flushing
      .catch(() => undefined) // told to those who waited for it
      .then(async () => {
        this.next = null;
        await (this.flushing = this.behind.query({ name: 'flush', text: FLUSH }));
      });
    return this.next;
  }

  /** What is being flushed is waited for. */
  async end(): Promise<void> {
    await this.ahead.end().catch(() => undefined);
    await (this.next ?? this.flushing).catch(() => undefined);
    await this.behind.end().catch(() => undefined);
  }
}
