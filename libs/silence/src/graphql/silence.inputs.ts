import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { SYMBOL, SYMBOL_SHAPE } from '#consultations';
import { Instant, type Language, LanguageEnum, Says } from '#platform';
import { OBJECTION_KINDS, type ObjectionKind } from '../domain/procedure.js';
import { ObjectionKindEnum } from './enums.js';

@InputType({ description: 'Puts a text under silence: a proposal or a document, not both.' })
export class StartSilenceInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => ID, { nullable: true, description: 'The proposal: its latest version is put under silence.' })
  @IsOptional()
  @IsUUID()
  proposal?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the proposal that is meant: refused with STALE_VERSION when there is a newer one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document.' })
  @IsOptional()
  @IsUUID()
  document?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'When it ends: no sooner than the rule set allows, and a year from now at most. Left out: the shortest that the rule set allows.',
  })
  @IsOptional()
  @IsDate()
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it begins although the text is missing in a language that the rule set asks for: up to 1,000 characters, recorded.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  waiver?: string | null;
}

@InputType({ description: 'An objection in writing.' })
export class ObjectToSilenceInput {
  @Field(() => ID, { description: 'The procedure.' })
  @IsUUID()
  silence: string;

  @Field(() => ObjectionKindEnum, { description: 'An objection, or an amendment.' })
  @IsIn(OBJECTION_KINDS)
  kind: ObjectionKind;

  @Field(() => String, { description: 'The reason: 1 to 10,000 characters, shown to whoever sees the consultation.' })
  @Says(1, 10_000)
  text: string;

  @Field(() => String, { nullable: true, description: 'The wording proposed instead, of an amendment: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  proposedWording?: string | null;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  @IsIn(Object.values(LanguageEnum))
  language: Language;
}

@InputType({ description: 'Moves the end of a procedure later.' })
export class ExtendSilenceInput {
  @Field(() => ID, { description: 'The procedure.' })
  @IsUUID()
  silence: string;

  @Field(() => Instant, { description: 'When it ends: later than it does now, and a year from now at most.' })
  @IsDate()
  expiresAt: Date;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters, kept in the log and shown.' })
  @Says(1, 1000)
  reason: string;
}

@InputType({ description: 'Withdraws a procedure before it ends.' })
export class WithdrawSilenceInput {
  @Field(() => ID, { description: 'The procedure.' })
  @IsUUID()
  silence: string;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters, kept in the log and shown.' })
  @Says(1, 1000)
  reason: string;
}
