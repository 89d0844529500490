import type { Transaction } from '#platform';

/** `fresh`: it was the first in that hour from there. `endsIn`: milliseconds until the hour is over. */
export type NotedUse = Readonly<{ fresh: boolean; hour: Date; endsIn: number }>;

/** The uses of tokens that only read, inside a unit of work. */
export class TokenUseRepository {
  constructor(private readonly transaction: Transaction) {}

  async note(token: string, place: Buffer): Promise<NotedUse> {
    const row = await this.transaction.row<NotedUse>(
      `WITH clock AS MATERIALIZED (
         SELECT c.now, date_trunc('hour', c.now, 'UTC') AS hour FROM (SELECT official_now() AS now) c
       ), noted AS (
         INSERT INTO access_token_use (session_id, hour, place, at) SELECT $1, hour, $2, now FROM clock
         ON CONFLICT DO NOTHING RETURNING at
       )
       SELECT hour, EXISTS (SELECT FROM noted) AS fresh, extract(epoch FROM hour + interval '1 hour' - now)::float8 * 1000 AS "endsIn" FROM clock`,
      [token, place],
    );
    if (!row) throw new Error('the database does not tell the time');
    return row;
  }
}
