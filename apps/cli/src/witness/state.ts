import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { Failure } from '../failure.js';
import type { Finding } from './findings.js';

/** The last checkpoint of a log that was found in order. */
export type Seen = Readonly<{ note: string; at: string }>;

/** What a witness keeps between two looks. It can be handed to another witness: `--compare FILE`. */
export type WitnessState = Readonly<{
  version: 1;
  server: string;
  /** The key that is trusted; all others only through rotations that it vouches for. */
  key: string;
  logs: Readonly<Record<string, Seen>>;
  /** What was found wrong, with the notes that prove it. Never removed by the command. */
  findings: readonly (Finding & { at: string })[];
}>;

export async function readState(file: string): Promise<WitnessState | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Failure(`${file} cannot be read: ${error.message}`);
  });
  if (text === null) return null;
  try {
    const state = JSON.parse(text) as WitnessState;
    if (state.version === 1 && typeof state.key === 'string' && typeof state.logs === 'object') return state;
  } catch {
    // Said below.
  }
  throw new Failure(`${file} is not what a witness has kept: name another file with --state, or put a copy back.`);
}

/** Whole, or as it was. */
export async function writeState(file: string, state: WitnessState): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, `${JSON.stringify(state, null, 2)}\n`, { flush: true });
    await rename(beside, file);
  } catch (error) {
    throw new Failure(`${file} cannot be written (${(error as Error).message}): name another one with --state.`);
  }
}
