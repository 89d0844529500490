import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  APPLICATION_ROLE,
  CannotStart,
  OR_THE_DEMONSTRATION,
  checkApplicationRole,
  type Config,
  type DatabaseState,
  dropDatabase,
  ensureDatabase,
  inspectDatabase,
  migrate,
  startEmbeddedPostgres,
} from '#platform';
import { MIGRATIONS } from './migrations.js';
import type { Steps } from './steps.js';
import type { Stopping } from './stopping.js';

const NAME = 'placet';

/** A database that can be used: reached, looked at, brought up to date. */
export interface ReadyDatabase {
  readonly url: string;
  readonly state: DatabaseState;
  /** Where the connection file goes; null with a server of one's own. */
  readonly directory: string | null;
}

const HOW = { created: 'created', started: 'started', found: 'found running after a kill, goes on' } as const;

export async function prepareDatabase(config: Config, directory: string, steps: Steps, stopping: Stopping): Promise<ReadyDatabase> {
  const own = config.databaseUrl === null;
  const { url, owner } = config.databaseUrl
    ? { url: config.databaseUrl, owner: config.databaseOwnerUrl ?? config.databaseUrl }
    : await embedded(directory, steps, stopping);
  stopping.check();
  const state = await steps.step('Database', () => look(config, owner, own, directory), described);
  suits(config, state, own);
  stopping.check();
  let since = performance.now();
  await migrate(owner, MIGRATIONS, (name, done, of) => {
    steps.done(`Migration ${done}/${of}`, name.replace(/\d{13}$/, ''), since);
    since = performance.now();
  });
  await checkApplicationRole(url, APPLICATION_ROLE);
  return { url, state, directory: own ? directory : null };
}

async function embedded(directory: string, steps: Steps, stopping: Stopping): Promise<{ url: string; owner: string }> {
  const server = await steps.step(
    'PostgreSQL',
    async () => {
      const started = await startEmbeddedPostgres(directory);
      stopping.add('PostgreSQL', () => started.stop());
      await ensureDatabase(started.urlOf('postgres'), NAME);
      return started;
    },
    ({ how, data, port }) => `${HOW[how]}, port ${port}, data in ${data}`,
  );
  if (server.elsewhere)
    steps.say(`  The data lies in ${server.data}: PostgreSQL does not run as root, and its user may not enter ${directory}.`);
  stopping.watch(server.pid, `PostgreSQL ended by itself: see ${join(directory, 'postgres.log')}, then start again.`);
  const url = server.urlOf(NAME);
  return { url, owner: url };
}

/** Where the `placet` command finds the running database. It holds a password: only its owner may read it. */
export async function writeConnectionFile(
  directory: string,
  connection: { url: string; address: string },
  stopping: Stopping,
): Promise<void> {
  const file = join(directory, 'connection.json');
  const { url, address } = connection;
  await rm(file, { force: true });
  const content = { url, ownerUrl: url, pid: process.pid, port: Number(new URL(url).port), address };
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  stopping.add('connection file', () => rm(file, { force: true }));
}

/** A demonstration that was broken off is begun again, where the database is ours to empty. */
async function look(config: Config, owner: string, own: boolean, directory: string): Promise<DatabaseState> {
  const state = await inspectDatabase(owner, MIGRATIONS);
  if (!own || config.mode !== 'demonstration' || state.demonstration !== 'BEGUN') return state;
  const server = Object.assign(new URL(owner), { pathname: '/postgres' }).toString();
  await dropDatabase(server, NAME);
  await ensureDatabase(server, NAME);
  // What was signed of the demonstration that is gone is not held against the new one.
  await rm(join(directory, 'signer'), { recursive: true, force: true });
  return inspectDatabase(owner, MIGRATIONS);
}

function described({ version, pending, holdsAccounts }: DatabaseState): string {
  const schema = pending.length ? `${pending.length} migrations to apply` : 'schema is current';
  return `PostgreSQL ${version}, ${holdsAccounts ? 'in use' : 'empty'}, ${schema}`;
}

/** Invented positions and real ones never share a database. */
function suits(config: Config, state: DatabaseState, own: boolean): void {
  const where = own ? 'PLACET_DATA' : 'DATABASE_URL';
  if (config.mode === 'production' && state.demonstration !== 'NONE')
    throw new CannotStart(
      `The database holds the demonstration, with its known passwords: name another in ${where}, or set PLACET_MODE=demonstration.`,
    );
  if (config.mode === 'production' && !state.holdsAccounts && !config.firstAdministrator)
    throw new CannotStart(
      `There is no account yet: set PLACET_ADMIN_EMAIL and PLACET_ADMIN_PASSWORD for this first start. ${OR_THE_DEMONSTRATION}`,
    );
  if (config.mode === 'demonstration' && state.demonstration === 'NONE' && state.holdsAccounts)
    throw new CannotStart(
      `The database holds accounts that are not the demonstration's: name an empty one in ${where}, or set PLACET_MODE=production.`,
    );
  if (config.mode === 'demonstration' && state.demonstration === 'BEGUN')
    throw new CannotStart(
      'The demonstration was loaded into this database only in part: drop the database, create it anew, and start again.',
    );
}
