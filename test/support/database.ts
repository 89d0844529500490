import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, cloned from a template. */
export interface TestDatabase {
  readonly url: string;
  /** A connection of the owner: for arranging what no application may do, and for looking at tables. */
  readonly owner: pg.Pool;
  /** Moves the database's clock by so many milliseconds from the real time. */
  moveClock(milliseconds: number): Promise<void>;
  drop(): Promise<void>;
}

export function serverUrl(): URL {
  const url = process.env['PLACET_TEST_SERVER'];
  if (!url) throw new Error('The test server is not running: it is started by test/support/server.ts.');
  return new URL(url);
}

export async function createTestDatabase(template = 'placet_template'): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.toString() });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  await admin.end();
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  owner.on('error', () => undefined);
  return {
    url,
    owner,
    moveClock: async (milliseconds) => {
      await owner.query(`UPDATE test_clock SET offset_by = $1 * interval '1 millisecond'`, [milliseconds]);
    },
    drop: async () => {
      await owner.end();
      const last = new pg.Client({ connectionString: server.toString() });
      await last.connect();
      await last.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await last.end();
    },
  };
}
