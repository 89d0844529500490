import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { KEY, KEY_SHAPE, SYMBOL, SYMBOL_SHAPE } from '#consultations';
import { Day, LocalizedTextInput, payloadOf, Says } from '#platform';
import { FOLLOW_UP_KINDS, FOLLOW_UP_STATUSES, type FollowUpKind, type FollowUpStatus } from '../domain/follow-up.js';
import { FollowUpKindEnum, FollowUpStatusEnum } from './enums.js';
import { FollowUpBudgetInput, FollowUpModel } from './follow-up.model.js';

@InputType({ description: 'What was written about a follow-up item.' })
export class FollowUpReportInput {
  @Field(() => String, { description: 'Its title: 1 to 300 characters.' })
  @Says(1, 300)
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it is found: a symbol or an address.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reference?: string | null;
}

@InputType({ isAbstract: true })
class StandingInput {
  @Field(() => FollowUpStatusEnum, { description: 'Where it stands. HELD needs a past day; FUNDED, pledges that cover what is needed.' })
  @IsIn(FOLLOW_UP_STATUSES)
  status: FollowUpStatus;

  @Field(() => LocalizedTextInput, { description: 'Its theme or title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => [String], { defaultValue: [], description: 'With whom: at most 50 names.' })
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  partners: string[] = [];

  @Field(() => Day, { nullable: true, description: 'The day on which it begins or began.' })
  @IsOptional()
  @IsString()
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'Its last day, where it has several.' })
  @IsOptional()
  @IsString()
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is held.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  venue?: string | null;

  @Field(() => FollowUpBudgetInput, { nullable: true, description: 'What it costs and what is there for it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FollowUpBudgetInput)
  budget?: FollowUpBudgetInput | null;

  @Field(() => Int, { nullable: true, description: 'How many took part.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  participants?: number | null;

  @Field(() => FollowUpReportInput, { nullable: true, description: 'What was written about it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FollowUpReportInput)
  report?: FollowUpReportInput | null;

  @Field(() => Day, { nullable: true, description: 'Since when it stands so; without it, today. Never a day to come.' })
  @IsOptional()
  @IsString()
  since?: string | null;

  @Field(() => String, { nullable: true, description: 'On what evidence: at most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  evidence?: string | null;
}

@InputType({ description: 'What follows from a decision: on a question, or by silence; one of the two is named.' })
export class OpenFollowUpInput extends StandingInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { nullable: true, description: 'The key of the question that was decided.' })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  question?: string | null;

  @Field(() => ID, { nullable: true, description: 'The silence procedure, of the same consultation, by which a text was adopted tacitly.' })
  @IsOptional()
  @IsUUID()
  silence?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the option from which it follows: one that was chosen.' })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  option?: string | null;

  @Field(() => FollowUpKindEnum, { description: 'What it is.' })
  @IsIn(FOLLOW_UP_KINDS)
  kind: FollowUpKind;

  @Field(() => String, { nullable: true, description: 'Why it stands so: at most 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: 'How a follow-up item stands from now on: the whole of it, once more.' })
export class ChangeFollowUpInput extends StandingInput {
  @Field(() => ID, { description: 'The item.' })
  @IsUUID()
  followUp: string;

  @Field(() => Int, { description: 'The number of the entry from which the change began.' })
  @IsInt()
  @Min(1)
  entry: number;

  @Field(() => String, { description: 'Why: 1 to 2,000 characters.' })
  @Says(1, 2000)
  reason: string;
}

@ObjectType({ description: 'The item was entered.' })
export class OpenFollowUpSuccess {
  @Field(() => FollowUpModel, { description: 'The item.' })
  followUp: FollowUpModel;
}

@ObjectType({ description: 'The item has a new entry.' })
export class ChangeFollowUpSuccess {
  @Field(() => FollowUpModel, { description: 'The item as it now stands.' })
  followUp: FollowUpModel;
}

export const OpenFollowUpPayload = payloadOf(OpenFollowUpSuccess);
export const ChangeFollowUpPayload = payloadOf(ChangeFollowUpSuccess);
