import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalizedText, type Texts } from '#platform';
import type { BallotForm, MethodKey } from '#tally';
import type { ConditionStatus } from '../domain/conditions.js';
import type { QuestionFile, QuestionState, Secrecy, TallyVisibility } from '../domain/question.js';
import type { Effect } from '../domain/consequences.js';
import type { Conductor, RoundKind } from '../domain/rounds.js';
import {
  BallotFormEnum,
  ConditionStatusEnum,
  ConductorEnum,
  EffectEnum,
  MethodEnum,
  QuestionStateEnum,
  RoundKindEnum,
  SecrecyEnum,
  TallyVisibilityEnum,
} from './enums.js';
import type { MethodTraits } from '../domain/method-traits.js';
import { MethodTraitsModel } from './method.model.js';
import { DecisionRuleModel } from './rule.model.js';

@ObjectType('Option', { description: 'What may be chosen.' })
export class OptionModel {
  @Field(() => String, { description: 'Its key within the question.' })
  key: string;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'A note on it.' })
  note: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that it stands for.' })
  proposal: string | null;
}

@ObjectType('Dependency', { description: 'On what outcome it depends whether a question is asked.' })
export class DependencyModel {
  @Field(() => String, { description: 'The key of the question depended on.' })
  question: string;

  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field(() => String, { description: 'The key of the option that it must settle for.' })
  option: string;

  @Field(() => String, { description: 'The same in words, in the reader’s language.' })
  inWords: string;
}

@ObjectType('Consequence', { description: 'What follows from a condition that was fulfilled or has lapsed.' })
export class ConsequenceModel {
  @Field(() => EffectEnum, { description: 'What becomes of what was decided.' })
  effect: Effect;

  @Field(() => String, { description: 'The same in words, in the reader’s language.' })
  inWords: string;
}

@ObjectType('Round', { description: 'One of the votes on a matter. Each is a question of its own, with its ballots and its result.' })
export class RoundModel {
  @Field(() => Int, { description: 'Which vote on the matter it is, from 1.' })
  number: number;

  @Field(() => RoundKindEnum, { nullable: true, description: 'Why the matter is voted on again; null for the first vote.' })
  kind: RoundKind | null;

  @Field(() => String, { nullable: true, description: 'The key of the question that it continues, in the same consultation.' })
  continues: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the question that continues it, in the same consultation.' })
  continuedBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: '"First round", "Run-off", in the reader’s language; null where there is one vote only.',
  })
  inWords: string | null;
}

@ObjectType('Annulment', { description: 'That a vote has no effect. Its ballots and figures remain.' })
export class AnnulmentModel {
  @Field(() => Instant, { description: 'Since when.' })
  at: Date;

  @Field(() => ConductorEnum, { description: 'By whom, in what capacity.' })
  by: Conductor;

  @Field(() => String, { description: 'Why, as it was given.' })
  reason: string;

  @Field(() => String, { description: 'The same in a sentence, in the reader’s language.' })
  inWords: string;
}

@ObjectType('Condition', { description: 'What a decision is made to hang on.' })
export class ConditionModel {
  @Field(() => ID, { description: 'Identifies the condition.' })
  id: string;

  @Field(() => String, { description: 'The condition in the reader’s language.' })
  text: string;

  @Field(() => Instant, { description: 'By when it must be fulfilled.' })
  dueAt: Date;

  @Field(() => String, { nullable: true, description: 'The key of the option on which it is set; null: on whatever is decided.' })
  option: string | null;

  @Field(() => Boolean, {
    description: 'Whether the decision hangs on it: the question was decided, and settled for the option on which it is set.',
  })
  attached: boolean;

  @Field(() => ConsequenceModel, { description: 'What follows once it is fulfilled.' })
  onFulfilled: ConsequenceModel;

  @Field(() => ConsequenceModel, { description: 'What follows once it has lapsed.' })
  onLapsed: ConsequenceModel;

  @Field(() => ConditionStatusEnum, { description: 'What has become of it, by the official clock.' })
  status: ConditionStatus;

  @Field(() => String, { nullable: true, description: 'On what evidence it was marked.' })
  evidence: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was marked.' })
  markedAt: Date | null;
}

@ObjectType('Question', { description: 'What is put to the membership.' })
export class QuestionModel {
  @Field(() => ID, { description: 'Identifies the question.' })
  id: string;

  @Field(() => String, { description: 'Its key within the consultation.' })
  key: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => String, { description: 'The question as it is put, in the reader’s language.' })
  wording: string;

  @Field(() => LocalizedText, { description: 'Its title in the languages in which it exists.' })
  titles: Texts;

  @Field(() => MethodEnum, { description: 'How it is put and counted.' })
  method: MethodKey;

  @Field(() => BallotFormEnum, { description: 'How a ballot is filled.' })
  form: BallotForm;

  @Field(() => MethodTraitsModel, { description: 'What distinguishes its method.' })
  traits: MethodTraits;

  @Field(() => [OptionModel], { description: 'What may be chosen, in the order in which it is put.' })
  options: readonly OptionModel[];

  @Field(() => Int, { description: 'The fewest options that a ballot marks.' })
  chooseMin: number;

  @Field(() => Int, { description: 'The most options that a ballot marks.' })
  chooseMax: number;

  @Field(() => Int, { description: 'How many places there are.' })
  seats: number;

  @Field(() => Int, { description: 'The votes that an option needs to hold a place.' })
  minimumSupport: number;

  @Field(() => Int, { description: 'The least mark that an option may bear: 1 where options are picked.' })
  markMin: number;

  @Field(() => Int, { description: 'The highest mark that an option may bear: 1 where options are picked.' })
  markMax: number;

  @Field(() => Boolean, { description: 'Whether a ballot may give options the same rank. False where they are not ranked.' })
  equalRanks: boolean;

  @Field(() => [String], { description: 'Keys of the options whose ballots are asked for a reason.' })
  reasonFor: readonly string[];

  @Field(() => DecisionRuleModel, { description: 'The rule under which it is decided.' })
  rule: DecisionRuleModel;

  @Field(() => Boolean, {
    description: 'Whether the weights of Members decide anything of it: they are then set before the consultation opens.',
  })
  looksAtWeights: boolean;

  @Field(() => SecrecyEnum, { description: 'Whether votes are recorded by Member.' })
  secrecy: Secrecy;

  @Field(() => TallyVisibilityEnum, { description: 'What is shown of the counts while it is open.' })
  tallyVisibility: TallyVisibility;

  @Field(() => DependencyModel, { nullable: true, description: 'On what outcome it depends whether it is asked.' })
  dependsOn: DependencyModel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The proposal or the amendment that it decides; null: none, or several as its options.',
  })
  proposal: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'The paragraphs of the proposal that are voted on here, from 1, where it is divided.',
  })
  part: readonly number[] | null;

  @Field(() => Int, { nullable: true, description: 'The number of the question that waits on this one: it is on an amendment, or a part.' })
  precedes: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the question on an amendment or a part that is decided just before it.' })
  comesAfter: number | null;

  @Field(() => Boolean, { description: 'Whether topics that Members propose, and the chair receives, join its options.' })
  takesTopics: boolean;

  @Field(() => [String], { description: 'Anchors of the paragraphs that it concerns.' })
  paragraphs: readonly string[];

  @Field(() => Instant, { description: 'When it closes: of its own, or with the consultation.' })
  closesAt: Date;

  @Field(() => QuestionStateEnum, { description: 'Where it stands.' })
  state: QuestionState;

  @Field(() => [ConditionModel], { description: 'What the decision is made to hang on.' })
  conditions: readonly ConditionModel[];

  @Field(() => RoundModel, { description: 'Which vote on its matter it is.' })
  round: RoundModel;

  @Field(() => AnnulmentModel, { nullable: true, description: 'That the vote was annulled; null where it was not.' })
  annulment: AnnulmentModel | null;

  @Field(() => String, { description: 'What is asked and what follows, in one line.' })
  inWords: string;

  /** What voting needs of it, and the instant at which it was read: for those who resolve further fields. */
  file: QuestionFile;
  now: Date;
}
