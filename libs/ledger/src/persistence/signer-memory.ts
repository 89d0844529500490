import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, readCheckpoint, readNote } from '#transparency';

const ENDING = '.checkpoint';
/** What was signed last under a name that the logs had before. */
const FORMER = '.former';

/**
 * What the signer remembers outside the database, so that a restored or rewritten one is noticed: a small file a log, the
 * checkpoint that was signed last, word for word. Written before the database keeps the checkpoint: what is remembered may
 * be ahead of it by a moment, never behind. What was signed under a former name of the logs is kept beside it: a copy of the
 * database from before the other name is noticed too.
 */
export class SignerMemory {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The last of a log under this origin. */
  async last(log: string, origin: string): Promise<Checkpoint | null> {
    for (const file of [this.file(log), this.formerFile(log, origin)]) {
      const checkpoint = await this.read(log, file);
      if (checkpoint?.origin === origin) return checkpoint;
    }
    return null;
  }

  async keep(log: string, origin: string, note: string): Promise<void> {
    const before = await this.read(log, this.file(log));
    if (before && before.origin !== origin) await this.setAside(log, before.origin);
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

  private async read(log: string, file: string): Promise<Checkpoint | null> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const note = readNote(text);
    const checkpoint = note && readCheckpoint(note.text);
    // Taken for nothing, a spoilt file would allow what it is there to prevent.
    if (!checkpoint) throw new Error(`what the signer remembers of the log ${log} cannot be read: ${file}`);
    return checkpoint;
  }

  /** A second name for the same file: nothing is forgotten between this and the next checkpoint. */
  private async setAside(log: string, origin: string): Promise<void> {
    await rm(this.formerFile(log, origin), { force: true });
    await link(this.file(log), this.formerFile(log, origin));
  }

  private file(log: string): string {
    return join(this.folder, `${log}${ENDING}`);
  }

  private formerFile(log: string, origin: string): string {
    return join(this.folder, `${log}.${createHash('sha256').update(origin).digest('hex').slice(0, 16)}${FORMER}`);
  }
}
