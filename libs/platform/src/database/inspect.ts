import pg from 'pg';
import { CannotStart } from '../config/cannot-start.js';
import { type Migration, nameOfMigration } from './migrate.js';

/** What the start has to know of a database before it touches it. */
export interface DatabaseState {
  /** As PostgreSQL says it: "16.4". */
  readonly version: string;
  readonly pending: readonly string[];
  readonly holdsAccounts: boolean;
  /** Whether the demonstration was loaded into it, or begun. */
  readonly demonstration: 'NONE' | 'BEGUN' | 'LOADED';
}

const OLDEST = 150_000;

/** Connects and looks; whatever stands against using this database is said with its remedy. */
export async function inspectDatabase(url: string, migrations: readonly Migration[]): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error as Error & { code?: string });
  }
  try {
    const { rows } = await client.query<Row>(LOOK);
    const row = rows[0] as Row;
    if (row.number < OLDEST) throw new CannotStart(`The database is PostgreSQL ${row.version}. Placet needs version 15 or later.`);
    if (row.encoding !== 'UTF8')
      throw new CannotStart(`The database is encoded in ${row.encoding}. Create one with ENCODING UTF8 and name it in DATABASE_URL.`);
    const ours = migrations.map(nameOfMigration);
    const applied = row.migrated
      ? (await client.query<{ name: string }>('SELECT name FROM public.migrations')).rows.map((migration) => migration.name)
      : [];
    const foreign = applied.find((name) => !ours.includes(name));
    if (foreign)
      throw new CannotStart(
        `The database knows ${foreign}, which this version does not. Start the newer version that wrote it, or name another database.`,
      );
    if (!applied.length && row.tables > 0)
      throw new CannotStart('The database holds tables that are not ours. Name an empty database in DATABASE_URL.');
    const { accounts, demonstration } = row.prepared ? ((await client.query<Holds>(HOLDS)).rows[0] as Holds) : EMPTY;
    return { version: row.version, pending: ours.filter((name) => !applied.includes(name)), holdsAccounts: accounts, demonstration };
  } finally {
    await client.end();
  }
}

interface Row {
  number: number;
  version: string;
  encoding: string;
  migrated: boolean;
  prepared: boolean;
  tables: number;
}

const LOOK = `
  SELECT current_setting('server_version_num')::int AS number, split_part(current_setting('server_version'), ' ', 1) AS version,
         current_setting('server_encoding') AS encoding,
         to_regclass('public.migrations') IS NOT NULL AS migrated,
         to_regclass('public.account') IS NOT NULL AND to_regclass('public.demonstration') IS NOT NULL AS prepared,
         (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'typeorm_metadata')) AS tables`;

interface Holds {
  accounts: boolean;
  demonstration: DatabaseState['demonstration'];
}

const EMPTY: Holds = { accounts: false, demonstration: 'NONE' };
const HOLDS = `
  SELECT EXISTS (SELECT FROM account) AS accounts,
         coalesce((SELECT CASE WHEN loaded_at IS NULL THEN 'BEGUN' ELSE 'LOADED' END FROM demonstration), 'NONE') AS demonstration`;

function unreachable(url: string, error: Error & { code?: string }): CannotStart {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname || 'localhost'}:${port || 5432}`;
  switch (error.code) {
    case '28P01':
    case '28000':
      return new CannotStart(
        `The database at ${where} refuses the role ${username}: ${error.message}. Correct role and password in DATABASE_URL.`,
      );
    case '3D000':
      return new CannotStart(`There is no database ${pathname.slice(1)} at ${where}. Create it, or correct DATABASE_URL.`);
    default:
      return new CannotStart(
        `The database at ${where} cannot be reached: ${error.message || error.code || 'no answer'}. Start it or correct DATABASE_URL; without DATABASE_URL Placet brings its own.`,
      );
  }
}

/** The application works with the privileges of its role alone: whoever signs in must be a member of it. */
export async function checkApplicationRole(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: `-c role=${role}` });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    const { username } = new URL(url);
    throw new CannotStart(
      `The role ${username} may not act as ${role}: ${(error as Error).message}. As the owner: GRANT ${role} TO "${username}".`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
