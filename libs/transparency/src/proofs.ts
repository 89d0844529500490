import { type Hash, nodeHash, sameHash, HASH_LENGTH, type Sha256, emptyRoot } from './hashing.js';
import { covering, folded, isCount, type Nodes } from './tree.js';

type Span = Readonly<{ begin: number; end: number }>;

/** The largest power of two below `size`: where RFC 9162 splits a tree. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The subtrees beside the way from the root down to an entry, lowest first (RFC 9162, section 2.1.3.1). */
function besides(index: number, { begin, end }: Span): Span[] {
  if (end - begin === 1) return [];
  const middle = begin + split(end - begin);
  return index < middle
    ? [...besides(index, { begin, end: middle }), { begin: middle, end }]
    : [...besides(index, { begin: middle, end }), { begin, end: middle }];
}

/** The subtrees that lead from the tree of the first `size` entries to the whole (RFC 9162, section 2.1.4.1). */
function between(size: number, { begin, end }: Span, known: boolean): Span[] {
  if (size === end) return known ? [] : [{ begin, end }];
  const middle = begin + split(end - begin);
  return size <= middle
    ? [...between(size, { begin, end: middle }, known), { begin: middle, end }]
    : [...between(size, { begin: middle, end }, false), { begin, end: middle }];
}

/** Reads all the nodes of the spans at once, and folds each span. */
async function hashesOf(sha256: Sha256, spans: readonly Span[], nodes: Nodes): Promise<Hash[]> {
  const covers = spans.map(({ begin, end }) => covering(begin, end));
  const found = await nodes(covers.flat());
  let at = 0;
  return covers.map((cover) => folded(sha256, found.slice(at, (at += cover.length))));
}

/** The proof that the entry at `index` is in the tree of the first `size` entries: some hashes, no more than the tree is high. */
export function inclusionProof(sha256: Sha256, index: number, size: number, nodes: Nodes): Promise<Hash[]> {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`There is no entry ${index} among ${size}.`);
  return hashesOf(sha256, besides(index, { begin: 0, end: size }), nodes);
}

/** The proof that the tree of `size1` entries is the beginning of that of `size2`. */
export function consistencyProof(sha256: Sha256, size1: number, size2: number, nodes: Nodes): Promise<Hash[]> {
  if (!isCount(size1) || !isCount(size2) || size1 > size2) throw new RangeError(`A tree of ${size1} is not within one of ${size2}.`);
  return hashesOf(sha256, size1 === 0 ? [] : between(size1, { begin: 0, end: size2 }, true), nodes);
}

/** Whether the entry with this hash is, at this index, in the tree with this size and root (RFC 9162, section 2.1.3.2). */
export function isIncluded(
  sha256: Sha256,
  claim: Readonly<{ index: number; size: number; leaf: Hash; root: Hash; proof: readonly Hash[] }>,
): boolean {
  const { index, size, leaf, root, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(sha256, hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether the second tree is the first with entries added behind (RFC 9162, section 2.1.4.2). */
export function isConsistent(
  sha256: Sha256,
  claim: Readonly<{ size1: number; size2: number; root1: Hash; root2: Hash; proof: readonly Hash[] }>,
): boolean {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isCount(size1) || !isCount(size2) || size1 > size2) return false;
  // The empty tree has one root; of nothing, nothing can be proved.
  if (size1 === 0) return size2 === 0 && proof.length === 0 && sameHash(root1, emptyRoot(sha256)) && sameHash(root1, root2);
  if (size1 === size2) return proof.length === 0 && sameHash(root1, root2);
  if (![root1, root2, ...proof].every(isHash)) return false;
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  const [first, ...rest] = path;
  if (!first || proof.length === 0) return false;
  let [node, last] = [size1 - 1, size2 - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [hash1, hash2] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash1 = nodeHash(sha256, sibling, hash1);
      hash2 = nodeHash(sha256, sibling, hash2);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash2 = nodeHash(sha256, hash2, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash1, root1) && sameHash(hash2, root2);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_LENGTH;
}

function isPowerOfTwo(value: number): boolean {
  let power = 1;
  while (power < value) power *= 2;
  return power === value;
}
