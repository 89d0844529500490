import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ProposalModel, SYMBOL, SYMBOL_SHAPE } from '#consultations';
import { Day, LocalizedTextInput, payloadOf } from '#platform';
import { WHAT_BECAME, type WhatBecame } from '../domain/earlier-life.js';
import { WhatBecameEnum } from './enums.js';

@ObjectType('Term', { description: 'A term of the taxonomy of migration management.' })
export class TermModel {
  @Field(() => ID, { description: 'Its key, for good.' })
  key: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;
}

@ObjectType('CountedTerm', { description: 'A term, and how many decisions it leads to.' })
export class CountedTermModel extends TermModel {
  @Field(() => Int, { description: 'How many decisions that the reader may see are about it.' })
  decisions: number;
}

@ObjectType('TaxonomyArea', { description: 'An area of migration management, or the activities that cut across all of them.' })
export class TaxonomyAreaModel extends CountedTermModel {
  @Field(() => [CountedTermModel], { description: 'Its terms.' })
  terms: readonly CountedTermModel[];
}

@ObjectType('EarlierDecision', { description: 'A decision that was taken on an earlier proposal.' })
export class EarlierDecisionModel {
  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  number: number;

  @Field(() => String, { description: 'The outcome in one line.' })
  headline: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the proposal was carried, or among what was chosen, with what the chair and later rounds decided; null: it was noted or postponed, or the vote settled nothing.',
  })
  endorsed: boolean | null;
}

@ObjectType('EarlierLife', { description: 'Where a proposal was made before, and what became of it.' })
export class EarlierLifeModel {
  @Field(() => ID, { description: 'Identifies the link.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The earlier proposal, where it is one of this system.' })
  proposal: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the earlier proposal.' })
  proposalTitle: string | null;

  @Field(() => String, { description: 'The symbol of the consultation or document in which it was made.' })
  symbol: string;

  @Field(() => String, { nullable: true, description: 'The title of the consultation, where it is one of this system.' })
  consultation: string | null;

  @Field(() => String, { nullable: true, description: 'The paragraph of the document.' })
  paragraph: string | null;

  @Field(() => Day, { nullable: true, description: 'When it was made.' })
  on: string | null;

  @Field(() => WhatBecameEnum, { nullable: true, description: 'What became of it, as the secretariat says; null: see the decisions.' })
  became: WhatBecame | null;

  @Field(() => String, { nullable: true, description: 'What the secretariat adds.' })
  note: string | null;

  @Field(() => [EarlierDecisionModel], { description: 'What was decided on it in this system.' })
  decisions: readonly EarlierDecisionModel[];

  @Field(() => [ID], { description: 'The silence procedures by which it was adopted.' })
  adoptedBySilence: readonly string[];
}

export const ClassifiedEnum = { PROPOSAL: 'PROPOSAL', QUESTION: 'QUESTION', DOCUMENT: 'DOCUMENT' } as const;
registerEnumType(ClassifiedEnum, {
  name: 'Classified',
  description: 'What is classified.',
  valuesMap: {
    PROPOSAL: { description: 'A proposal.' },
    QUESTION: { description: 'A question.' },
    DOCUMENT: { description: 'A document.' },
  },
});

@InputType({ description: 'What a proposal, a question or a document is about: these terms and no others.' })
export class ClassifyInput {
  @Field(() => ClassifiedEnum, { description: 'Which of these it is.' })
  @IsIn(Object.values(ClassifiedEnum))
  subject: keyof typeof ClassifiedEnum;

  @Field(() => ID, { description: 'The proposal, the question or the document.' })
  @IsUUID()
  id: string;

  @Field(() => [String], { description: 'Keys of terms of the taxonomy: at most 20.' })
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  terms: string[];
}

@InputType({ description: 'Where a proposal was made before: `earlier`, or `symbol` with what became of it.' })
export class LinkEarlierLifeInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  proposal: string;

  @Field(() => ID, { nullable: true, description: 'The earlier proposal, where it is one of this system.' })
  @IsOptional()
  @IsUUID()
  earlier?: string | null;

  @Field(() => String, { nullable: true, description: 'The symbol of a document outside this system.' })
  @IsOptional()
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol?: string | null;

  @Field(() => String, { nullable: true, description: 'The paragraph of that document.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  paragraph?: string | null;

  @Field(() => Day, { nullable: true, description: 'When it was made.' })
  @IsOptional()
  @IsString()
  on?: string | null;

  @Field(() => WhatBecameEnum, { nullable: true, description: 'What became of it. Needed for a document outside this system.' })
  @IsOptional()
  @IsIn(WHAT_BECAME)
  became?: WhatBecame | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What is to be added.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  note?: LocalizedTextInput | null;
}

@InputType({ description: 'A link to an earlier life that was made in error.' })
export class UnlinkEarlierLifeInput {
  @Field(() => ID, { description: 'The link.' })
  @IsUUID()
  link: string;
}

@ObjectType({ description: 'It is classified.' })
export class ClassifySuccess {
  @Field(() => [TermModel], { description: 'What it is about, in the order of the taxonomy.' })
  terms: readonly TermModel[];
}

@ObjectType({ description: 'The proposal is linked to its earlier life.' })
export class LinkEarlierLifeSuccess {
  @Field(() => ProposalModel, { description: 'The proposal.' })
  proposal: ProposalModel;
}

@ObjectType({ description: 'The link was taken back.' })
export class UnlinkEarlierLifeSuccess {
  @Field(() => ProposalModel, { description: 'The proposal.' })
  proposal: ProposalModel;
}

export const ClassifyPayload = payloadOf(ClassifySuccess);
export const LinkEarlierLifePayload = payloadOf(LinkEarlierLifeSuccess);
export const UnlinkEarlierLifePayload = payloadOf(UnlinkEarlierLifeSuccess);
