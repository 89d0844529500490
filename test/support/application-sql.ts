import pg from 'pg';
import { APPLICATION_ROLE, Sql } from '#platform';

/** Statements with the application's privileges, on connections of the test's own. */
export function applicationSql(url: string, connections = 4): { sql: Sql; end: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: `-c role=${APPLICATION_ROLE} -c timezone=UTC` });
  pool.on('error', () => undefined);
  return { sql: new Sql(pool), end: () => pool.end() };
}
