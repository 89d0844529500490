import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { applicationDataSource, type EmbeddedServer, ROOT, startEmbeddedPostgres } from '#platform';
import { Failure } from './failure.js';

const NAME = 'placet';

/**
 * Hands `work` the address of the database: the one of DATABASE_URL, or of the server that runs on the embedded one. When
 * none runs, the embedded server is started for the work and stopped after it.
 */
async function withDatabase<T>(work: (url: string) => Promise<T>, environment: NodeJS.ProcessEnv = process.env): Promise<T> {
  const named = environment['DATABASE_URL']?.trim();
  if (named) return work(named);
  const directory = resolve(ROOT, environment['PLACET_DATA']?.trim() || '.placet');
  const running = await connectionOf(directory);
  if (running) return work(running);
  if (!existsSync(join(directory, 'password')))
    throw new Failure(`There is no database in ${directory} yet: run "npm start" once, or name a database in DATABASE_URL.`);
  const server: EmbeddedServer = await startEmbeddedPostgres(directory);
  try {
    return await work(server.urlOf(NAME));
  } finally {
    await server.stop();
  }
}

/** Hands `work` a connection to the database, and closes it after. */
export function withDataSource<T>(work: (dataSource: ReturnType<typeof applicationDataSource>) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    const dataSource = await applicationDataSource({ url, poolSize: 1 }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  });
}

/** The address that a running server has left for us; null when none runs. */
async function connectionOf(directory: string): Promise<string | null> {
  const text = await readFile(join(directory, 'connection.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const { url, pid } = JSON.parse(text) as { url?: unknown; pid?: unknown };
  return typeof url === 'string' && typeof pid === 'number' && runs(pid) ? url : null;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
