import pg from 'pg';
import { APPLICATION_ROLE, Sql, type SqlAhead, sqlAhead } from '#platform';

/** Statements with the application's privileges, on connections of the test's own. */
export function applicationSql(url: string, connections = 4): { sql: Sql; ahead: SqlAhead; end: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: `-c role=${APPLICATION_ROLE} -c timezone=UTC` });
  pool.on('error', () => undefined);
  const ahead = sqlAhead(url);
  const end = async (): Promise<void> => {
    await ahead.end();
    await pool.end();
  };
  return { sql: new Sql(pool), ahead, end };
}
