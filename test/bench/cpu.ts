import { readdir, readFile } from 'node:fs/promises';

const TICK = 10; // milliseconds a clock tick on Linux

/** Milliseconds of CPU that a process and its living and finished children have used; null where /proc does not tell. */
export async function cpuOfTree(root: number): Promise<number | null> {
  try {
    let ticks = 0;
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, user, system, childUser, childSystem] = [1, 11, 12, 13, 14].map((n) => Number(fields[n]));
      if (Number(pid) === root) ticks += (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0);
      else if (parent === root) ticks += (user ?? 0) + (system ?? 0);
    }
    return ticks * TICK;
  } catch {
    return null;
  }
}
