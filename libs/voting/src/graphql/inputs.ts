import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput, Says } from '#platform';
import { WITHOUT_VOTE, type WithoutVote } from '#tally';
import { BALLOT_KINDS, type BallotKind } from '../domain/casting.js';
import { BallotKindEnum, WithoutVoteEnum } from './enums.js';

@InputType({ description: 'A mark given to an option.' })
export class MarkInput {
  @Field(() => String, { description: 'The key of the option.' })
  @IsString()
  @Length(1, 40)
  option: string;

  @Field(() => Int, { defaultValue: 1, description: 'The mark: 1 where options are picked.' })
  @IsInt()
  @Min(-32_768)
  @Max(32_767)
  mark: number = 1;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KEY = /^[\x21-\x7e]{8,100}$/;

@InputType({ description: "A delegation's answer to a question." })
export class CastBallotInput {
  /** An ordinary ballot keeps every bound below; said in a few comparisons, because everybody votes in the last minutes. */
  static vouchesFor(value: object): boolean {
    const { question, kind, marks, idempotencyKey, expectedVersion, reason } = value as Partial<CastBallotInput>;
    return (
      typeof question === 'string' &&
      UUID.test(question) &&
      typeof idempotencyKey === 'string' &&
      KEY.test(idempotencyKey) &&
      BALLOT_KINDS.some((known) => known === kind) &&
      (expectedVersion === undefined || expectedVersion === null || (Number.isInteger(expectedVersion) && expectedVersion >= 0)) &&
      (reason === undefined || reason === null) &&
      Array.isArray(marks) &&
      marks.length <= 100 &&
      marks.every(
        ({ option, mark }) =>
          typeof option === 'string' && option.length >= 1 && option.length <= 40 && Number.isInteger(mark) && Math.abs(mark) < 32_768,
      )
    );
  }

  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  @IsIn(BALLOT_KINDS)
  kind: BallotKind;

  @Field(() => [MarkInput], { defaultValue: [], description: 'The options marked; empty unless it is a choice. At most 100.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MarkInput)
  marks: MarkInput[] = [];

  @Field(() => String, {
    description:
      'A key of the caller for this ballot, 8 to 100 printable characters. Sent again with the same ballot it has no second effect and gives the same receipt.',
  })
  @Matches(KEY, { message: 'idempotencyKey must be 8 to 100 printable characters without spaces' })
  idempotencyKey: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the delegation's ballot that the caller has seen, 0 for none: refused with STALE_VERSION when another one stands.",
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, up to 2,000 characters: only where the question asks for reasons (`reasonFor`), and needed with an option that it names; INVALID_BALLOT without it. Kept apart from the ballot; the log has its hash.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string | null;
}

@InputType({ description: 'Closes one question before the others.' })
export class CloseQuestionInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @Length(1, 60)
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  @IsString()
  @Length(1, 40)
  question: string;

  @Field(() => String, { description: 'Why it is closed now: 1 to 1,000 characters, kept in the log.' })
  @Says(1, 1000)
  reason: string;
}

@InputType({ description: 'Settles a question by the chair’s ruling, without a vote.' })
export class SettleWithoutVoteInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @Length(1, 60)
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  @IsString()
  @Length(1, 40)
  question: string;

  @Field(() => WithoutVoteEnum, { description: 'What becomes of it.' })
  @IsIn(WITHOUT_VOTE)
  kind: WithoutVote;

  @Field(() => LocalizedTextInput, { description: 'What the chair said, as the record will have it.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  words: LocalizedTextInput;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The keys of the options adopted, no more than there are places; none where the question is one of for and against, or is noted or postponed.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  options: string[] = [];
}

@InputType({ description: 'Closes the voting on a consultation.' })
export class CloseVotingInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @Length(1, 60)
  symbol: string;

  @Field(() => String, { description: 'The symbol once more, typed to confirm: counts are frozen and no ballot is taken any more.' })
  @IsString()
  @Length(1, 60)
  confirmSymbol: string;
}
