import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { LocalizedTextInput, Says } from '#platform';
import { PROPOSAL_ORIGINS, type ProposalOrigin } from '../domain/proposal.js';
import { ProposalOriginEnum, ReceivabilityEnum } from './enums.js';
import { KEY, KEY_SHAPE, SYMBOL, SYMBOL_SHAPE } from './shapes.js';

@InputType({ description: 'A proposal to be put forward.' })
export class PutForwardProposalInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { nullable: true, description: 'Its key: 1 to 40 small letters, digits and hyphens; left out: from its title.' })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  key?: string | null;

  @Field(() => ProposalOriginEnum, {
    nullable: true,
    description: 'Who puts it forward. A delegation: MEMBER. Left out: the Member that is named or speaks, else the Administration.',
  })
  @IsOptional()
  @IsIn(PROPOSAL_ORIGINS)
  origin?: ProposalOrigin | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the question among whose options it asks to be: one that takes topics. Left out: it is a text of its own.',
  })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  question?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the Member, where the secretariat enters a Member’s proposal.' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  member?: string | null;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'Its text.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;

  @Field(() => [String], { defaultValue: [], description: 'Anchors of the paragraphs that it concerns: at most 200.' })
  @ArrayMaxSize(200)
  @IsString({ each: true })
  paragraphs: string[] = [];
}

@InputType({ description: 'A new version of a proposal.' })
export class ReviseProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  proposal: string;

  @Field(() => Int, { description: 'The version that the author has read; another one is refused as stale.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'Its text.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;
}

@InputType({ description: 'A proposal to be withdrawn.' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  proposal: string;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters. The log keeps it for good; it names no persons.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ isAbstract: true })
class AboutProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  proposal: string;
}

@InputType({ description: 'A proposal that the delegation’s Member joins as co-sponsor.' })
export class CoSponsorProposalInput extends AboutProposalInput {}

@InputType({ description: 'A proposal that the delegation’s Member ceases to co-sponsor.' })
export class EndCoSponsorshipInput extends AboutProposalInput {}

@InputType({ description: 'A withdrawn proposal that the delegation’s Member takes over.' })
export class TakeOverProposalInput extends AboutProposalInput {}

@InputType({ description: 'The chair’s ruling on a proposal.' })
export class RuleOnProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  proposal: string;

  @Field(() => ReceivabilityEnum, { description: 'RECEIVED or NOT_RECEIVED.' })
  @IsIn(['RECEIVED', 'NOT_RECEIVED'])
  receivability: 'RECEIVED' | 'NOT_RECEIVED';

  @Field(() => String, { description: 'Why: 3 to 1,000 characters. The log and the record keep it for good; it names no persons.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'An amendment: the text of a proposal as it would read.' })
export class ProposeAmendmentInput extends AboutProposalInput {
  @Field(() => Int, { description: 'The version of the proposal that the author has read; another one is refused as stale.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, { nullable: true, description: 'The code of the Member, where the secretariat enters a Member’s amendment.' })
  @IsOptional()
  @IsString()
  @MaxLength(16)
  member?: string | null;

  @Field(() => LocalizedTextInput, {
    description: 'The title as it would read. A language left out is one in which the amended text does not exist yet.',
  })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    description: 'The text as it would read, in the same languages. Paragraphs stand between empty lines.',
  })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;
}

@InputType({ description: 'The chair’s ruling on the order in which amendments are voted on.' })
export class OrderAmendmentsInput extends AboutProposalInput {
  @Field(() => [ID], { description: 'The amendments that were received and stand, each once: first voted on, first named.' })
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  amendments: string[];

  @Field(() => String, { nullable: true, description: 'Why: up to 1,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType({ description: 'A part of a proposal.' })
export class ProposalPartInput {
  @Field(() => LocalizedTextInput, { description: 'What the part is called.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => [Int], { description: 'Its paragraphs, counted from 1; paragraphs stand between empty lines of the text.' })
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  paragraphs: number[];
}

@InputType({ description: 'The chair’s ruling that parts of a proposal are voted on separately.' })
export class DivideProposalInput extends AboutProposalInput {
  @Field(() => [ProposalPartInput], { description: 'The parts, in the order in which they are put: 2 to 20.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProposalPartInput)
  parts: ProposalPartInput[];

  @Field(() => String, { description: 'Why, or at whose request: 3 to 1,000 characters. It names no persons.' })
  @Says(3, 1000)
  reason: string;
}
