import { createHash } from 'node:crypto';
import { canonicalJson, type Json, sha256 } from '#ledger';
import { saltedHash } from '#transparency';

/** A frozen object as it is kept: its canonical JSON, and the SHA-256 of those bytes in hexadecimal. */
export type Fingerprinted = Readonly<{ text: string; sha256: string }>;

/** The same content has the same bytes and the same fingerprint wherever it is made. */
export function fingerprinted(content: object): Fingerprinted {
  const text = canonicalJson(content as Json);
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** The salted hash of a text, its salt in hexadecimal. */
export function saltedHashOf(salt: string, text: string): string {
  return saltedHash(sha256, Buffer.from(salt, 'hex'), text);
}
