/** SHA-256, given by whoever calls: of Node, of the browser, of a library. 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** A hash of 32 bytes: of an entry, of a node of the tree, of the whole tree. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;

const LEAF = 0x00;
const NODE = 0x01;

/** The hash of an entry: SHA-256 of 0x00 and its bytes (RFC 9162, section 2.1.1). */
export function leafHash(sha256: Sha256, entry: Uint8Array): Hash {
  const bytes = new Uint8Array(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** The hash of a node: SHA-256 of 0x01, its left and its right child (RFC 9162, section 2.1.1). */
export function nodeHash(sha256: Sha256, left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + 2 * HASH_LENGTH);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_LENGTH);
  return sha256(bytes);
}

/** The hash of a tree without entries: SHA-256 of nothing. */
export function emptyRoot(sha256: Sha256): Hash {
  return sha256(new Uint8Array(0));
}

export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
