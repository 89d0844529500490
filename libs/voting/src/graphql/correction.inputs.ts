import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Says } from '#platform';
import { BALLOT_KINDS, type BallotKind } from '../domain/casting.js';
import { BallotKindEnum } from './enums.js';
import { MarkInput } from './inputs.js';

@InputType({ description: 'How the delegation had intended to vote.' })
export class AskCorrectionInput {
  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  @IsIn(BALLOT_KINDS)
  kind: BallotKind;

  @Field(() => [MarkInput], { defaultValue: [], description: 'The options meant; empty unless it is a choice. At most 100.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MarkInput)
  marks: MarkInput[] = [];

  @Field(() => String, { description: 'Why the vote was wrongly recorded: 1 to 2,000 characters.' })
  @Says(1, 2_000)
  reason: string;
}

@InputType({ description: 'What the secretariat or the chair answers.' })
export class AnswerCorrectionInput {
  @Field(() => ID, { description: 'The correction.' })
  @IsUUID()
  correction: string;

  @Field(() => Boolean, { description: 'Whether the record notes it.' })
  @IsBoolean()
  confirmed: boolean;

  @Field(() => String, { nullable: true, description: 'A note, up to 2,000 characters; needed when it is declined.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}
