import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FileFault } from '#tally';
import { Failure } from '../failure.js';

const CHUNK = 1 << 18;
/** How a file begins that gzip made (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/**
 * A file as parts of bytes, unpacked if gzip made it. `beginning` may be looked at before the parts are taken; a part is good
 * until the next is asked for.
 */
export type Input = Readonly<{ beginning: Uint8Array; parts: AsyncIterable<Uint8Array> }>;

/** Opens a file, or the standard input for "-". */
export async function openInput(file: string): Promise<Input> {
  const raw = file === '-' ? (process.stdin as AsyncIterable<Uint8Array>) : await streamOf(file);
  const { beginning: packed, parts } = await peeked(raw);
  return GZIP.every((byte, at) => packed[at] === byte) ? peeked(unpacked(parts)) : { beginning: packed, parts };
}

async function streamOf(file: string): Promise<AsyncIterable<Uint8Array>> {
  // Opened first, so that a file that is not there is told of before anything else.
  const handle = await open(file).catch((fault: NodeJS.ErrnoException) => {
    const why = fault.code === 'ENOENT' ? 'there is no such file' : fault.code === 'EACCES' ? 'it may not be read' : fault.message;
    throw new Failure(`${file} cannot be opened: ${why}.`);
  });
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw new Failure(`${file} is a folder, not a file.`);
  }
  return partsOf(handle);
}

/** Part after part in the same room: a new one for each would wait for its collection, and memory would seem to grow with the file. */
async function* partsOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const room = new Uint8Array(CHUNK);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(room, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* unpacked(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const fed = feed(parts, gunzip);
  // Until it is waited for, a fault of the source must not count as nobody's.
  fed.catch(() => undefined);
  try {
    for await (const part of gunzip) yield part as Uint8Array;
  } catch (fault) {
    throw new FileFault(null, `The file cannot be unpacked: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
  await fed;
}

async function feed(parts: AsyncIterable<Uint8Array>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  for await (const part of parts) {
    if (gunzip.destroyed) return;
    // It is unpacked while the next is read.
    if (!gunzip.write(new Uint8Array(part))) await drained(gunzip);
  }
  gunzip.end();
}

/** Waits until it takes more, or nothing any more; leaves nobody listening. */
function drained(gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      gunzip.off('drain', go).off('close', go);
      resolve();
    };
    gunzip.on('drain', go).on('close', go);
  });
}

async function peeked(parts: AsyncIterable<Uint8Array>): Promise<Input> {
  const rest = parts[Symbol.asyncIterator]();
  const first = await rest.next();
  const beginning = first.done === true ? new Uint8Array() : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield beginning;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { beginning, parts: all() };
}
