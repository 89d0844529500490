import type { Hash, Node, Nodes } from '#transparency';

/** One statement, however it is sent: in a transaction or outside one. */
export type Rows = <R extends Record<string, unknown>>(text: string, values: readonly unknown[]) => Promise<R[]>;

/** Entries are the nodes of level 0; the others are stored when they are whole. Each is found by its key. */
const NODES = `
  SELECT coalesce(n.hash, e.leaf_hash) AS hash
  FROM unnest($2::smallint[], $3::bigint[]) WITH ORDINALITY a (level, index, ord)
  LEFT JOIN tree_node n ON a.level > 0 AND n.log_id = $1 AND n.level = a.level AND n.index = a.index
  LEFT JOIN log_entry e ON a.level = 0 AND e.log_id = $1 AND e.index = a.index
  ORDER BY a.ord`;

/** The tree of a log does not have a node that it should have. */
export class MissingNode extends Error {
  constructor(
    readonly log: string,
    readonly node: Node,
  ) {
    super(`the log ${log} has no node ${node.index} of level ${node.level}`);
  }
}

/** The stored nodes of a log's tree, any number of them in one statement. */
export function storedNodes(rows: Rows, log: string): Nodes {
  return async (nodes): Promise<readonly Hash[]> => {
    if (nodes.length === 0) return [];
    const found = await rows<{ hash: Buffer | null }>(NODES, [log, nodes.map((node) => node.level), nodes.map((node) => node.index)]);
    return nodes.map((node, at) => {
      const hash = found[at]?.hash;
      if (!hash) throw new MissingNode(log, node);
      return hash;
    });
  };
}
