import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  consistencyProof,
  covering,
  GrowingTree,
  type Hash,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootAt,
} from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const entry = (number: number): Hash => leafHash(sha256, new TextEncoder().encode(`entry ${number}`));

/** The root as RFC 9162 defines it (section 2.1.1), word for word: what everything quicker is held to. */
function defined(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0] as Hash;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(sha256, defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

/** A log of so many entries: its roots at every size, and its nodes as they are stored. */
function logOf(size: number) {
  const tree = GrowingTree.empty(sha256);
  const stored = new Map<string, Hash>();
  const leaves: Hash[] = [];
  const roots = [tree.root()];
  for (let number = 0; number < size; number++) {
    leaves.push(entry(number));
    for (const { node, hash } of tree.append(entry(number))) stored.set(`${node.level} ${node.index}`, hash);
    roots.push(tree.root());
  }
  const nodes = (asked: readonly { level: number; index: number }[]): Hash[] =>
    asked.map(({ level, index }) => {
      const hash = stored.get(`${level} ${index}`);
      if (!hash) throw new Error(`the node ${index} of level ${level} is not stored`);
      return hash;
    });
  return { leaves, roots, nodes };
}

const SIZE = 70;
const log = logOf(SIZE);
const root = (size: number): Hash => log.roots[size] as Hash;

describe('a log', () => {
  it('has at every size the root that RFC 9162 defines', async () => {
    for (let size = 0; size <= SIZE; size++) {
      expect(root(size)).toEqual(defined(log.leaves.slice(0, size)));
      expect(await rootAt(sha256, size, log.nodes)).toEqual(root(size));
    }
  });

  it('goes on growing from its edge, as after a restart', () => {
    for (const size of [0, 1, 6, 33]) {
      const tree = GrowingTree.resumed(sha256, size, log.nodes(covering(0, size)));
      for (let number = size; number < SIZE; number++) tree.append(entry(number));
      expect(tree.root()).toEqual(root(SIZE));
    }
  });

  it('proves every entry at every size', async () => {
    for (let size = 1; size <= SIZE; size++)
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(sha256, index, size, log.nodes);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(isIncluded(sha256, { index, size, leaf: entry(index), root: root(size), proof })).toBe(true);
      }
  });

  it('proves every size to be the beginning of every later one', async () => {
    for (let size2 = 0; size2 <= SIZE; size2++)
      for (let size1 = 1; size1 <= size2; size1++) {
        const proof = await consistencyProof(sha256, size1, size2, log.nodes);
        expect(isConsistent(sha256, { size1, size2, root1: root(size1), root2: root(size2), proof })).toBe(true);
      }
  });
});

describe('a proof', () => {
  const size = fc.integer({ min: 2, max: SIZE });

  it('proves no other entry, index, size or root', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (n, one, other) => {
        const [index, wrong] = [one % n, other % n];
        fc.pre(index !== wrong);
        const claim = { index, size: n, leaf: entry(index), root: root(n), proof: await inclusionProof(sha256, index, n, log.nodes) };
        expect(isIncluded(sha256, { ...claim, leaf: entry(wrong) })).toBe(false);
        expect(isIncluded(sha256, { ...claim, index: wrong })).toBe(false);
        expect(isIncluded(sha256, { ...claim, root: root(n - 1) })).toBe(false);
        expect(isIncluded(sha256, { ...claim, proof: claim.proof.slice(1) })).toBe(false);
        expect(isIncluded(sha256, { ...claim, proof: [...claim.proof, root(1)] })).toBe(false);
      }),
    );
  });

  it('does not join two histories', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), async (size2, one) => {
        const size1 = 1 + (one % (size2 - 1));
        const claim = {
          size1,
          size2,
          root1: root(size1),
          root2: root(size2),
          proof: await consistencyProof(sha256, size1, size2, log.nodes),
        };
        const rewritten = defined([entry(999), ...log.leaves.slice(1, size2)]);
        expect(isConsistent(sha256, { ...claim, root2: rewritten })).toBe(false);
        expect(isConsistent(sha256, { ...claim, root1: root(size2), root2: root(size1) })).toBe(false);
        expect(isConsistent(sha256, { ...claim, proof: [] })).toBe(false);
      }),
    );
  });
});
