import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { Says } from '#platform';
import { BALLOT_KINDS, type BallotKind } from '../domain/casting.js';
import { BallotKindEnum } from './enums.js';
import { MarkInput } from './inputs.js';

@InputType({ description: 'A vote received on paper or in the room, as one officer enters it.' })
export class EnterPaperBallotInput {
  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => String, { description: 'The code of the Member whose vote it is.' })
  @IsString()
  @Length(1, 20)
  member: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  @IsIn(BALLOT_KINDS)
  kind: BallotKind;

  @Field(() => [MarkInput], { defaultValue: [], description: 'The options marked; empty unless it is a choice. At most 100.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MarkInput)
  marks: MarkInput[] = [];

  @Field(() => String, { description: 'How the paper is found again: 1 to 200 characters.' })
  @Says(1, 200)
  reference: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The file that proves it, attached before by the same officer with POST /evidence. It or `message`.',
  })
  @IsOptional()
  @IsUUID()
  evidence?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the message that prove it, up to 20,000 characters. They or `evidence`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason on the paper, up to 2,000 characters: only where the question asks for reasons.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'That it takes the place of a ballot which the Member has cast already: without that it is refused with INVALID_INPUT.',
  })
  @IsBoolean()
  replace: boolean = false;
}

@InputType({ description: 'The entry that another officer confirms.' })
export class ConfirmPaperBallotInput {
  @Field(() => ID, { description: 'The paper ballot.' })
  @IsUUID()
  paperBallot: string;
}

@InputType({ description: 'The entry that is withdrawn before it is confirmed.' })
export class WithdrawPaperBallotInput {
  @Field(() => ID, { description: 'The paper ballot.' })
  @IsUUID()
  paperBallot: string;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters.' })
  @Says(1, 1_000)
  reason: string;
}
