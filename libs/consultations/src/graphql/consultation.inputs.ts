import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { Instant, LocalizedTextInput, Says } from '#platform';
import { CONDITION_MARKS, type ConditionMark } from '../domain/conditions.js';
import { VISIBILITIES, type Visibility } from '../domain/consultation.js';
import { TALLY_VISIBILITIES, type TallyVisibility } from '../domain/question.js';
import { ConditionStatusEnum, TallyVisibilityEnum, VisibilityEnum } from './enums.js';
import { KEY, KEY_SHAPE, SYMBOL, SYMBOL_SHAPE } from './shapes.js';

@InputType({ description: 'A body that consults and decides.' })
export class CreateBodyInput {
  @Field(() => String, { description: 'Its key: 1 to 40 small letters, digits and hyphens.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;

  @Field(() => LocalizedTextInput, { description: 'Its name.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput;
}

@InputType({ description: 'A consultation to be prepared.' })
export class DraftConsultationInput {
  @Field(() => String, { description: 'The symbol by which it is cited.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'What it is about.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  summary: LocalizedTextInput;

  @Field(() => String, { description: 'The key of the body that holds it.' })
  @IsString()
  @MaxLength(40)
  body: string;

  @Field(() => String, { description: 'IANA name of the zone in which the body reckons, such as Europe/Zurich.' })
  @IsString()
  @MaxLength(60)
  officialZone: string;

  @Field(() => VisibilityEnum, { description: 'Who may read it once it is open.' })
  @IsIn(VISIBILITIES)
  visibility: Visibility;

  @Field(() => String, { description: 'The key of the rule set under which it decides.' })
  @IsString()
  @MaxLength(60)
  ruleSet: string;

  @Field(() => Instant, { description: 'Until when comments are received: no later than voting opens.' })
  @IsDate()
  commentsCloseAt: Date;

  @Field(() => Instant, { description: 'From when votes are cast.' })
  @IsDate()
  votingOpensAt: Date;

  @Field(() => Instant, { description: 'Until when votes are cast.' })
  @IsDate()
  votingClosesAt: Date;
}

@InputType({ description: 'What is to be otherwise in a consultation; what is left out stays as it is.' })
export class ReviseConsultationInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the author has read; another one is refused as stale.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its title.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  summary?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true, description: 'The key of the body that holds it; in a draft only.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of the official zone; in a draft only.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  officialZone?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may read it once it is open.' })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the rule set; in a draft only. Its questions follow it where they say nothing else.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  ruleSet?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'Until when comments are received, no later than voting opens; once open, only later.',
  })
  @IsOptional()
  @IsDate()
  commentsCloseAt?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'From when votes are cast; once open, only later.' })
  @IsOptional()
  @IsDate()
  votingOpensAt?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Until when votes are cast; in a draft only, afterwards the vote is extended.' })
  @IsOptional()
  @IsDate()
  votingClosesAt?: Date | null;
}

@InputType({ description: 'The consultation to be put before the membership.' })
export class OpenConsultationInput {
  @Field(() => String, { description: 'Its symbol.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;
}

@InputType({ description: 'The consultation whose vote is to be opened now.' })
export class OpenVotingInput {
  @Field(() => String, { description: 'Its symbol.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;
}

@InputType({ description: 'An extension of a vote.' })
export class ExtendVotingInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => Instant, {
    description: 'Until when votes are cast: later than now foreseen, and before a condition of what is voted on falls due.',
  })
  @IsDate()
  votingClosesAt: Date;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters. The log keeps it for good; it names no persons.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'The cancellation of a consultation.' })
export class CancelConsultationInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters. The log keeps it for good; it names no persons.' })
  @Says(3, 1000)
  reason: string;

  @Field(() => String, { description: 'The symbol once more, to confirm.' })
  @IsString()
  @MaxLength(60)
  confirmSymbol: string;
}

@InputType({ description: 'What is to be shown of the counts of a question.' })
export class TightenTallyVisibilityInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;

  @Field(() => TallyVisibilityEnum, { description: 'Less than is shown now.' })
  @IsIn(TALLY_VISIBILITIES)
  tallyVisibility: TallyVisibility;
}

@InputType({ description: 'An amendment of a roll that has been taken.' })
export class AmendRollInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'The Member’s code.' })
  @IsString()
  @MaxLength(16)
  member: string;

  @Field(() => Boolean, { description: 'Whether it may vote. The ledgers of credentials and voting rights must say the same today.' })
  @IsBoolean()
  entitled: boolean;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters. The log keeps it for good; it names no persons.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'What has become of a condition.' })
export class MarkConditionInput {
  @Field(() => ID, { description: 'The condition.' })
  @IsUUID()
  condition: string;

  @Field(() => ConditionStatusEnum, { description: 'FULFILLED or LAPSED.' })
  @IsIn(CONDITION_MARKS)
  status: ConditionMark;

  @Field(() => String, { description: 'On what evidence: 3 to 2,000 characters.' })
  @Says(3, 2000)
  evidence: string;
}
