import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** So much is kept in memory, in characters. */
const IN_MEMORY = 4 << 20;

/**
 * Lines that are printed only once all is known to be well: a file that turns out to be malformed prints none. What is too
 * much for memory waits in a temporary file.
 */
export class HeldOutput {
  private lines: string[] = [];
  private length = 0;
  private folder: string | null = null;
  private file: FileHandle | null = null;

  add(line: string): void {
    this.lines.push(line);
    this.length += line.length + 1;
  }

  /** To be called now and then: moves what is too much out of memory. */
  async settle(): Promise<void> {
    if (this.length < IN_MEMORY) return;
    this.folder ??= await mkdtemp(join(tmpdir(), 'placet-count-'));
    this.file ??= await open(join(this.folder, 'results'), 'w+');
    await this.file.appendFile(this.taken());
  }

  /** Prints all of it, in order. */
  async print(to: NodeJS.WritableStream): Promise<void> {
    if (this.folder !== null) await pipeline(createReadStream(join(this.folder, 'results')), to, { end: false });
    to.write(this.taken());
  }

  async discard(): Promise<void> {
    await this.file?.close();
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }

  private taken(): string {
    const text = this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
    [this.lines, this.length] = [[], 0];
    return text;
  }
}
