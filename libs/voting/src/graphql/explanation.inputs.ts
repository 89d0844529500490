import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { type Language, LanguageEnum, LANGUAGES, Says } from '#platform';
import type { ExplanationMoment } from '../domain/explaining.js';
import { ExplanationMomentEnum } from './explanation.model.js';

@InputType({ description: "One's own delegation's explanation of its vote. Given again, it is a new version." })
export class ExplainVoteInput {
  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => ExplanationMomentEnum, { description: 'Before the vote or after it.' })
  @IsEnum(ExplanationMomentEnum)
  moment: ExplanationMoment;

  @Field(() => String, { description: 'What the delegation says: 1 to 10,000 characters.' })
  @Says(1, 10_000)
  text: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen, 0 for none: refused with STALE_VERSION when another one stands.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedVersion?: number | null;
}

@InputType({ description: "One's own delegation's explanation that is taken back." })
export class WithdrawExplanationInput {
  @Field(() => ID, { description: 'The question.' })
  @IsUUID()
  question: string;

  @Field(() => ExplanationMomentEnum, { description: 'Before the vote or after it.' })
  @IsEnum(ExplanationMomentEnum)
  moment: ExplanationMoment;
}
