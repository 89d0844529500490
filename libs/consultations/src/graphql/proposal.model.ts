import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalizedText, type Texts } from '#platform';
import type { ProposalOrigin, Receivability } from '../domain/proposal.js';
import type { Run, RunKind } from '../domain/difference.js';
import type { LeftOut } from '../domain/left-out.js';
import { LeftOutEnum, PassageActEnum, RunKindEnum, ProposalOriginEnum, ProposalStatusEnum, ReceivabilityEnum } from './enums.js';

@ObjectType('Run', {
  description: 'A passage of a text beside another. All that is not ADDED, joined, is the one; all that is not REMOVED, the other.',
})
export class RunModel {
  @Field(() => RunKindEnum, { description: 'Whether it was kept, taken out or put in.' })
  kind: RunKind;

  @Field(() => String, { description: 'The passage, with its spaces.' })
  text: string;
}

@ObjectType('Difference', { description: 'What changed between two versions, word by word, in the reader’s language.' })
export class DifferenceModel {
  @Field(() => [RunModel], { description: 'The titles.' })
  title: readonly Run[];

  @Field(() => [RunModel], { description: 'The texts.' })
  text: readonly Run[];

  @Field(() => Int, { description: 'How many words were taken out and put in: how far the one is removed from the other.' })
  wordsChanged: number;
}

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

  @Field(() => Instant, { description: 'When it was put forward, or made by a decision.' })
  at: Date;

  @Field(() => [ID], { description: 'The amendments that decisions took into it; none: its proposer wrote it.' })
  adopted: readonly string[];

  @Field(() => [Int], { nullable: true, description: 'The paragraphs of the version before that were kept by division; null: all.' })
  kept: readonly number[] | null;
}

@ObjectType('ProposalRuling', { description: 'What the chair ruled on a proposal, and why.' })
export class ProposalRulingModel {
  @Field(() => ReceivabilityEnum, { description: 'RECEIVED or NOT_RECEIVED.' })
  receivability: Receivability;

  @Field(() => String, { description: 'The chair’s reason, as it was given.' })
  reason: string;

  @Field(() => Instant, { description: 'When it was ruled.' })
  at: Date;
}

@ObjectType('ProposalPassage', { description: 'A withdrawal of a proposal, or its taking over by a Member.' })
export class ProposalPassageModel {
  @Field(() => PassageActEnum, { description: 'Which of the two.' })
  act: 'WITHDRAWN' | 'TAKEN_OVER';

  @Field(() => ProposalOriginEnum, { description: 'Whose it was when it was withdrawn, or became when it was taken over.' })
  origin: ProposalOrigin;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the Member that withdrew or took over; null: the Administration or an organ.',
  })
  member: string | null;

  @Field(() => String, { nullable: true, description: 'The reason of a withdrawal.' })
  reason: string | null;

  @Field(() => Instant, { description: 'When.' })
  at: Date;
}

@ObjectType('ProposalLeftOut', { description: 'That a text which stands is not voted on, and why.' })
export class ProposalLeftOutModel {
  @Field(() => LeftOutEnum, { description: 'Why.' })
  why: LeftOut;

  @Field(() => String, { description: 'The same in words, in the reader’s language.' })
  inWords: string;
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

  @Field(() => ReceivabilityEnum, { description: 'Whether the chair has received it.' })
  receivability: Receivability;

  @Field(() => ProposalRulingModel, { nullable: true, description: 'The chair’s last ruling on it; null: none, or none was needed.' })
  ruling: ProposalRulingModel | null;

  @Field(() => String, { nullable: true, description: 'The key of the question among whose options it is, or asks to be.' })
  question: string | null;

  @Field(() => ProposalLeftOutModel, {
    nullable: true,
    description:
      'That it drops out when voting opens, as things stand, or did; null: it is voted on or decided by silence, it was withdrawn, or the chair did not receive it.',
  })
  leftOut: ProposalLeftOutModel | null;

  @Field(() => Boolean, {
    description: 'Whether what decides it waits for other questions, so that it may be withdrawn and taken over while voting goes on.',
  })
  waits: boolean;

  @Field(() => ID, { nullable: true, description: 'The proposal that it would amend; null: it is no amendment.' })
  amends: string | null;

  @Field(() => [ProposalModel], { description: 'The amendments to it, in the order in which they came; withdrawn ones too.' })
  amendments: readonly ProposalModel[];

  @Field(() => [ProposalPassageModel], { description: 'Its withdrawals and takings over, oldest first.' })
  passages: readonly ProposalPassageModel[];

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

  @Field(() => LocalizedText, { description: 'Its title in the languages in which it exists.' })
  titles: Texts;

  @Field(() => LocalizedText, { description: 'Its text in the languages in which it exists.' })
  texts: Texts;

  base: Readonly<{ title: string; text: string }> | null;
  memberId: string | null;
  sponsorIds: readonly string[];
}
