import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { GrowingTree, type Hash, leafHash } from '#transparency';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** A log with so many entries of no meaning, written by the database's owner. */
export async function givenLog(owner: pg.Pool, entries: number): Promise<string> {
  const id = randomUUID();
  await owner.query(`SELECT create_log($1, 'CONSULTATION')`, [id]);
  await appendTo(owner, id, entries);
  return id;
}

export async function appendTo(owner: pg.Pool | pg.ClientBase, log: string, entries: number, act = 'test.act'): Promise<void> {
  await owner.query(
    `SELECT count(*) FROM append_entries($1, array_fill($3::text, ARRAY[$2::int]), array_fill(NULL::uuid, ARRAY[$2::int]),
       array_fill(NULL::uuid, ARRAY[$2::int]), array_fill('{}'::text, ARRAY[$2::int]))`,
    [log, entries, act],
  );
}

/** The tree of a log, computed anew from the bytes of its entries. */
export async function treeOf(owner: pg.Pool, log: string): Promise<{ root: Hash; size: number; nodes: Map<string, string> }> {
  const { rows } = await owner.query<{ body: string }>('SELECT body FROM log_entry WHERE log_id = $1 ORDER BY index', [log]);
  const tree = GrowingTree.empty(sha256);
  const nodes = new Map<string, string>();
  for (const { body } of rows)
    for (const { node, hash } of tree.append(leafHash(sha256, Buffer.from(body))))
      if (node.level > 0) nodes.set(`${node.level}/${node.index}`, Buffer.from(hash).toString('hex'));
  return { root: tree.root(), size: tree.size, nodes };
}

export async function storedTree(owner: pg.Pool, log: string): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ at: string; hash: string }>(
    `SELECT level || '/' || index AS at, encode(hash, 'hex') AS hash FROM tree_node WHERE log_id = $1`,
    [log],
  );
  return new Map(rows.map(({ at, hash }) => [at, hash]));
}

/** Waits until it holds; as long as it takes on a busy machine. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, milliseconds = 30_000): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
