import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { type Base, BASES, type Comparison, TIE_RULES, type TieRule, type WeighingKind, WEIGHINGS } from '#tally';
import type { RuleOverrides } from '../domain/rules.js';
import { BaseEnum, ComparisonEnum, TieRuleEnum, WeighingEnum } from './enums.js';
import { weighingOf } from './weighing.js';

@InputType({ description: 'A share in integers.' })
export class FractionInput {
  @Field(() => Int, { description: 'So many parts …' })
  @IsInt()
  @Min(1)
  numerator: number;

  @Field(() => Int, { description: '… of so many.' })
  @IsInt()
  @Min(1)
  denominator: number;

  @Field(() => ComparisonEnum, { description: 'Whether it must be exceeded or only reached.' })
  @IsIn(['MORE_THAN', 'AT_LEAST'])
  comparison: Comparison;
}

/** What weights do, in every input that says a rule or a part of one. */
@InputType({ isAbstract: true })
class WeighedInput {
  @Field(() => WeighingEnum, {
    nullable: true,
    description: 'What the weights of Members do to the vote; left out: nothing, or what the rule set says.',
  })
  @IsOptional()
  @IsIn(WEIGHINGS)
  weighing?: WeighingKind | null;

  @Field(() => FractionInput, {
    nullable: true,
    description: 'The majority of the weights needed; given with DOUBLE_MAJORITY, and with nothing else.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FractionInput)
  weightThreshold?: FractionInput | null;
}

/** What a question, or a look at imagined counts, says otherwise than its rule set. */
@InputType({ isAbstract: true })
export class RuleOverridesInput extends WeighedInput {
  @Field(() => BaseEnum, { nullable: true, description: 'Of what the majority is a share.' })
  @IsOptional()
  @IsIn(BASES)
  base?: Base | null;

  @Field(() => FractionInput, { nullable: true, description: 'The majority needed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FractionInput)
  threshold?: FractionInput | null;

  @Field(() => FractionInput, {
    nullable: true,
    description: 'The share of the members that must answer; null: none; left out: that of the rule set.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FractionInput)
  quorum?: FractionInput | null;

  @Field(() => TieRuleEnum, { nullable: true, description: 'What follows when the vote is equally divided.' })
  @IsOptional()
  @IsIn(TIE_RULES)
  tieRule?: TieRule | null;
}

@InputType({ description: 'What a majority is, and when the vote is valid.' })
export class DecisionRuleInput extends WeighedInput {
  @Field(() => BaseEnum, { description: 'Of what the majority is a share.' })
  @IsIn(BASES)
  base: Base;

  @Field(() => FractionInput, { description: 'The majority needed.' })
  @ValidateNested()
  @Type(() => FractionInput)
  threshold: FractionInput;

  @Field(() => FractionInput, {
    nullable: true,
    description: 'The share of the members of the body that must answer; left out or null: none.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FractionInput)
  quorum?: FractionInput | null;

  @Field(() => TieRuleEnum, { description: 'What follows when the vote is equally divided.' })
  @IsIn(TIE_RULES)
  tieRule: TieRule;
}

/** The overrides in an input: null and left out mean the same, except for the quorum, where null means none. */
export function overridesOf(input: RuleOverridesInput): RuleOverrides {
  return {
    base: input.base ?? undefined,
    threshold: input.threshold ? { ...input.threshold } : undefined,
    quorum: input.quorum ? { ...input.quorum } : input.quorum,
    tieRule: input.tieRule ?? undefined,
    weighing: weighingOf(input),
  };
}
