/**
 * A random key of 128 bits in hexadecimal. Not `crypto.randomUUID()`: browsers have that on https and localhost only, and a chamber is
 * also reached over plain http on a network of its own.
 */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
