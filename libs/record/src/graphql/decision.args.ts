import { ArgsType, Field, Int, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { BaseEnum, FractionInput } from '#consultations';
import { Instant, PageArgs } from '#platform';
import { type Base, BASES } from '#tally';
import { type DecisionOutcome, OutcomeKindEnum } from '#voting';

/** What decisions are looked for by; everything that is named holds together. */
@ArgsType()
export class DecisionFilterArgs {
  @Field(() => String, { nullable: true, description: 'Only those of the body with this key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of the consultation with this symbol.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  symbol?: string | null;

  @Field(() => Instant, { nullable: true, description: 'Only those taken from this instant on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Only those taken before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'Only those on which the Member with this code cast a ballot.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  member?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those on which that Member so answered: ABSTAIN, BLANK, or the key of an option that it marked. Names a `member` beside it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  answer?: string | null;

  @Field(() => BaseEnum, { nullable: true, description: 'Only those whose majority is a share of this.' })
  @IsOptional()
  @IsIn(BASES)
  base?: Base | null;

  @Field(() => FractionInput, { nullable: true, description: 'Only those that took this share.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FractionInput)
  threshold?: FractionInput | null;

  @Field(() => Int, { nullable: true, description: 'Only those whose margin is at least this: -1 and 1 together are the narrow ones.' })
  @IsOptional()
  @IsInt()
  marginFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only those whose margin is at most this.' })
  @IsOptional()
  @IsInt()
  marginUntil?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those with these words, in whatever form, in the titles of the question and its options, the text adopted tacitly, or the consultation, in English, French or Spanish; "words in quotation marks" stand together, -word is not there, `or` is one or the other.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;

  @Field(() => OutcomeKindEnum, { nullable: true, description: 'Only those with this outcome.' })
  @IsOptional()
  @IsIn(Object.values(OutcomeKindEnum))
  outcome?: DecisionOutcome | null;

  @Field(() => String, { nullable: true, description: 'Only those about this term or area of the taxonomy.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  term?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'As things stood at this instant: what was decided later is not there, what changed later is as it was.',
  })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;
}

@ArgsType()
export class DecisionsArgs extends IntersectionType(PageArgs, DecisionFilterArgs, ArgsType) {}
