import type { Transaction } from '#platform';
import { consistencyProof, covering, GrowingTree, type Hash, type Node } from '#transparency';
import { checkpointIn, type CheckpointRow, type SignedCheckpoint } from './checkpoints.js';
import { sha256 } from './node-crypto.js';
import { storedNodes } from './stored-nodes.js';

/** How far a tree has grown, and how far its log. */
export type TreeHead = Readonly<{
  size: number;
  entries: number;
  /** The size that the organization's log has noted last, and whether that is long ago. */
  noted: number;
  notedLongAgo: boolean;
}>;

/** How often the organization's log notes where another log is, while that one grows. */
const NOTE_EVERY = `interval '10 minutes'`;

/** An entry is not where it should be: the next index is another. */
export class Gap extends Error {
  constructor(readonly index: number) {
    super(`the entry ${index} is missing`);
  }
}

/** The stored tree of a log and its checkpoints, as they are written. */
export class TreeRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Takes the tree of a log for this transaction; null when another has it. Casting never takes this lock. */
  async lock(log: string): Promise<TreeHead | null> {
    await this.transaction.rows('INSERT INTO tree_head (log_id) VALUES ($1) ON CONFLICT DO NOTHING', [log]);
    const row = await this.transaction.row<{ size: string; entries: string; noted: string; long_ago: boolean }>(
      `SELECT t.size, l.size AS entries, t.noted, t.noted_at < clock_timestamp() - ${NOTE_EVERY} AS long_ago
       FROM tree_head t JOIN log l ON l.id = t.log_id WHERE t.log_id = $1 FOR UPDATE OF t SKIP LOCKED`,
      [log],
    );
    return row && { size: Number(row.size), entries: Number(row.entries), noted: Number(row.noted), notedLongAgo: row.long_ago };
  }

  async resume(log: string, size: number): Promise<GrowingTree> {
    return GrowingTree.resumed(sha256, size, await this.nodes(log)(covering(0, size)));
  }

  /** The hashes of the next entries, no more than so many. */
  async leaves(log: string, from: number, most: number): Promise<readonly Hash[]> {
    const rows = await this.transaction.rows<{ index: string; leaf_hash: Buffer }>(
      'SELECT index, leaf_hash FROM log_entry WHERE log_id = $1 AND index >= $2 ORDER BY index LIMIT $3',
      [log, from, most],
    );
    return rows.map(({ index, leaf_hash }, at) => {
      if (Number(index) !== from + at) throw new Gap(from + at);
      return leaf_hash;
    });
  }

  async store(log: string, size: number, grown: readonly Readonly<{ node: Node; hash: Hash }>[]): Promise<void> {
    // The hashes go as one piece of bytes: as an array, each would be spelled and escaped by itself.
    await this.transaction.rows(
      `WITH nodes AS (
         INSERT INTO tree_node (log_id, level, index, hash)
         SELECT $1, n.level, n.index, substring($5::bytea FROM (32 * n.ord - 31)::integer FOR 32)
         FROM unnest($3::smallint[], $4::bigint[]) WITH ORDINALITY n (level, index, ord)
       )
       UPDATE tree_head SET size = $2, looked_at = clock_timestamp() WHERE log_id = $1`,
      [
        log,
        size,
        `{${grown.map(({ node }) => node.level).join(',')}}`,
        `{${grown.map(({ node }) => node.index).join(',')}}`,
        Buffer.concat(grown.map(({ hash }) => hash)),
      ],
    );
  }

  async lookedAt(log: string): Promise<void> {
    await this.transaction.rows('UPDATE tree_head SET looked_at = clock_timestamp() WHERE log_id = $1', [log]);
  }

  consistency(log: string, from: number, to: number): Promise<readonly Hash[]> {
    return consistencyProof(sha256, from, to, this.nodes(log));
  }

  async lastCheckpoint(log: string, origin: string): Promise<SignedCheckpoint | null> {
    const row = await this.transaction.row<CheckpointRow>(
      'SELECT log_id, origin, size, root, at, note FROM checkpoint WHERE log_id = $1 AND origin = $2 ORDER BY size DESC LIMIT 1',
      [log, origin],
    );
    return row && checkpointIn(row);
  }

  async keep(log: string, origin: string, size: number, root: Hash, note: string): Promise<void> {
    await this.transaction.rows(
      `WITH signed AS (INSERT INTO checkpoint (log_id, origin, size, root, at, note) VALUES ($1, $2, $3, $4, official_now(), $5))
       UPDATE tree_head SET signed = $3 WHERE log_id = $1`,
      [log, origin, size, root, note],
    );
  }

  /** Whether one of these acts stands among the entries from `from` up to `to`. Ballots are not looked at. */
  async hasAct(log: string, from: number, to: number, acts: readonly string[]): Promise<boolean> {
    const row = await this.transaction.row<{ has: boolean }>(
      `SELECT EXISTS (SELECT FROM log_entry WHERE log_id = $1 AND index >= $2 AND index < $3 AND act <> 'ballot.cast' AND act = ANY ($4)) AS has`,
      [log, from, to, acts],
    );
    return row?.has ?? false;
  }

  async noted(log: string, size: number): Promise<void> {
    await this.transaction.rows('UPDATE tree_head SET noted = $2, noted_at = clock_timestamp() WHERE log_id = $1', [log, size]);
  }

  /** Under another name, everything is to be signed anew, and what was promised under the former one bars nothing. */
  async nothingSigned(): Promise<void> {
    await this.transaction.rows('UPDATE tree_head SET signed = 0 WHERE signed > 0');
    await this.transaction.rows('SELECT bar_log(id, false) FROM log WHERE barred');
  }

  /** Whether acts are entered in a log. */
  async bar(log: string, barred: boolean): Promise<void> {
    await this.transaction.rows('SELECT bar_log($1, $2)', [log, barred]);
  }

  async isBarred(log: string): Promise<boolean> {
    return (await this.transaction.row<{ barred: boolean }>('SELECT barred FROM log WHERE id = $1', [log]))?.barred ?? false;
  }

  /** From now on the log is looked at again only when something is appended to it. */
  async rest(log: string, size: number): Promise<void> {
    await this.transaction.rows('SELECT rest_log($1, $2)', [log, size]);
  }

  /**
   * The first place at which the stored tree is not the hash of what stands below it: entries by their bytes, nodes by
   * their children. Null: all of it is whole. It reads the whole log.
   */
  async damage(log: string, size: number): Promise<Node | null> {
    const row = await this.transaction.row<{ level: number; index: string }>(DAMAGE, [log, size]);
    return row && { level: row.level, index: Number(row.index) };
  }

  private nodes(log: string) {
    return storedNodes((text, values) => this.transaction.rows(text, values), log);
  }
}

const DAMAGE = `
  (SELECT 0 AS level, e.index FROM log_entry e
   WHERE e.log_id = $1 AND e.index < $2 AND e.leaf_hash <> leaf_hash_of(e.body) ORDER BY e.index LIMIT 1)
  UNION ALL
  (SELECT 1, n.index FROM generate_series(0, $2::bigint / 2 - 1) n (index)
   LEFT JOIN tree_node p ON p.log_id = $1 AND p.level = 1 AND p.index = n.index
   LEFT JOIN log_entry l ON l.log_id = $1 AND l.index = 2 * n.index
   LEFT JOIN log_entry r ON r.log_id = $1 AND r.index = 2 * n.index + 1
   WHERE p.hash IS DISTINCT FROM sha256('\\x01'::bytea || l.leaf_hash || r.leaf_hash) ORDER BY n.index LIMIT 1)
  UNION ALL
  (SELECT p.level, p.index FROM tree_node p
   LEFT JOIN tree_node l ON l.log_id = $1 AND l.level = p.level - 1 AND l.index = 2 * p.index
   LEFT JOIN tree_node r ON r.log_id = $1 AND r.level = p.level - 1 AND r.index = 2 * p.index + 1
   WHERE p.log_id = $1 AND p.level > 1 AND p.hash IS DISTINCT FROM sha256('\\x01'::bytea || l.hash || r.hash)
   ORDER BY p.level, p.index LIMIT 1)
  ORDER BY level, index LIMIT 1`;
