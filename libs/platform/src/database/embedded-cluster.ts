import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart, causeOf } from '../config/cannot-start.js';
import type { Place } from './embedded-place.js';

/** The role that owns the cluster. */
export const OWNER = 'placet_owner';

/** The owner's password, made with the cluster. */
export async function secretIn(file: string, data: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  if (existsSync(join(data, 'PG_VERSION')))
    throw new CannotStart(
      `The password of the embedded database is not in ${file}: put it back, or remove ${data} and with it all it holds.`,
    );
  const secret = randomBytes(18).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** PostgreSQL sees a bare environment: nothing of the caller's language or connection settings matters to it. */
export const BARE = {
  PATH: process.env['PATH'] ?? '',
  LANG: 'C',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env['SYSTEMROOT'] && { SYSTEMROOT: process.env['SYSTEMROOT'] }),
};

/** The cluster is made beside its place and moved there when it is whole: a process killed meanwhile leaves none behind. */
export async function createCluster(place: Place, password: string): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), 'placet-'));
  const half = `${place.data}.half-made`;
  try {
    const file = join(room, 'password');
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    await rm(half, { recursive: true, force: true });
    // Whatever else lies there is somebody's: only an empty folder may give way.
    await rmdir(place.data).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
    await mkdir(half, { mode: 0o700 });
    if (place.runAs) for (const path of [file, room, half]) await chown(path, place.runAs.uid, place.runAs.gid);
    await makeExecutable(place, ['initdb', 'postgres']);
    const args = ['-D', half, '-U', OWNER, `--pwfile=${file}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    await promisify(execFile)(join(place.programs, 'initdb'), args, { env: BARE, cwd: '/', ...place.runAs });
    await rename(half, place.data);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
    throw new CannotStart(
      `The database could not be created in ${place.data} (${said || causeOf(error)}): set PLACET_DATA or DATABASE_URL.`,
    );
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function makeExecutable(place: Place, programs: readonly string[]): Promise<void> {
  for (const program of programs) {
    const file = join(place.programs, program);
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) await chmod(file, 0o755);
  }
}
