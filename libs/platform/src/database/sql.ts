import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';

export const POOL = Symbol('pg.Pool');

const names = new Map<string, string>();

/** A short stable name for a statement, so that PostgreSQL parses and plans it once a connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = createHash('sha1').update(text).digest('hex').slice(0, 20)));
  return name;
}

/**
 * Reads outside a unit of work: one prepared statement each. Queries and loaders use this; nothing that writes does
 * (the one exception is the casting of ballots, which is a single call of a database function).
 */
@Injectable()
export class Sql {
  constructor(@Inject(POOL) readonly pool: Pool) {}

  async rows<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const { rows } = await this.pool.query<R>({ name: nameOf(text), text, values: values as unknown[] });
    return rows;
  }

  async row<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R | null> {
    return (await this.rows<R>(text, values))[0] ?? null;
  }
}
