import type { Sha256 } from './hashing.js';
import { bytesOf, hexOf } from './text.js';

const SALT_LENGTH = 32;

/** What stands in the place of a text: `{"salted":"<64 hexadecimal digits>"}`, and nothing else. */
export interface Salted {
  readonly salted: string;
}

/**
 * placet-salted-1: SHA-256 of the salt's 32 bytes followed by the text in UTF-8, in lower-case hexadecimal. Once the salt is gone nobody can
 * tell which text it was of, not even by trying all the texts that come to mind.
 */
export function saltedHash(sha256: Sha256, salt: Uint8Array, text: string): string {
  if (salt.length !== SALT_LENGTH) throw new RangeError(`a salt has ${SALT_LENGTH} bytes, not ${salt.length}`);
  return hexOf(sha256(bytesOf(salt, text)));
}

/** Whether a value is what stands in the place of a text. */
export function isSalted(value: unknown): value is Salted {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  const { salted } = value as { salted?: unknown };
  return typeof salted === 'string' && /^[0-9a-f]{64}$/.test(salted);
}
