import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '#platform';
import type { ProposalOrigin } from '../domain/proposal.js';
import { ProposalOriginEnum, ProposalStatusEnum } from './enums.js';

@ObjectType('ProposalVersion', { description: 'A version of a proposal’s text. Versions are never changed.' })
export class ProposalVersionModel {
  @Field(() => Int, { description: 'Its number, from 1.' })
  version: number;

  @Field(() => String, { description: 'The title in the reader’s language.' })
  title: string;

  @Field(() => String, { description: 'The text in the reader’s language.' })
  text: string;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON of title and text in all their languages, in hexadecimal.' })
  sha256: string;

  @Field(() => Instant, { description: 'When it was put forward.' })
  at: Date;
}

@ObjectType('Proposal', { description: 'A text that somebody proposes.' })
export class ProposalModel {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id: string;

  @Field(() => String, { description: 'Its key within the consultation.' })
  key: string;

  @Field(() => ProposalOriginEnum, { description: 'Who puts it forward.' })
  origin: ProposalOrigin;

  @Field(() => ProposalStatusEnum, { description: 'Whether it stands.' })
  status: 'PUT_FORWARD' | 'WITHDRAWN';

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => String, { description: 'Its text in the reader’s language.' })
  text: string;

  @Field(() => Int, { description: 'The number of its latest version.' })
  version: number;

  @Field(() => String, { description: 'The fingerprint of its latest version.' })
  sha256: string;

  @Field(() => [String], { description: 'Anchors of the paragraphs that it concerns.' })
  paragraphs: readonly string[];

  @Field(() => [ProposalVersionModel], { description: 'All its versions, oldest first.' })
  versions: readonly ProposalVersionModel[];

  memberId: string | null;
}
