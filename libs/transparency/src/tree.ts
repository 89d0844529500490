import { emptyRoot, type Hash, nodeHash, type Sha256 } from './hashing.js';

/**
 * A node above 2^level entries, the index-th of its level, counted from 0. Once its entries are there it never changes;
 * so it can be stored, and any proof is made of stored nodes.
 */
export type Node = Readonly<{ level: number; index: number }>;

/** Reads stored nodes. Every node asked for lies within the size that the asking is about. */
export type Nodes = (nodes: readonly Node[]) => Promise<readonly Hash[]> | readonly Hash[];

/** Whether a number can be a size or an index: whole, and small enough to be exact. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** The nodes whose entries are together those from `begin` up to `end`, from left to right. `begin` is a multiple of the first node's width. */
export function covering(begin: number, end: number): Node[] {
  const nodes: Node[] = [];
  for (let at = begin; at < end;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The hash over adjoining nodes, from left to right: the last two first, as the tree's right edge is built. */
export function folded(sha256: Sha256, hashes: readonly Hash[]): Hash {
  const [last, ...before] = [...hashes].reverse();
  if (!last) return emptyRoot(sha256);
  return before.reduce((right, left) => nodeHash(sha256, left, right), last);
}

/**
 * A tree while it grows: of each level at most one node, so that an entry costs two hashes on the average and the memory
 * does not grow with the log. `grown` are the nodes that became whole with the entry, lowest first: to be stored.
 */
export class GrowingTree {
  private constructor(
    private readonly sha256: Sha256,
    private count: number,
    /** By level; undefined where the count has no bit. */
    private readonly edge: (Hash | undefined)[],
  ) {}

  static empty(sha256: Sha256): GrowingTree {
    return new GrowingTree(sha256, 0, []);
  }

  /** A tree that has grown so far: `edge` are the hashes of `covering(0, size)`. */
  static resumed(sha256: Sha256, size: number, edge: readonly Hash[]): GrowingTree {
    const tree = GrowingTree.empty(sha256);
    const nodes = covering(0, size);
    if (nodes.length !== edge.length)
      throw new RangeError(`A tree of ${size} entries has ${nodes.length} nodes on its edge, not ${edge.length}.`);
    nodes.forEach(({ level }, at) => (tree.edge[level] = edge[at]));
    tree.count = size;
    return tree;
  }

  get size(): number {
    return this.count;
  }

  append(leaf: Hash): readonly Readonly<{ node: Node; hash: Hash }>[] {
    const grown = [{ node: { level: 0, index: this.count }, hash: leaf }];
    let [level, hash] = [0, leaf];
    for (let left = this.edge[level]; left; left = this.edge[level]) {
      this.edge[level] = undefined;
      hash = nodeHash(this.sha256, left, hash);
      level += 1;
      grown.push({ node: { level, index: Math.floor(this.count / 2 ** level) }, hash });
    }
    this.edge[level] = hash;
    this.count += 1;
    return grown;
  }

  root(): Hash {
    const edge = [...this.edge].reverse().filter((hash) => hash !== undefined);
    return folded(this.sha256, edge);
  }
}

/** The root of a tree of stored nodes at a size. */
export async function rootAt(sha256: Sha256, size: number, nodes: Nodes): Promise<Hash> {
  return folded(sha256, await nodes(covering(0, size)));
}
