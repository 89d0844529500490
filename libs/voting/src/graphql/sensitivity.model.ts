import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  BaseEnum,
  FractionModel,
  KEY,
  KEY_SHAPE,
  MethodEnum,
  RuleOverridesInput,
  SYMBOL,
  SYMBOL_SHAPE,
  WeighingEnum,
} from '#consultations';
import { type Base, METHOD_KEYS, type MethodKey, type WeighingKind } from '#tally';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { Outcome } from '../domain/decision.js';
import { OutcomeKindEnum } from './enums.js';

const MOST = 1_000_000;
const HEAVIEST = 10_000_000;

@InputType({ description: 'Imagined ballots that choose one option.' })
export class ImaginedCountInput {
  @Field(() => String, { description: 'The key of the option: one of those that the method brings, where it brings any.' })
  @Matches(KEY, KEY_SHAPE)
  option: string;

  @Field(() => Int, { description: 'How many choose it: at most 1,000,000.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  count: number;

  @Field(() => Int, { nullable: true, description: 'What they weigh together: at most 10,000,000; left out: each 1.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HEAVIEST)
  weight?: number | null;
}

@InputType({ description: 'A question that was decided.' })
export class PastQuestionInput {
  @Field(() => String, { description: 'The symbol of its consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'Its key.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;
}

@InputType({
  description: 'Counts, imagined or of a past vote, to be looked at under other rules. Of a past vote, with the weights of its roll.',
})
export class SensitivityInput extends RuleOverridesInput {
  @Field(() => String, { description: 'The symbol of the consultation whose rule set is the rule, where nothing else is said here.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => MethodEnum, { description: 'How it would be counted; a past vote is counted by its own method.' })
  @IsIn(METHOD_KEYS)
  method: MethodKey;

  @Field(() => PastQuestionInput, { nullable: true, description: 'The vote whose ballots are taken; left out: the counts below.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PastQuestionInput)
  past?: PastQuestionInput | null;

  @Field(() => [ImaginedCountInput], { defaultValue: [], description: 'Imagined choices: at most 100 options.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ImaginedCountInput)
  counts: ImaginedCountInput[] = [];

  @Field(() => Int, { nullable: true, description: 'How many places there are; left out: as the method has it.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  seats?: number | null;

  @Field(() => Int, { nullable: true, description: 'The votes that an option needs to hold a place; left out: none.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  minimumSupport?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Imagined abstentions.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  abstained: number = 0;

  @Field(() => Int, { nullable: true, description: 'What those that abstain weigh together; left out: each 1.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HEAVIEST)
  abstainedWeight?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Imagined Members entitled to vote that do not.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  didNotParticipate: number = 0;

  @Field(() => Int, { nullable: true, description: 'What those that do not vote weigh together; left out: each 1.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HEAVIEST)
  didNotParticipateWeight?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Imagined members of the body that are not entitled to vote.' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  notEntitled: number = 0;
}

@ObjectType('MajorityCell', { description: 'The counts under one base and one threshold, the quorum left aside.' })
export class MajorityCellModel {
  @Field(() => BaseEnum, { description: 'Of what the majority is a share.' })
  base: Base;

  @Field(() => FractionModel, { description: 'The majority needed.' })
  threshold: FractionModel;

  @Field(() => String, { description: 'The majority in words, in the reader’s language.' })
  inWords: string;

  @Field(() => OutcomeKindEnum, { description: 'What it comes to.' })
  outcome: Outcome;

  @Field(() => [String], { description: 'Keys of the options it settles for.' })
  selected: readonly string[];

  @Field(() => Int, { description: 'The number of which the majority is a share.' })
  baseFigure: number;

  @Field(() => Int, { description: 'The votes needed.' })
  needed: number;

  @Field(() => Int, { description: 'The votes obtained.' })
  obtained: number;

  @Field(() => Int, { description: 'What was obtained beyond what was needed.' })
  margin: number;

  @Field(() => Boolean, { description: 'Whether this is the rule as it stands.' })
  own: boolean;

  @Field(() => Boolean, { description: 'Whether it comes out otherwise than by the rule as it stands.' })
  differs: boolean;
}

@ObjectType('QuorumRow', { description: 'The counts under one quorum.' })
export class QuorumRowModel {
  @Field(() => FractionModel, { nullable: true, description: 'The quorum; null: none.' })
  quorum: FractionModel | null;

  @Field(() => String, { description: 'The quorum in words, in the reader’s language.' })
  inWords: string;

  @Field(() => Int, { nullable: true, description: 'The ballots needed; null: none.' })
  needed: number | null;

  @Field(() => Boolean, { description: 'Whether they are there.' })
  met: boolean;

  @Field(() => Boolean, { description: 'Whether this is the quorum as it stands.' })
  own: boolean;

  @Field(() => Boolean, { description: 'Whether it comes out otherwise than by the quorum as it stands.' })
  differs: boolean;
}

@ObjectType('WeighingRow', { description: 'The counts with the weights of Members looked at in one way, the quorum left aside.' })
export class WeighingRowModel {
  @Field(() => WeighingEnum, { description: 'What the weights do.' })
  weighing: WeighingKind;

  @Field(() => FractionModel, { nullable: true, description: 'The majority of the weights needed; null unless there are two majorities.' })
  weightThreshold: FractionModel | null;

  @Field(() => OutcomeKindEnum, { description: 'What it comes to.' })
  outcome: Outcome;

  @Field(() => [String], { description: 'Keys of the options it settles for.' })
  selected: readonly string[];

  @Field(() => Boolean, { description: 'Whether this is the rule as it stands.' })
  own: boolean;

  @Field(() => Boolean, { description: 'Whether it comes out otherwise than by the rule as it stands.' })
  differs: boolean;
}

@ObjectType('Sensitivity', { description: 'The same counts under the alternative bases, thresholds, quorums and weighings.' })
export class SensitivityModel {
  @Field(() => OutcomeKindEnum, { description: 'What they come to by the rule as it stands.' })
  outcome: Outcome;

  @Field(() => String, { description: 'The same as a sentence.' })
  headline: string;

  @Field(() => String, { description: 'Why.' })
  explanation: string;

  @Field(() => Int, { description: 'All ballots counted.' })
  ballots: number;

  @Field(() => [MajorityCellModel], { description: 'Every base under every threshold; empty where no share decides.' })
  majorities: MajorityCellModel[];

  @Field(() => [QuorumRowModel], { description: 'Every quorum; empty where nothing is decided.' })
  quorums: QuorumRowModel[];

  @Field(() => [WeighingRowModel], { description: 'Every way of looking at the weights; empty where nothing is decided.' })
  weighings: WeighingRowModel[];
}
