import { type Hash, HASH_LENGTH } from './hashing.js';
import { base64Of, fromBase64 } from './text.js';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** No tree that can be counted is higher. */
const MOST_HASHES = 63;

/** That an entry is in a log, for whoever has nothing but a key (C2SP tlog-proof): the index, the proof, and the signed checkpoint. */
export type TlogProof = Readonly<{
  index: number;
  proof: readonly Hash[];
  /** The signed note, verbatim. */
  checkpoint: string;
  /** Whatever helps to find the entry's bytes; vouched for by nobody. */
  extra?: Uint8Array;
}>;

export function writeTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const lines = [FIRST_LINE, ...(extra ? [`extra ${base64Of(extra)}`] : []), `index ${index}`, ...proof.map(base64Of)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Null when it is none. Nothing is verified yet. */
export function readTlogProof(written: string): TlogProof | null {
  const cut = written.indexOf('\n\n');
  if (cut < 0) return null;
  const [first, ...lines] = written.slice(0, cut).split('\n');
  if (first !== FIRST_LINE) return null;
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() ?? '').slice(6)) : undefined;
  const index = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? '')?.[1];
  const proof = readHashes(lines);
  if (extra === null || index === undefined || !Number.isSafeInteger(Number(index)) || !proof) return null;
  return { index: Number(index), proof, checkpoint: written.slice(cut + 2), ...(extra ? { extra } : {}) };
}

/** Hashes as proofs write them, one a line in base64; null when one is none, or they are too many. */
export function readHashes(lines: readonly string[]): readonly Hash[] | null {
  if (lines.length > MOST_HASHES) return null;
  const hashes = lines.map(fromBase64);
  return hashes.every((hash): hash is Hash => hash?.length === HASH_LENGTH) ? hashes : null;
}

export function writeHashes(hashes: readonly Hash[]): string {
  return hashes.map((hash) => `${base64Of(hash)}\n`).join('');
}
