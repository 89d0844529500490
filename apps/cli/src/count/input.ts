import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FileFault } from '#tally';
import { Failure } from '../failure.js';

const CHUNK = 1 << 18;
/** How a file begins that gzip made (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/** A file as parts of bytes, unpacked if gzip made it. `beginning` may be looked at before the parts are taken. */
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
  return createReadStream(file, { fd: handle, highWaterMark: CHUNK });
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
    if (!gunzip.write(part)) await new Promise<void>((resolve) => gunzip.once('drain', resolve).once('close', resolve));
  }
  gunzip.end();
}

async function peeked(parts: AsyncIterable<Uint8Array>): Promise<Input> {
  const rest = parts[Symbol.asyncIterator]();
  const first = await rest.next();
  const beginning = first.done === true ? new Uint8Array() : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield beginning;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  }
  return { beginning, parts: all() };
}
