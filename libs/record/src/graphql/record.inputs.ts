import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EntryReceiptModel } from '#ledger';
import { type Language, LanguageEnum, LANGUAGES, payloadOf } from '#platform';
import { RecordModel } from './record.model.js';

@InputType({ description: 'The closed consultation whose record is to be published.' })
export class PublishRecordInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;

  @Field(() => String, { description: 'The symbol once more, typed to confirm what will be frozen.' })
  @IsString()
  @MaxLength(100)
  confirmSymbol: string;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'The language in which the record was written; when not said, that of the first document.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  originalLanguage?: Language | null;

  @Field(() => [LanguageEnum], {
    nullable: true,
    description:
      'The language versions that come out now; the original is always among them. When not said, all in which the record exists. The others come out by `publishRecordVersion`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(LANGUAGES, { each: true })
  languages?: Language[] | null;
}

@InputType({ description: 'The language version of a published record that comes out.' })
export class PublishRecordVersionInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;

  @Field(() => LanguageEnum, { description: 'The language.' })
  @IsIn(LANGUAGES)
  language: Language;
}

@InputType({ description: 'The published record whose corrigendum is to be issued.' })
export class IssueCorrigendumInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;

  @Field(() => String, { description: 'The symbol of the corrigendum, such as IC/2006/8/Corr.1, typed to confirm what will be frozen.' })
  @IsString()
  @MaxLength(120)
  confirmSymbol: string;
}

@InputType({ description: 'The published record to be made final.' })
export class ApproveRecordInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;
}

@ObjectType({ description: 'The record as it was published.' })
export class PublishRecordSuccess {
  @Field(() => RecordModel, { description: 'The record.' })
  record: RecordModel;

  @Field(() => EntryReceiptModel, { description: 'Where the publication was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The record, with a further language version.' })
export class PublishRecordVersionSuccess {
  @Field(() => RecordModel, { description: 'The record.' })
  record: RecordModel;

  @Field(() => EntryReceiptModel, { description: 'Where the publication of the version was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The record, with its corrigendum.' })
export class IssueCorrigendumSuccess {
  @Field(() => RecordModel, { description: 'The record.' })
  record: RecordModel;

  @Field(() => EntryReceiptModel, { description: 'Where the issue was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The record, now final.' })
export class ApproveRecordSuccess {
  @Field(() => RecordModel, { description: 'The record.' })
  record: RecordModel;

  @Field(() => EntryReceiptModel, { description: 'Where the approval was written down.' })
  receipt: EntryReceiptModel;
}

export const PublishRecordPayload = payloadOf(PublishRecordSuccess);
export const ApproveRecordPayload = payloadOf(ApproveRecordSuccess);
export const PublishRecordVersionPayload = payloadOf(PublishRecordVersionSuccess);
export const IssueCorrigendumPayload = payloadOf(IssueCorrigendumSuccess);
