import type pg from 'pg';
import { sha256, verifySignature } from '#ledger';
import { isIncluded, openCheckpoint } from '#transparency';
import type { Api } from './api.js';
import { keyIn, TEST_VERIFIER_KEY } from './log-key.js';
import { eventually } from './trees.js';

/** Where an act was written down, as the API says it. */
export interface Receipt {
  readonly log: string;
  readonly index: number;
  readonly leafHash: string;
}

interface Proof {
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly checkpoint: { readonly note: string };
}

/** The act of the entry that a receipt names, where the log has it with that hash at that index; null where it has not. */
export async function actOf(owner: pg.Pool, { log, index, leafHash }: Receipt): Promise<string | null> {
  const { rows } = await owner.query<{ act: string }>(
    `SELECT act FROM log_entry WHERE log_id = $1 AND index = $2 AND leaf_hash = decode($3, 'hex')`,
    [log, index, leafHash],
  );
  return rows[0]?.act ?? null;
}

/** Whether what a receipt promises has come about: waits for the checkpoint, and checks the proof as its holder would. */
export async function isProved(api: Api, { log, index, leafHash }: Receipt): Promise<boolean> {
  const { checkpoint, hashes } = await eventually(async () => {
    const { inclusionProof } = await api.data<{ inclusionProof: Proof | null }>(
      'query ($log: ID!, $index: Int!) { inclusionProof(log: $log, index: $index) { leafHash hashes checkpoint { note } } }',
      { log, index },
    );
    return inclusionProof;
  });
  const signed = openCheckpoint(sha256, verifySignature, checkpoint.note, [keyIn(TEST_VERIFIER_KEY)]);
  if (!signed?.origin.endsWith(`/${log}`)) return false;
  const proof = hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')));
  return isIncluded(sha256, { index, size: signed.size, root: signed.root, leaf: new Uint8Array(Buffer.from(leafHash, 'hex')), proof });
}
