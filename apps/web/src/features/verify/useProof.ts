import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { fromBase64, isIncluded, openCheckpoint, readVerifierKey, trustedKeys, type VerifierKey, writeTlogProof } from '#transparency';
import { EntryProofDocument, type EntryProofQuery } from '../../generated/graphql';
import { browserCrypto } from './browserCrypto';

/** What a receipt promises: an entry of a log, by its own hash. */
export type Promised = Readonly<{ log: string; index: number; leafHash: string }>;

/** Signed within two seconds; asked for again until then. */
const AGAIN = 1500;

/**
 * How it stands with an entry: not yet signed; in a signed checkpoint, as computed in this browser; or not, and then something is
 * wrong that whoever holds the receipt should say. `text`: what was checked, to be kept (C2SP tlog-proof).
 */
export type Proof = Readonly<
  { state: 'AWAITED' } | { state: 'PROVED'; at: string; size: number; key: string; text: string } | { state: 'WRONG' }
>;

/** Fetches the proof that an entry is in its log, and checks it here against the receipt's own hash. */
export function useProof({ log, index, leafHash }: Promised): Proof {
  const { data, stopPolling } = useQuery(EntryProofDocument, {
    variables: { log, index },
    pollInterval: AGAIN,
    fetchPolicy: 'network-only',
  });
  const there = data?.inclusionProof != null;
  useEffect(() => {
    if (there) stopPolling();
  }, [there, stopPolling]);
  return useMemo(
    () => (data?.inclusionProof ? checked(data, { log, index, leafHash }) : { state: 'AWAITED' }),
    [data, log, index, leafHash],
  );
}

function checked({ inclusionProof: proof, logKeys }: EntryProofQuery, receipt: Promised): Proof {
  const { sha256, verify } = browserCrypto;
  const newest = readVerifierKey(sha256, logKeys.keys.at(-1)?.verifierKey ?? '');
  const keys: readonly VerifierKey[] | null = newest && trustedKeys(sha256, verify, newest, logKeys.rotations);
  const checkpoint = proof && keys && openCheckpoint(sha256, verify, proof.checkpoint.note, keys);
  if (!proof || !newest || !checkpoint || !checkpoint.origin.endsWith(`/${receipt.log}`)) return { state: 'WRONG' };
  const hashes = proof.hashes.map(fromBase64);
  const leaf = Uint8Array.from(receipt.leafHash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const sound = hashes.every((hash) => hash !== null);
  const { size, root } = checkpoint;
  if (!sound || !isIncluded(sha256, { index: receipt.index, size, leaf, root, proof: hashes })) return { state: 'WRONG' };
  const text = writeTlogProof({ index: receipt.index, proof: hashes, checkpoint: proof.checkpoint.note });
  return { state: 'PROVED', at: proof.checkpoint.at, size, key: newest.name, text };
}
