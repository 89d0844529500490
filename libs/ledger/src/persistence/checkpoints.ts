import { type Hash, writeTlogProof } from '#transparency';

/** What a log committed to at some size, as it was signed. */
export type SignedCheckpoint = Readonly<{
  log: string;
  origin: string;
  size: number;
  root: Buffer;
  at: Date;
  /** The signed note, as it is handed out. */
  note: string;
}>;

export interface CheckpointRow extends Record<string, unknown> {
  log_id: string;
  origin: string;
  size: string;
  root: Buffer;
  at: Date;
  note: string;
}

/** Of a log `$1`, those that were signed under the name that the log has now. */
export const CHECKPOINTS = `
  SELECT c.log_id, c.origin, c.size, c.root, c.at, c.note FROM checkpoint c
  WHERE c.log_id = $1 AND c.origin = (SELECT split_part(k.verifier_key, '+', 1) FROM log_key k ORDER BY k.epoch DESC LIMIT 1) || '/' || $1::text`;

/** The last of a log `$1`; until it is signed under the name that the log has now, the last under the name before. */
export const LATEST_CHECKPOINT = `
  SELECT c.log_id, c.origin, c.size, c.root, c.at, c.note
  FROM (SELECT split_part(verifier_key, '+', 1) AS name, max(epoch) AS epoch FROM log_key GROUP BY 1) k
  JOIN LATERAL (SELECT * FROM checkpoint WHERE log_id = $1 AND origin = k.name || '/' || $1::text ORDER BY size DESC LIMIT 1) c ON true
  ORDER BY k.epoch DESC LIMIT 1`;

export function checkpointIn(row: CheckpointRow): SignedCheckpoint {
  return { log: row.log_id, origin: row.origin, size: Number(row.size), root: row.root, at: row.at, note: row.note };
}

/** That an entry is in a log, as one text (C2SP tlog-proof). */
export function proofText(index: number, proof: readonly Hash[], { note }: SignedCheckpoint): string {
  return writeTlogProof({ index, proof, checkpoint: note });
}
