import { HASH_LENGTH, sameHash } from '#transparency';
import type { Suspects } from './checks/log.js';
import type { Crypto } from './crypto.js';
import { headingOf } from './format.js';
import { LineReader } from './line-reader.js';
import { TreeHead } from './tree-head.js';

const COMMA = 0x2c;
const CLOSING = 0x5d;

/**
 * Which entry was changed: the first whose hash is not the one that the bundle lists for it, provided that the hashes listed have
 * the root that was signed. Reads the bundle twice side by side, its entries and its list of hashes; null when the list was changed
 * as well.
 */
export async function changedEntry(
  chunks: AsyncIterable<Uint8Array>,
  again: AsyncIterable<Uint8Array>,
  crypto: Crypto,
  suspects: Suspects,
): Promise<number | null> {
  const [entries, hashes] = [new LineReader(chunks, crypto), new LineReader(again, crypto)];
  try {
    const listed = listedHashes(hashes, crypto);
    const tree = new TreeHead(crypto);
    const hash = new Uint8Array(HASH_LENGTH);
    let first: number | null = null;
    await to(entries, headingOf('entries'));
    await entries.line();
    for (let index = 0; index < suspects.size; index++) {
      const { value, done } = await listed.next();
      if (done) return null;
      tree.append(value);
      if (first !== null) continue;
      if (!(await leafOf(entries, crypto, hash)) || !sameHash(hash, value)) first = index;
    }
    return sameHash(tree.root(), suspects.root) ? first : null;
  } finally {
    await entries.close();
    await hashes.close();
  }
}

async function to(reader: LineReader, heading: string): Promise<void> {
  for (;;) {
    while (reader.take()) if (reader.end - reader.begin === heading.length && reader.text() === heading) return;
    if (!(await reader.fill())) return;
  }
}

async function leafOf(reader: LineReader, crypto: Crypto, hash: Uint8Array): Promise<boolean> {
  while (!reader.take()) if (!(await reader.fill())) return false;
  const { bytes, begin, end } = reader;
  if (bytes[begin] === CLOSING) return false;
  bytes[begin - 1] = 0;
  crypto.hashInto(bytes.subarray(begin - 1, bytes[end - 1] === COMMA ? end - 1 : end), hash, 0);
  return true;
}

async function* listedHashes(reader: LineReader, crypto: Crypto): AsyncGenerator<Uint8Array, undefined> {
  await to(reader, headingOf('leaves'));
  await reader.line();
  for (;;) {
    const line = await reader.line();
    const bytes = line === null ? null : crypto.fromBase64(/^"(.*)",?$/.exec(line)?.[1] ?? '-');
    if (!bytes) return;
    for (let at = 0; at + HASH_LENGTH <= bytes.length; at += HASH_LENGTH) yield bytes.subarray(at, at + HASH_LENGTH);
  }
}
