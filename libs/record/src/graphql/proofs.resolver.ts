import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '#identity';
import { LogProofs, type LogKeys, proofText, type SignedCheckpoint } from '#ledger';
import { RefusalError } from '#platform';
import { base64Of } from '#transparency';
import { beyondTheLog, notInOrder, notInTheCheckpoint } from '../domain/proofs.js';
import {
  CheckpointArgs,
  ConsistencyArgs,
  ConsistencyProofModel,
  InclusionArgs,
  InclusionProofModel,
  LogCheckpointModel,
  LogKeysModel,
} from './proof.model.js';

/** Checkpoints and proofs: whoever knows a log may ask, signed in or not. They tell of no entry what stands in it. */
@Resolver()
export class ProofsResolver {
  constructor(private readonly proofs: LogProofs) {}

  @Public()
  @Query(() => LogKeysModel, { description: 'The keys with which the logs are signed. Also at `/logs/keys`.' })
  async logKeys(): Promise<LogKeys> {
    return this.proofs.keys();
  }

  @Public()
  @Query(() => LogCheckpointModel, {
    nullable: true,
    description: 'A checkpoint of a log; null while there is none, and for a log that there is not. Also at `/logs/LOG/checkpoint`.',
  })
  async logCheckpoint(@Args() { log, covering }: CheckpointArgs): Promise<LogCheckpointModel | null> {
    const checkpoint = await (typeof covering === 'number' ? this.proofs.covering(log, covering) : this.proofs.latest(log));
    return checkpoint && shown(checkpoint);
  }

  @Public()
  @Query(() => InclusionProofModel, {
    nullable: true,
    description:
      'That an entry is in a log; null while no checkpoint has it: within seconds one has. Also, as text, at `/logs/LOG/inclusion/INDEX`.',
  })
  async inclusionProof(@Args() { log, index, size }: InclusionArgs): Promise<InclusionProofModel | null> {
    if (typeof size === 'number' && index >= size) throw new RefusalError(notInTheCheckpoint(index, size));
    const checkpoint = await (typeof size === 'number' ? this.proofs.at(log, size) : this.proofs.covering(log, index + 1));
    const leafHash = checkpoint && (await this.proofs.leafHash(log, index));
    if (!checkpoint || !leafHash) return null;
    const hashes = await this.proofs.inclusion(log, index, checkpoint.size);
    return {
      ...{ log, index, leafHash: leafHash.toString('hex'), hashes: hashes.map(base64Of), checkpoint: shown(checkpoint) },
      text: proofText(index, hashes, checkpoint),
    };
  }

  @Public()
  @Query(() => ConsistencyProofModel, {
    description: 'That a log went on from where it was, between any two sizes. Also, as text, at `/logs/LOG/consistency/FROM/TO`.',
  })
  async consistencyProof(@Args() { log, from, to }: ConsistencyArgs): Promise<ConsistencyProofModel> {
    if (from > to) throw new RefusalError(notInOrder(from, to));
    const grown = await this.proofs.grown(log);
    if (to > grown) throw new RefusalError(beyondTheLog(to, grown));
    return { log, from, to, hashes: (await this.proofs.consistency(log, from, to)).map(base64Of) };
  }
}

function shown({ log, origin, size, root, at, note }: SignedCheckpoint): LogCheckpointModel {
  return { log, origin, size, root: base64Of(root), at, note };
}
