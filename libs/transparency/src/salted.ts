import type { Sha256 } from './hashing.js';
import { bytesOf } from './text.js';

/** The name of this way of holding a text back from bytes that are hashed: see `saltedHash`. */
export const SALTED_FORMAT = 'placet-salted-1';

export const SALT_LENGTH = 32;

/** What stands in the place of a text: `{"salted":"<64 hexadecimal digits>"}`, and nothing else. */
export interface Salted {
  readonly salted: string;
}

/**
 * SHA-256 of the salt's 32 bytes followed by the text in UTF-8, in lower-case hexadecimal. Once the salt is gone nobody can
 * tell which text it was of, not even by trying all the texts that come to mind.
 */
export function saltedHash(sha256: Sha256, salt: Uint8Array, text: string): string {
  if (salt.length !== SALT_LENGTH) throw new RangeError(`a salt has ${SALT_LENGTH} bytes, not ${salt.length}`);
  return [...sha256(bytesOf(salt, text))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a value is what stands in the place of a text. */
export function isSalted(value: unknown): value is Salted {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  const { salted } = value as { salted?: unknown };
  return typeof salted === 'string' && /^[0-9a-f]{64}$/.test(salted);
}
