import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import { consistencyProof, type Hash, inclusionProof, readVerifierKey, rootAt } from '#transparency';
import { checkpointIn, type CheckpointRow, CHECKPOINTS, LATEST_CHECKPOINT, type SignedCheckpoint } from './checkpoints.js';
import { sha256 } from './node-crypto.js';
import { storedNodes } from './stored-nodes.js';

/** A key of the logs, and since when it signs. */
export type LogKey = Readonly<{ epoch: number; verifierKey: string; at: Date }>;

/** The keys of the logs, the oldest first, with the notes in which each was followed by the next. */
export type LogKeys = Readonly<{ name: string | null; keys: readonly LogKey[]; rotations: readonly string[] }>;

/**
 * What a log commits to, and the proofs that go with it. Every proof is made of stored nodes: one statement, as many nodes
 * as the tree is high, however long the log is. Anybody may ask: a checkpoint and a proof tell of no entry.
 */
@Injectable()
export class LogProofs {
  constructor(private readonly sql: Sql) {}

  /** How many entries the log has; null when there is no such log. */
  async size(log: string): Promise<number | null> {
    const row = await this.sql.row<{ size: string }>('SELECT size FROM log WHERE id = $1', [log]);
    return row && Number(row.size);
  }

  /** How far the stored tree has grown: proofs can be made up to this size. */
  async grown(log: string): Promise<number> {
    const row = await this.sql.row<{ size: string }>('SELECT size FROM tree_head WHERE log_id = $1', [log]);
    return Number(row?.size ?? 0);
  }

  latest(log: string): Promise<SignedCheckpoint | null> {
    return this.one(LATEST_CHECKPOINT, [log]);
  }

  /** The first with at least so many entries. */
  covering(log: string, size: number): Promise<SignedCheckpoint | null> {
    return this.one(`${CHECKPOINTS} AND c.size >= $2 ORDER BY c.size LIMIT 1`, [log, size]);
  }

  /** For each entry the note of the first that has it; null: none has it yet. */
  async coveringEach(entries: readonly Readonly<{ log: string; index: number }>[]): Promise<readonly (string | null)[]> {
    const rows = await this.sql.rows<{ note: string | null }>(
      `SELECT c.note FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS a (log, index, n)
       LEFT JOIN LATERAL (${CHECKPOINTS.replaceAll('$1', 'a.log')} AND c.size > a.index ORDER BY c.size LIMIT 1) c ON true ORDER BY a.n`,
      [entries.map(({ log }) => log), entries.map(({ index }) => index)],
    );
    return rows.map(({ note }) => note);
  }

  at(log: string, size: number): Promise<SignedCheckpoint | null> {
    return this.one(`${CHECKPOINTS} AND c.size = $2`, [log, size]);
  }

  /** All of a log's, the oldest first. */
  async all(log: string): Promise<readonly SignedCheckpoint[]> {
    return (await this.sql.rows<CheckpointRow>(`${CHECKPOINTS} ORDER BY c.size`, [log])).map(checkpointIn);
  }

  /** That the entry at `index` is among the first `size`. Not beyond what has `grown`. */
  inclusion(log: string, index: number, size: number): Promise<readonly Hash[]> {
    return inclusionProof(sha256, index, size, this.nodes(log));
  }

  /** That the first `from` entries are the beginning of the first `to`. Not beyond what has `grown`. */
  consistency(log: string, from: number, to: number): Promise<readonly Hash[]> {
    return consistencyProof(sha256, from, to, this.nodes(log));
  }

  root(log: string, size: number): Promise<Hash> {
    return rootAt(sha256, size, this.nodes(log));
  }

  async leafHash(log: string, index: number): Promise<Buffer | null> {
    const row = await this.sql.row<{ leaf_hash: Buffer }>('SELECT leaf_hash FROM log_entry WHERE log_id = $1 AND index = $2', [log, index]);
    return row?.leaf_hash ?? null;
  }

  async keys(): Promise<LogKeys> {
    const rows = await this.sql.rows<{ epoch: number; verifier_key: string; at: Date; rotation: string | null }>(
      'SELECT epoch, verifier_key, at, rotation FROM log_key ORDER BY epoch',
    );
    const last = rows.at(-1);
    return {
      name: last ? (readVerifierKey(sha256, last.verifier_key)?.name ?? null) : null,
      keys: rows.map((row) => ({ epoch: row.epoch, verifierKey: row.verifier_key, at: row.at })),
      rotations: rows.flatMap((row) => (row.rotation === null ? [] : [row.rotation])),
    };
  }

  private nodes(log: string) {
    return storedNodes((text, values) => this.sql.rows(text, values), log);
  }

  private async one(text: string, values: readonly unknown[]): Promise<SignedCheckpoint | null> {
    const row = await this.sql.row<CheckpointRow>(text, values);
    return row && checkpointIn(row);
  }
}
