import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  AnnulmentModel,
  ConditionModel,
  DependencyModel,
  OptionModel,
  QuestionStateEnum,
  RoundKindEnum,
  RoundModel,
  type QuestionState,
  type RoundKind,
} from '#consultations';
import { Instant } from '#platform';
import { DecisionEffectModel } from './effect.model.js';

@ObjectType('MatterRound', { description: 'One of the votes on a matter: a question of its own.' })
export class MatterRoundModel {
  @Field(() => String, { description: 'The key of the question.' })
  key: string;

  @Field(() => RoundModel, { description: 'Which vote on the matter it is.' })
  round: RoundModel;

  @Field(() => QuestionStateEnum, { description: 'Where it stands.' })
  state: QuestionState;

  @Field(() => Instant, { description: 'When it closes, or closed.' })
  closesAt: Date;

  @Field(() => String, { nullable: true, description: 'Its outcome as a sentence; null until it is counted.' })
  headline: string | null;

  @Field(() => AnnulmentModel, { nullable: true, description: 'That it was annulled; null where it was not.' })
  annulment: AnnulmentModel | null;
}

@ObjectType('MatterOption', { description: 'What may be chosen, and what then follows.' })
export class MatterOptionModel {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the matter was settled for it; null while that is not known.' })
  settled: boolean | null;

  @Field(() => [ConditionModel], { description: 'The conditions set on it.' })
  conditions: readonly ConditionModel[];

  @Field(() => [Int], { description: 'The numbers of the questions that are asked only if it is settled for.' })
  leadsTo: readonly number[];
}

@ObjectType('NextRound', { description: 'A further round that the result and the frozen rule call for.' })
export class NextRoundModel {
  @Field(() => RoundKindEnum, { description: 'Of which kind.' })
  kind: RoundKind;

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  inWords: string;

  @Field(() => [OptionModel], { description: 'Between which options.' })
  options: readonly OptionModel[];

  @Field(() => Int, { description: 'For how many places.' })
  seats: number;
}

@ObjectType('TieForTheChair', { description: 'A tie that the frozen rule leaves to the chair.' })
export class TieForTheChairModel {
  @Field(() => [OptionModel], { description: 'The tied options.' })
  options: readonly OptionModel[];

  @Field(() => Int, { description: 'How many of them the chair chooses.' })
  places: number;
}

@ObjectType('Matter', { description: 'A matter put to the vote: a node of the decision tree, with all votes on it.' })
export class MatterModel {
  @Field(() => Int, { description: 'Its number, from 1: the votes on it share it.' })
  number: number;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => String, { description: 'The key of the latest vote on it.' })
  key: string;

  @Field(() => QuestionStateEnum, { description: 'Where the latest vote on it stands.' })
  state: QuestionState;

  @Field(() => DependencyModel, { nullable: true, description: 'On what outcome it depends whether it is asked.' })
  dependsOn: DependencyModel | null;

  @Field(() => [MatterOptionModel], { description: 'What may be chosen, and what follows.' })
  options: readonly MatterOptionModel[];

  @Field(() => [ConditionModel], { description: 'Conditions set on whatever is decided.' })
  conditions: readonly ConditionModel[];

  @Field(() => [MatterRoundModel], { description: 'The votes on it, the first one first.' })
  rounds: readonly MatterRoundModel[];

  @Field(() => DecisionEffectModel, {
    nullable: true,
    description: 'What has become of the latest decision on it; null until there is one.',
  })
  effect: DecisionEffectModel | null;

  @Field(() => [NextRoundModel], { description: 'The further rounds that may be opened now; the chair opens one of them, or none.' })
  nextRounds: readonly NextRoundModel[];

  @Field(() => TieForTheChairModel, { nullable: true, description: 'The tie that the chair may decide now; null where there is none.' })
  tie: TieForTheChairModel | null;

  @Field(() => Boolean, { description: 'Whether the latest vote on it may be annulled now.' })
  mayBeAnnulled: boolean;
}

@ObjectType('DecisionTree', { description: 'What is decided in a consultation, what depends on what, and what hangs on conditions.' })
export class DecisionTreeModel {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => [MatterModel], { description: 'In the order of their numbers. One that depends on another names it.' })
  matters: readonly MatterModel[];
}
