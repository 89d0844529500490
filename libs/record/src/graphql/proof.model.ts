import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Instant } from '#platform';

const MOST = 2 ** 31 - 1;

@ObjectType('LogCheckpoint', { description: 'What a log committed to: all its entries up to a size, under one root, signed.' })
export class LogCheckpointModel {
  @Field(() => ID, { description: 'The log.' })
  log: string;

  @Field(() => String, { description: 'The name of the log for the world, as the note begins.' })
  origin: string;

  @Field(() => Int, { description: 'How many entries it covers.' })
  size: number;

  @Field(() => String, { description: 'The root of the tree over them (RFC 9162), in base64.' })
  root: string;

  @Field(() => Instant, { description: 'When it was signed, by the official clock.' })
  at: Date;

  @Field(() => String, { description: 'The signed note (C2SP tlog-checkpoint), word for word: what a verifier reads.' })
  note: string;
}

@ObjectType('InclusionProof', { description: 'That an entry is in a log, at its index.' })
export class InclusionProofModel {
  @Field(() => ID, { description: 'The log.' })
  log: string;

  @Field(() => Int, { description: 'The index of the entry.' })
  index: number;

  @Field(() => String, { description: 'The leaf hash of the entry, in hexadecimal: the one of the receipt.' })
  leafHash: string;

  @Field(() => [String], { description: 'The hashes beside the way from the entry up to the root, in base64, the lowest first.' })
  hashes: string[];

  @Field(() => LogCheckpointModel, { description: 'The checkpoint in which it is included.' })
  checkpoint: LogCheckpointModel;

  @Field(() => String, { description: 'All of it in one text for other programs (C2SP tlog-proof).' })
  text: string;
}

@ObjectType('ConsistencyProof', { description: 'That a log at an earlier size is the beginning of the same log at a later one.' })
export class ConsistencyProofModel {
  @Field(() => ID, { description: 'The log.' })
  log: string;

  @Field(() => Int, { description: 'The earlier size.' })
  from: number;

  @Field(() => Int, { description: 'The later size.' })
  to: number;

  @Field(() => [String], { description: 'The hashes of the proof (RFC 9162, section 2.1.4), in base64.' })
  hashes: string[];
}

@ObjectType('LogKey', { description: 'A key with which the logs are signed.' })
export class LogKeyModel {
  @Field(() => Int, { description: 'Counts the keys: 1 is the first.' })
  epoch: number;

  @Field(() => String, { description: 'The key as verifiers write it down: `name+id+key` (C2SP signed-note).' })
  verifierKey: string;

  @Field(() => Instant, { description: 'Since when it signs.' })
  at: Date;
}

@ObjectType('LogKeys', { description: 'The keys of the logs, past and present.' })
export class LogKeysModel {
  @Field(() => String, { nullable: true, description: 'The name under which the logs are kept; null where nothing is signed.' })
  name: string | null;

  @Field(() => [LogKeyModel], { description: 'The oldest first; the last one signs now.' })
  keys: LogKeyModel[];

  @Field(() => [String], { description: 'The notes, signed by both keys, in which each key was followed by the next.' })
  rotations: string[];
}

@ArgsType()
export class CheckpointArgs {
  @Field(() => ID, { description: 'The log: the id of the consultation, or the log of a receipt.' })
  @IsUUID()
  log: string;

  @Field(() => Int, { nullable: true, description: 'The first checkpoint with at least so many entries; without it, the latest.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  covering?: number | null;
}

@ArgsType()
export class InclusionArgs {
  @Field(() => ID, { description: 'The log.' })
  @IsUUID()
  log: string;

  @Field(() => Int, { description: 'The index of the entry, from 0.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  index: number;

  @Field(() => Int, { nullable: true, description: 'The size of a checkpoint; without it, the first one that has the entry.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  size?: number | null;
}

@ArgsType()
export class ConsistencyArgs {
  @Field(() => ID, { description: 'The log.' })
  @IsUUID()
  log: string;

  @Field(() => Int, { description: 'The earlier size, at least 1.' })
  @IsInt()
  @Min(1)
  @Max(MOST)
  from: number;

  @Field(() => Int, { description: 'The later size.' })
  @IsInt()
  @Min(1)
  @Max(MOST)
  to: number;
}
