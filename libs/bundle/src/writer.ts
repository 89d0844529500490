import { base64Of } from '#transparency';
import type { RunningSha256 } from './crypto.js';
import {
  type EntryText,
  firstLineOf,
  FORMAT,
  type Head,
  headingOf,
  type Issued,
  type Key,
  LAST_LINE,
  LEAVES_IN_A_LINE,
  type ListedCheckpoint,
  type RecordText,
  type Section,
  signedText,
  type Tables,
} from './format.js';
import { canonical } from './json.js';
import { linesOf } from './layout.js';

/** An entry as its log keeps it: its canonical JSON, and the hash of its leaf. */
export type WrittenEntry = Readonly<{ body: string; leafHash: Uint8Array }>;

/** All that a bundle is made of. `record`: the bytes that were published. `entries` are read once, in order. */
export interface Contents {
  readonly head: Head;
  readonly keys: readonly Key[];
  readonly rotations: readonly string[];
  readonly checkpoints: readonly ListedCheckpoint[];
  readonly record: string;
  readonly recordTexts: readonly RecordText[];
  readonly issued: Issued;
  readonly tables: Tables;
  readonly entryTexts: readonly EntryText[];
  readonly entries: AsyncIterable<readonly WrittenEntry[]>;
}

/** What writing needs: a running SHA-256, and whoever signs a note's text by the log's key and answers the whole note. */
export interface Signing {
  readonly running: () => RunningSha256;
  readonly sign: (text: string) => Promise<string> | string;
}

const encoder = new TextEncoder();
const PIECE = 64 * 1024;

/**
 * Writes a bundle piece by piece. Of the entries only the hashes of their leaves are kept until the end, 32 bytes each. The same
 * contents give the same bytes.
 */
export async function* writeBundle(contents: Contents, { running, sign }: Signing): AsyncGenerator<Uint8Array> {
  const sum = running();
  const covered = (text: string): Uint8Array => {
    const bytes = encoder.encode(text);
    sum.update(bytes);
    return bytes;
  };
  const leaves = new Leaves();
  for await (const piece of pieces(contents, leaves)) yield covered(piece);
  yield covered(`${headingOf('signature')}\n`);
  const note = await sign(signedText(contents.head, base64Of(sum.digest())));
  yield encoder.encode(`${JSON.stringify(note)}\n${LAST_LINE}\n`);
}

async function* pieces(contents: Contents, leaves: Leaves): AsyncGenerator<string> {
  const { head, keys, rotations, checkpoints, record, recordTexts, issued, tables, entryTexts, entries } = contents;
  yield `${firstLineOf(FORMAT)}\n`;
  yield* section('head', canonical(head));
  yield* section('keys', canonical(keys));
  yield* section('rotations', canonical(rotations));
  yield* section('checkpoints', canonical(checkpoints));
  yield* section('record', record);
  yield* section('recordTexts', canonical(recordTexts));
  yield* section('issued', canonical(issued));
  yield* section('tables', canonical(tables));
  yield* section('entryTexts', canonical(entryTexts));
  yield `${headingOf('entries')}\n[\n`;
  let first = true;
  for await (const batch of entries) {
    if (batch.length === 0) continue;
    for (const { leafHash } of batch) leaves.add(leafHash);
    yield `${first ? '' : ',\n'}${batch.map(({ body }) => body).join(',\n')}`;
    first = false;
  }
  yield `${first ? '' : '\n'}],\n`;
  yield `${headingOf('leaves')}\n[\n`;
  const lines = [...leaves.lines()];
  yield lines.length === 0 ? '],\n' : `${lines.join(',\n')}\n],\n`;
}

function* section(name: Section, text: string): Generator<string> {
  let piece = `${headingOf(name)}\n`;
  let before: string | null = null;
  for (const line of linesOf(text)) {
    if (before !== null) piece += `${before}\n`;
    before = line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${before ?? ''},\n`;
}

/** The hashes of the leaves, packed. */
class Leaves {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;

  add(hash: Uint8Array): void {
    if (this.length + hash.length > this.bytes.length) {
      const wider = new Uint8Array(2 * this.bytes.length);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes.set(hash, this.length);
    this.length += hash.length;
  }

  *lines(): Generator<string> {
    const step = LEAVES_IN_A_LINE * 32;
    for (let at = 0; at < this.length; at += step) {
      yield `"${base64Of(this.bytes.subarray(at, Math.min(at + step, this.length)))}"`;
    }
  }
}
