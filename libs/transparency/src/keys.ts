import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import type { Sha256 } from './hashing.js';
import {
  isKeyName,
  type Note,
  readNote,
  readVerifierKey,
  signersOf,
  verifierKey,
  type VerifierKey,
  verifierKeyInWords,
  type VerifySignature,
} from './note.js';

/** The origin of a log (C2SP tlog-checkpoint): the name under which it is kept, and its id. */
export function originOf(name: string, log: string): string {
  return `${name}/${log}`;
}

/**
 * The key as it signs for one origin. Whoever keeps several logs has one key and tells people one name; in the signature
 * line the name is the origin (C2SP tlog-checkpoint, Signatures), so each log has its own key id. Null: the origin is not
 * one of this name.
 */
export function keyOfOrigin(sha256: Sha256, key: VerifierKey, origin: string): VerifierKey | null {
  if (origin === key.name) return key;
  if (!origin.startsWith(`${key.name}/`) || !isKeyName(origin)) return null;
  return verifierKey(sha256, origin, key.publicKey);
}

/** The checkpoint in a signed note, when one of the keys has signed it for its origin; null otherwise. */
export function openCheckpoint(sha256: Sha256, verify: VerifySignature, note: string, keys: readonly VerifierKey[]): Checkpoint | null {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!read || !checkpoint) return null;
  const signing = keys.map((key) => keyOfOrigin(sha256, key, checkpoint.origin)).filter((key) => key !== null);
  return (signersOf(read, signing, verify)?.length ?? 0) > 0 ? checkpoint : null;
}

const ROTATION = 'placet log key rotation';

/** One key follows another. Its text cannot be read as a checkpoint: its second line is no number. */
export type Rotation = Readonly<{ from: VerifierKey; to: VerifierKey }>;

/** What both keys sign when one follows the other. */
export function rotationText({ from, to }: Rotation): string {
  return `${ROTATION}\nfrom ${verifierKeyInWords(from)}\nto ${verifierKeyInWords(to)}\n`;
}

/** The rotation in a note that both its keys have signed; null otherwise. */
export function openRotation(sha256: Sha256, verify: VerifySignature, written: string): Rotation | null {
  const note = readNote(written);
  const rotation = note && rotationIn(sha256, note);
  if (!rotation) return null;
  return signersOf(note, [rotation.from, rotation.to], verify)?.length === 2 ? rotation : null;
}

function rotationIn(sha256: Sha256, { text }: Note): Rotation | null {
  const [, older, newer] = /^placet log key rotation\nfrom (\S+)\nto (\S+)\n$/.exec(text) ?? [];
  const from = older === undefined ? null : readVerifierKey(sha256, older);
  const to = newer === undefined ? null : readVerifierKey(sha256, newer);
  return from && to && !isSameKey(from, to) ? { from, to } : null;
}

/**
 * All keys that one trusted key vouches for, the oldest first. Rotations are given the oldest first; each is signed by both
 * of its keys, so that trust goes from the old to the new and from the new to the old. Null when they are no chain: one is
 * not signed as it should be, or does not begin where the one before it ended.
 */
export function trustedKeys(
  sha256: Sha256,
  verify: VerifySignature,
  trusted: VerifierKey,
  rotations: readonly string[],
): readonly VerifierKey[] | null {
  const chain: VerifierKey[] = [];
  for (const written of rotations) {
    const rotation = openRotation(sha256, verify, written);
    const last = chain.at(-1);
    if (!rotation || (last && !isSameKey(last, rotation.from))) return null;
    if (chain.some((key) => isSameKey(key, rotation.to))) return null;
    chain.push(...(last ? [] : [rotation.from]), rotation.to);
  }
  return chain.some((key) => isSameKey(key, trusted)) ? chain : [trusted];
}

function isSameKey(one: VerifierKey, other: VerifierKey): boolean {
  return verifierKeyInWords(one) === verifierKeyInWords(other);
}
