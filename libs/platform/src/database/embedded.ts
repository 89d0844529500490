import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart, causeOf } from '../config/cannot-start.js';
import { BARE, createCluster, OWNER, secretIn } from './embedded-cluster.js';
import { type Place, placeOf } from './embedded-place.js';
import { identityOf, type Postmaster, postmasterOf, stopPostmaster } from './embedded-process.js';

export interface EmbeddedServer {
  /** Connection string of the server's owner for the given database. */
  urlOf(database: string): string;
  /** Whether the cluster is new, was started, or a server left behind by a process that was killed goes on. */
  readonly how: 'created' | 'started' | 'found';
  readonly pid: number;
  readonly port: number;
  /** Where the data lies. */
  readonly data: string;
  /** Whether that is elsewhere than asked for, because PostgreSQL's user cannot reach that. */
  readonly elsewhere: boolean;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** A port of the loopback interface that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts the PostgreSQL that comes with the package, with its data in `directory`; creates the cluster when there is none,
 * and goes on with the server that a killed process left running. It listens on the loopback interface only.
 *
 * We start the package's programs ourselves: its own class would share our process group, so that Ctrl-C would end the
 * database before the server has answered what it had begun, and would take our signals for its own.
 */
export async function startEmbeddedPostgres(
  directory: string,
  options: { port?: number; flags?: readonly string[] } = {},
): Promise<EmbeddedServer> {
  const place = await placeOf(directory);
  const lock = await lockOf(place);
  try {
    const password = await secretIn(join(place.directory, 'password'), place.data);
    const fresh = !existsSync(join(place.data, 'PG_VERSION'));
    if (fresh) await createCluster(place, password);
    const found = fresh ? null : await serverLeftBehind(place, password);
    const running = found ?? (await start(place, options));
    return {
      urlOf: (database) => urlOf(running.port, password, database),
      how: fresh ? 'created' : found ? 'found' : 'started',
      pid: running.pid,
      port: running.port,
      data: place.data,
      elsewhere: place.elsewhere,
      stop: async () => {
        await stopPostmaster(running.pid);
        await rm(lock, { force: true });
      },
    };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** One process at a time looks after the cluster: whoever comes second is told who has it. */
async function lockOf(place: Place): Promise<string> {
  const file = join(place.directory, 'lock');
  const mine = `${process.pid} ${identityOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [, pid, identity] = /^(\d+) (.+)$/.exec((await readFile(file, 'utf8').catch(() => '')).trim()) ?? [];
    if (pid && identityOf(Number(pid)) === identity && Number(pid) !== process.pid)
      throw new CannotStart(
        `Process ${pid} already runs the database in ${place.directory}: stop it first, or set PLACET_DATA to another folder.`,
      );
    await rm(file, { force: true });
  }
  throw new CannotStart(`The lock ${file} could not be taken: remove it.`);
}

/** The server that a killed process left running, if it answers; one that does not answer is stopped. */
async function serverLeftBehind(place: Place, password: string): Promise<Postmaster | null> {
  const found = await postmasterOf(place.data).catch((error: unknown) => {
    throw new CannotStart(
      `The data in ${place.data} cannot be read (${causeOf(error)}): start as the user who owns it, or set PLACET_DATA.`,
    );
  });
  if (!found) return null;
  if (await answers(urlOf(found.port, password, 'postgres'))) return found;
  await stopPostmaster(found.pid);
  return null;
}

async function answers(url: string): Promise<boolean> {
  for (const end = Date.now() + 5_000; Date.now() < end; await wait(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch (error) {
      // 57P03: it starts, or recovers.
      if ((error as { code?: string }).code !== '57P03') return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

async function start(place: Place, options: { port?: number; flags?: readonly string[] }): Promise<Postmaster> {
  const log = join(place.directory, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const server = launch(place, log, port, options.flags ?? []);
    const running = await untilReady(server, place.data);
    if (running) return running;
    const said = (await readFile(log, 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => /FATAL|ERROR|PANIC/.test(line))
      .at(-1);
    // Somebody may have taken the port between our looking and its listening.
    if (attempt < 3 && !options.port && /could not create any TCP|could not bind/.test(said ?? '')) continue;
    // Of a server that was killed, the sessions end a little later.
    const lingers = /shared memory block/.test(said ?? '');
    // It may have ended without its parent's having noticed; PostgreSQL takes such a process for one that runs.
    const unnoticed = /lock file "postmaster.pid" already exists/.test(said ?? '') && (await postmasterOf(place.data)) === null;
    if (attempt < 40 && (lingers || unnoticed)) {
      await wait(250);
      // Some parents never notice. What it left in memory is guarded by more than this file.
      if (unnoticed && attempt >= 8) await rm(join(place.data, 'postmaster.pid'), { force: true });
      continue;
    }
    throw new CannotStart(
      `PostgreSQL did not start (${said?.replace(/^.*?(FATAL|ERROR|PANIC): +/, '') ?? 'it gave no reason'}): see ${log}.`,
    );
  }
}

/** What is asked and answered is not for the server's own log: no statements, no values, no rows that a statement met. */
const SILENT = [
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

function launch(place: Place, log: string, port: number, flags: readonly string[]): ChildProcess {
  // Written to a file, not to us: a server that outlives us must not fail for want of a reader.
  const output = openSync(log, 'w', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SILENT, ...flags].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(place.programs, 'postgres'), ['-D', place.data, '-p', String(port), ...settings], {
    env: BARE,
    cwd: '/',
    stdio: ['ignore', output, output],
    detached: true,
    ...place.runAs,
  });
  closeSync(output);
  server.unref();
  return server;
}

/** Null: it ended instead. */
async function untilReady(server: ChildProcess, data: string): Promise<Postmaster | null> {
  let ended = false;
  server.once('error', () => (ended = true));
  server.once('exit', () => (ended = true));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !ended; await wait(10)) {
    const running = await postmasterOf(data).catch(() => null);
    if (running?.ready && running.pid === server.pid) return running;
  }
  if (!ended && server.pid) await stopPostmaster(server.pid);
  return null;
}
