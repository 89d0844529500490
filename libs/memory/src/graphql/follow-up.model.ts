import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { connectionOf, Day, Instant, LocalizedText, PageArgs, type Texts } from '#platform';
import { FOLLOW_UP_STATUSES, type FollowUpKind, type FollowUpStatus } from '../domain/follow-up.js';
import { FollowUpKindEnum, FollowUpStatusEnum } from './enums.js';

@ObjectType('FollowUpBudget', { description: 'What a follow-up item costs and what is there for it, in whole units of one currency.' })
export class FollowUpBudgetModel {
  @Field(() => String, { description: 'The currency, by its ISO 4217 code.' })
  currency: string;

  @Field(() => Int, { nullable: true, description: 'What is needed.' })
  needed: number | null;

  @Field(() => Int, { nullable: true, description: 'What was pledged.' })
  pledged: number | null;
}

@ObjectType('FollowUpReport', { description: 'What was written about a follow-up item.' })
export class FollowUpReportModel {
  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it is found: a symbol or an address.' })
  reference: string | null;
}

@ObjectType({ isAbstract: true })
class StandingModel {
  @Field(() => FollowUpStatusEnum, { description: 'Where it stands.' })
  status: FollowUpStatus;

  @Field(() => [String], { description: 'With whom: Members, organizations and others by name.' })
  partners: readonly string[];

  @Field(() => Day, { nullable: true, description: 'The day on which it begins or began.' })
  startsOn: string | null;

  @Field(() => Day, { nullable: true, description: 'Its last day, where it has several.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is held.' })
  venue: string | null;

  @Field(() => FollowUpBudgetModel, { nullable: true, description: 'What it costs and what is there for it.' })
  budget: FollowUpBudgetModel | null;

  @Field(() => Int, { nullable: true, description: 'How many took part.' })
  participants: number | null;

  @Field(() => FollowUpReportModel, { nullable: true, description: 'What was written about it.' })
  report: FollowUpReportModel | null;

  @Field(() => Day, { description: 'Since when it stands so.' })
  since: string;

  @Field(() => String, { nullable: true, description: 'Why it stands so.' })
  reason: string | null;
}

@ObjectType('FollowUpEntry', { description: 'One entry of the history of a follow-up item. Entries are never changed.' })
export class FollowUpEntryModel extends StandingModel {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'On what evidence it was entered.' })
  evidence: string | null;

  @Field(() => Instant, { description: 'When it was entered.' })
  at: Date;
}

@ObjectType('FollowUp', { description: 'What a decision set in motion: a workshop, a report, a meeting, and what became of it.' })
export class FollowUpModel extends StandingModel {
  @Field(() => ID, { description: 'Identifies the item.' })
  id: string;

  @Field(() => FollowUpKindEnum, { description: 'What it is.' })
  kind: FollowUpKind;

  @Field(() => Int, { description: 'The year in which it is or was held; without a day, that of the decision.' })
  year: number;

  @Field(() => Int, { description: 'The number of the entry by which it stands as it does.' })
  entry: number;

  @Field(() => Instant, { description: 'When it was first entered.' })
  openedAt: Date;

  @Field(() => String, { description: 'The symbol of the consultation in which it was decided.' })
  symbol: string;

  @Field(() => String, { nullable: true, description: 'The key of the question; null where it follows from a text adopted tacitly.' })
  question: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the question.' })
  questionNumber: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The silence procedure by which the text was adopted from which it follows; null where it follows from a question.',
  })
  silence: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the silence procedure.' })
  silenceNumber: number | null;

  @Field(() => String, { nullable: true, description: 'The key of the option from which it follows, where it follows from one.' })
  option: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;
}

@ObjectType({ description: 'A page of follow-up items, the latest days first.' })
export class FollowUpConnection extends connectionOf(FollowUpModel) {}

@ObjectType('FollowUpSectionBlock', { description: 'A heading or a numbered paragraph, as addDocument takes it.' })
export class FollowUpSectionBlockModel {
  @Field(() => ID, { description: 'Its anchor.' })
  anchor: string;

  @Field(() => String, { description: '`HEADING` or `PARAGRAPH`.' })
  kind: string;

  @Field(() => Int, { description: 'Its depth, from 1.' })
  level: number;

  @Field(() => String, { nullable: true, description: 'Its number.' })
  number: string | null;

  @Field(() => LocalizedText, { description: 'Its text in the three languages.' })
  text: Texts;
}

@ObjectType('FollowUpSection', {
  description: 'What became of the decisions of some years, as a section ready to be put into the next consultation.',
})
export class FollowUpSectionModel {
  @Field(() => LocalizedText, { description: 'Its title.' })
  title: Texts;

  @Field(() => Int, { description: 'How many items it reports on.' })
  items: number;

  @Field(() => [FollowUpSectionBlockModel], { description: 'Its blocks: the years, and a paragraph for each item, oldest first.' })
  blocks: readonly FollowUpSectionBlockModel[];
}

@ArgsType()
export class FollowUpArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only what follows from decisions of the body with this key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what follows from the consultation with this symbol.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  symbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what follows from the questions with this key.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  question?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what follows from the text that this silence procedure adopted.' })
  @IsOptional()
  @IsUUID()
  silence?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only from this year on.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only until this year.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  toYear?: number | null;

  @Field(() => FollowUpStatusEnum, { nullable: true, description: 'Only what stands so.' })
  @IsOptional()
  @IsIn(FOLLOW_UP_STATUSES)
  status?: FollowUpStatus | null;

  @Field(() => String, { nullable: true, description: 'Only what follows from decisions about this term or area of the taxonomy.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  term?: string | null;
}

@ArgsType()
export class FollowUpSectionArgs {
  @Field(() => String, { description: 'The key of the body whose decisions are reported on.' })
  @IsString()
  @MaxLength(100)
  body: string;

  @Field(() => Int, { description: 'The first year.' })
  @IsInt()
  @Min(1900)
  @Max(2200)
  fromYear: number;

  @Field(() => Int, { description: 'The last year.' })
  @IsInt()
  @Min(1900)
  @Max(2200)
  toYear: number;
}

@InputType({ description: 'What a follow-up item costs and what is there for it, in whole units of one currency.' })
export class FollowUpBudgetInput {
  @Field(() => String, { description: 'The currency, by its ISO 4217 code: `USD`.' })
  @IsString()
  @MaxLength(3)
  currency: string;

  @Field(() => Int, { nullable: true, description: 'What is needed.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  needed?: number | null;

  @Field(() => Int, { nullable: true, description: 'What was pledged.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  pledged?: number | null;
}
