import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

/** How long, in milliseconds, a log that was just looked at waits, so that a busy one does not get a checkpoint for every batch of ballots. */
export const PAUSE = 700;
/** Unless it has a long way to go. */
const FAR = 2048;
/** What could not be signed is tried again after so long. */
const AGAIN = `interval '10 seconds'`;
/** After so long without anything new a log rests. */
const IDLE = `interval '10 minutes'`;
const AT_ONCE = 50;

/** Which logs there is something to do for. Only those that may have grown are looked at, however many there are. */
@Injectable()
export class LaggingQuery {
  constructor(private readonly sql: Sql) {}

  /** Logs whose tree is not as long as they are, the longest waiting first. */
  logs(): Promise<readonly string[]> {
    return this.ids(`
      SELECT l.id FROM log l LEFT JOIN tree_head t ON t.log_id = l.id
      WHERE l.growing AND l.size <> coalesce(t.size, 0)
        AND (t.looked_at IS NULL OR l.size > t.size + ${FAR} OR t.looked_at < clock_timestamp() - interval '${PAUSE} milliseconds')
      ORDER BY t.looked_at NULLS FIRST LIMIT ${AT_ONCE}`);
  }

  /**
   * Logs whose tree is longer than what was signed of it, for a process that signs with this key. None where another key has
   * followed it: whoever looks in vain makes the process that could sign wait.
   */
  unsigned(verifierKey: string): Promise<readonly string[]> {
    return this.ids(
      `SELECT t.log_id AS id FROM tree_head t WHERE t.signed <> t.size AND t.looked_at < clock_timestamp() - ${AGAIN}
         AND $1 = (SELECT verifier_key FROM log_key ORDER BY epoch DESC LIMIT 1)
       ORDER BY t.looked_at LIMIT ${AT_ONCE}`,
      [verifierKey],
    );
  }

  /** Logs to which nothing has been appended for a while. */
  idle(): Promise<readonly string[]> {
    return this.ids(`
      SELECT l.id FROM log l JOIN tree_head t ON t.log_id = l.id
      WHERE l.growing AND l.size = t.size AND t.looked_at < clock_timestamp() - ${IDLE} ORDER BY t.looked_at LIMIT ${AT_ONCE}`);
  }

  private async ids(text: string, values: readonly unknown[] = []): Promise<readonly string[]> {
    return (await this.sql.rows<{ id: string }>(text, values)).map(({ id }) => id);
  }
}
