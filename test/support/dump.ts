import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureDatabase, migrate, startEmbeddedPostgres } from '#platform';
import { MIGRATIONS } from '../../apps/api/src/migrations.js';
import type { TestDatabase } from './database.js';

/** All rows of all tables, as JSON: what `pg_dump --data-only` would write, where there is none. */
export type Dump = ReadonlyMap<string, string>;

const TABLES = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;

/** What belongs to the server, and not to what is kept: which migrations were run, and the tests' own clock. */
const NOT_DUMPED: readonly string[] = ['migrations', 'test_clock'];

/** Reads every table of a database in one snapshot. */
export async function dumped(owner: pg.Pool): Promise<Dump> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    const dump = new Map<string, string>();
    for (const { name } of tables.filter((table) => !NOT_DUMPED.includes(table.name))) {
      const { rows } = await client.query<{ rows: string }>(
        `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM public.${name} t`,
      );
      dump.set(name, rows[0]?.rows ?? '[]');
    }
    await client.query('COMMIT');
    return dump;
  } finally {
    client.release();
  }
}

/** An empty server of its own, with the schema and nothing in it but what was dumped. */
export async function restored(dump: Dump): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'placet-restore-'));
  await chmod(folder, 0o755); // as root, PostgreSQL runs as another user, who must pass through
  const server = await startEmbeddedPostgres(folder, { flags: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] });
  await ensureDatabase(server.urlOf('postgres'), 'restored');
  const url = server.urlOf('restored');
  await migrate(url, MIGRATIONS);
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  owner.on('error', () => undefined);
  await load(owner, dump);
  return {
    url,
    owner,
    moveClock: () => Promise.reject(new Error('The clock of a restored database is the real one.')),
    drop: async () => {
      await owner.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function load(owner: pg.Pool, dump: Dump): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    // As a restore does: the rows come in any order, and no trigger takes them for acts.
    await client.query('SET LOCAL session_replication_role = replica');
    for (const [table, rows] of dump) {
      const { rows: columns } = await client.query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
        [table],
      );
      const names = columns.map(({ name }) => name).join(', ');
      await client.query(`DELETE FROM public.${table}`);
      await client.query(
        `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM jsonb_populate_recordset(NULL::public.${table}, $1::jsonb)`,
        [rows],
      );
    }
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}
