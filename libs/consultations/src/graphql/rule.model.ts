import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, type Language, LanguageEnum, LocalizedText } from '#platform';
import type { Base, Comparison, TieRule, WeighingKind } from '#tally';
import { BaseEnum, ComparisonEnum, TieRuleEnum, WeighingEnum } from './enums.js';

@ObjectType('Fraction', { description: 'A share in integers, which must be exceeded or reached.' })
export class FractionModel {
  @Field(() => Int, { description: 'So many parts …' })
  numerator: number;

  @Field(() => Int, { description: '… of so many.' })
  denominator: number;

  @Field(() => ComparisonEnum, { description: 'Whether it must be exceeded or only reached.' })
  comparison: Comparison;
}

@ObjectType('DecisionRule', { description: 'What a majority is, and when the vote is valid.' })
export class DecisionRuleModel {
  @Field(() => BaseEnum, { description: 'Of what the majority is a share.' })
  base: Base;

  @Field(() => FractionModel, { description: 'The majority needed.' })
  threshold: FractionModel;

  @Field(() => FractionModel, { nullable: true, description: 'The share of the members of the body that must answer; null: none.' })
  quorum: FractionModel | null;

  @Field(() => TieRuleEnum, { description: 'What follows when the vote is equally divided.' })
  tieRule: TieRule;

  @Field(() => WeighingEnum, { description: 'What the weights of Members do to the vote.' })
  weighing: WeighingKind;

  @Field(() => FractionModel, {
    nullable: true,
    description: 'The majority of the weights needed beside that of the Members; null: none is asked for.',
  })
  weightThreshold: FractionModel | null;

  @Field(() => String, { description: 'The rule in words, in the reader’s language.' })
  inWords: string;
}

@ObjectType('RuleSet', { description: 'A decision rule by name. A consultation has its own copy, frozen when it opens.' })
export class RuleSetModel {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;

  @Field(() => LocalizedText, { description: 'Its name in the languages in which it has one.' })
  names: LocalizedText;

  @Field(() => DecisionRuleModel, { description: 'The rule.' })
  rule: DecisionRuleModel;

  @Field(() => Int, { description: 'For how many hours silence runs at least.' })
  silenceHours: number;

  @Field(() => [LanguageEnum], { description: 'The languages in which a text must exist before silence may run.' })
  silenceLanguages: readonly Language[];

  @Field(() => Instant, { nullable: true, description: 'Since when this copy is frozen.' })
  frozenAt: Date | null;
}
