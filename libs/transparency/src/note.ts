import type { Sha256 } from './hashing.js';
import { base64Of, bytesOf, fromBase64, hexOf } from './text.js';

/** The kind of signature, as C2SP signed-note numbers them: Ed25519. */
const ED25519 = 0x01;
const DASH = '\u2014';

/** A key that notes are checked with. `id` is the first four bytes of SHA-256 of the name, a line feed, 0x01 and the key. */
export type VerifierKey = Readonly<{ name: string; id: Uint8Array; publicKey: Uint8Array }>;

/** Whether an Ed25519 signature of `message` is by the owner of the key (32 bytes); given by whoever calls. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export type NoteSignature = Readonly<{ name: string; id: Uint8Array; signature: Uint8Array }>;

/** A signed note (C2SP signed-note): a text that ends with a line feed, and whoever signed it. */
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

const MOST_SIGNATURES = 100;

/** A name of a key: not empty, without spaces and without a plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+]/u.test(name);
}

export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`“${name}” cannot name a key: it has a space or a plus, or is empty.`);
  if (publicKey.length !== 32) throw new RangeError('A public key of Ed25519 has 32 bytes.');
  return { name, publicKey, id: sha256(bytesOf(`${name}\n`, [ED25519], publicKey)).slice(0, 4) };
}

/** `name+id+key`, as verifiers write a key down. */
export function verifierKeyInWords({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${hexOf(id)}+${base64Of(bytesOf([ED25519], publicKey))}`;
}

/** Reads `name+id+key`; null when it is not one, or its id is not that of its key. */
export function readVerifierKey(sha256: Sha256, written: string): VerifierKey | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(written.trim()) ?? [];
  const bytes = key === undefined ? null : fromBase64(key);
  if (name === undefined || !bytes || bytes.length !== 33 || bytes[0] !== ED25519) return null;
  const read = verifierKey(sha256, name, bytes.slice(1));
  return hexOf(read.id) === id ? read : null;
}

/** The note as text, to be signed over `text` by each. */
export function writeNote({ text, signatures }: Note): string {
  if (!isNoteText(text)) throw new RangeError('The text of a note ends with a line feed and has no control characters.');
  return `${text}\n${signatures.map(({ name, id, signature }) => `${DASH} ${name} ${base64Of(bytesOf(id, signature))}\n`).join('')}`;
}

/** Reads a note; null when it is not one. Nothing is verified yet. */
export function readNote(written: string): Note | null {
  const cut = written.lastIndexOf('\n\n');
  if (cut < 0 || !written.endsWith('\n')) return null;
  const text = written.slice(0, cut + 1);
  const lines = written.slice(cut + 2, -1).split('\n');
  if (!isNoteText(text) || lines.length > MOST_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name, encoded] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
    const bytes = encoded === undefined ? null : fromBase64(encoded);
    if (name === undefined || !bytes || bytes.length < 5) return null;
    signatures.push({ name, id: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { text, signatures };
}

/** Of the keys given, those that signed the note. A signature under the name and id of a key that is not by it spoils the note: null. */
export function signersOf(note: Note, keys: readonly VerifierKey[], verify: VerifySignature): readonly VerifierKey[] | null {
  const message = bytesOf(note.text);
  const signers: VerifierKey[] = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && hexOf(known.id) === hexOf(id));
    if (!key || signers.includes(key)) continue;
    if (!verify(key.publicKey, message, signature)) return null;
    signers.push(key);
  }
  return signers;
}

function isNoteText(text: string): boolean {
  return text.length > 1 && text.endsWith('\n') && ![...text].some((letter) => letter !== '\n' && letter < ' ');
}
