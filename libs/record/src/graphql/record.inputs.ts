import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { payloadOf } from '#platform';
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
}

@ObjectType({ description: 'The record, now final.' })
export class ApproveRecordSuccess {
  @Field(() => RecordModel, { description: 'The record.' })
  record: RecordModel;
}

export const PublishRecordPayload = payloadOf(PublishRecordSuccess);
export const ApproveRecordPayload = payloadOf(ApproveRecordSuccess);
