import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, readCheckpoint, readNote } from '#transparency';

const ENDING = '.checkpoint';

/**
 * What the signer remembers outside the database, so that a restored or rewritten one is noticed: a small file a log, the
 * checkpoint that was signed last, word for word. Written before the database keeps the checkpoint: what is remembered may
 * be ahead of it by a moment, never behind.
 */
export class SignerMemory {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async last(log: string): Promise<Checkpoint | null> {
    const text = await readFile(this.file(log), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const note = readNote(text);
    const checkpoint = note && readCheckpoint(note.text);
    // Taken for nothing, a spoilt file would allow what it is there to prevent.
    if (!checkpoint) throw new Error(`what the signer remembers of the log ${log} cannot be read: ${this.file(log)}`);
    return checkpoint;
  }

  async keep(log: string, note: string): Promise<void> {
    const beside = `${this.file(log)}.${randomUUID()}`;
    try {
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(note);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, this.file(log));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  /** The logs of which something is remembered. */
  async logs(): Promise<readonly string[]> {
    return (await readdir(this.folder)).filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  }

  private file(log: string): string {
    return join(this.folder, `${log}${ENDING}`);
  }
}
