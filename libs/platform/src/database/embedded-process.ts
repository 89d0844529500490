import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What tells this process from a later one that got the same number: the instant it started. Null when there is no such
 * process, or it has ended and only waits to be noticed.
 */
export function identityOf(pid: number): string | null {
  if (existsSync('/proc/self/stat')) {
    try {
      // The name, in brackets, may hold blanks; state and start follow it (proc(5), fields 3 and 22).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim() || null
    );
  } catch {
    return 'unknown';
  }
}

/** Whether the process is a PostgreSQL server. */
function isPostgres(pid: number): boolean {
  try {
    const command = existsSync('/proc/self/stat')
      ? readFileSync(`/proc/${pid}/comm`, 'utf8')
      : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    return command.includes('postgres');
  } catch {
    return false;
  }
}

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What the server of this cluster has noted of itself; null when none runs. */
export async function postmasterOf(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // Line 1: its number; 4: its port; 8: how far it has come.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!pid || identityOf(pid) === null || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/** Ends the server: connections are cut, everything committed is on disk. Resolves when it has gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  const identity = identityOf(pid);
  const gone = () => identityOf(pid) !== identity;
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    for (const end = Date.now() + patience; Date.now() < end && !gone();) await wait(10);
  }
}
