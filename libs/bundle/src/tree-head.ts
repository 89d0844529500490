import { emptyRoot, type Hash, HASH_LENGTH, nodeHash } from '#transparency';
import type { Crypto } from './crypto.js';

const NODE = 0x01;
const RIGHT = 1 + HASH_LENGTH;

/**
 * The tree of RFC 9162 while a million entries pass by: of each level the left node that waits for its right one, in the very
 * bytes that will be hashed. An entry costs two hashes on the average, and no memory; GrowingTree, which gives the nodes away to
 * be stored, allocates for each. A spec holds the one against the other.
 */
export class TreeHead {
  private count = 0;
  private readonly levels: Uint8Array[] = [];
  private readonly hash = new Uint8Array(HASH_LENGTH);

  constructor(private readonly crypto: Crypto) {}

  get size(): number {
    return this.count;
  }

  append(leaf: Uint8Array): void {
    let level = 0;
    let from = leaf;
    for (let bits = this.count; bits % 2 === 1; bits = (bits - 1) / 2) {
      const pair = this.pair(level);
      pair.set(from, RIGHT);
      this.crypto.hashInto(pair, this.hash, 0);
      from = this.hash;
      level += 1;
    }
    this.pair(level).set(from, 1);
    this.count += 1;
  }

  root(): Hash {
    let right: Hash | null = null;
    for (let level = 0, bits = this.count; bits > 0; level++, bits = Math.floor(bits / 2)) {
      if (bits % 2 === 0) continue;
      const left = this.pair(level).slice(1, RIGHT);
      right = right ? nodeHash(this.crypto.sha256, left, right) : left;
    }
    return right ?? emptyRoot(this.crypto.sha256);
  }

  private pair(level: number): Uint8Array {
    let pair = this.levels[level];
    if (!pair) {
      this.levels[level] = pair = new Uint8Array(1 + 2 * HASH_LENGTH);
      pair[0] = NODE;
    }
    return pair;
  }
}
