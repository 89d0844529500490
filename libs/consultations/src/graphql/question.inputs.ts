import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Instant, LocalizedTextInput } from '#platform';
import { METHOD_KEYS, type MethodKey } from '#tally';
import { SECRECIES, type Secrecy, TALLY_VISIBILITIES, type TallyVisibility } from '../domain/question.js';
import { type Effect, EFFECTS } from '../domain/consequences.js';
import { EffectEnum, MethodEnum, SecrecyEnum, TallyVisibilityEnum } from './enums.js';
import { RuleOverridesInput } from './rule.inputs.js';
import { KEY, KEY_SHAPE, SYMBOL, SYMBOL_SHAPE } from './shapes.js';

@InputType({ description: 'What may be chosen.' })
export class OptionInput {
  @Field(() => String, { description: 'Its key within the question: 1 to 40 small letters, digits and hyphens.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'A note on it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  note?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true, description: 'The key of the proposal that it stands for.' })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  proposal?: string | null;
}

@InputType({ description: 'On what outcome it depends whether the question is asked.' })
export class DependencyInput {
  @Field(() => String, { description: 'The key of an earlier question of the consultation. It must close before this one.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;

  @Field(() => String, { description: 'The key of the option that it must settle for.' })
  @Matches(KEY, KEY_SHAPE)
  option: string;
}

@InputType({ description: 'What follows from a condition that is fulfilled, or lapses.' })
export class ConsequenceInput {
  @Field(() => EffectEnum, { description: 'What becomes of what was decided.' })
  @IsIn(EFFECTS)
  effect: Effect;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'How it is worded: "the workshop is held in Bangkok".' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text?: LocalizedTextInput | null;
}

@InputType({ description: 'What the decision is made to hang on.' })
export class ConditionInput {
  @Field(() => LocalizedTextInput, { description: 'The condition.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;

  @Field(() => Instant, { description: 'By when it must be fulfilled: after the question closes.' })
  @IsDate()
  dueAt: Date;

  @Field(() => String, { nullable: true, description: 'The key of the option on which it is set; left out: on whatever is decided.' })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  option?: string | null;

  @Field(() => ConsequenceInput, { nullable: true, description: 'What follows once it is fulfilled; left out: the decision takes effect.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConsequenceInput)
  onFulfilled?: ConsequenceInput | null;

  @Field(() => ConsequenceInput, {
    nullable: true,
    description: 'What follows once it has lapsed; left out: what was decided is cancelled.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConsequenceInput)
  onLapsed?: ConsequenceInput | null;
}

@InputType({ description: 'A question of an earlier consultation.' })
export class EarlierQuestionInput {
  @Field(() => String, { description: 'The symbol of its consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { description: 'Its key there.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;
}

@InputType({ description: 'A question to be put. What is left out is as the method or the rule set has it.' })
export class AddQuestionInput extends RuleOverridesInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { description: 'Its key: 1 to 40 small letters, digits and hyphens.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'The question as it is put.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  wording: LocalizedTextInput;

  @Field(() => MethodEnum, { description: 'How it is put and counted.' })
  @IsIn(METHOD_KEYS)
  method: MethodKey;

  @Field(() => [OptionInput], { defaultValue: [], description: 'What may be chosen: 2 to 100; none where the method brings its own.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OptionInput)
  options: OptionInput[] = [];

  @Field(() => Int, { nullable: true, description: 'The fewest options that a ballot marks.' })
  @IsOptional()
  @IsInt()
  chooseMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most options that a ballot marks.' })
  @IsOptional()
  @IsInt()
  chooseMax?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many places there are.' })
  @IsOptional()
  @IsInt()
  seats?: number | null;

  @Field(() => Int, { nullable: true, description: 'The votes that an option needs to hold a place.' })
  @IsOptional()
  @IsInt()
  minimumSupport?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The fewest points an option may be given, where options are given points: 0 unless said.',
  })
  @IsOptional()
  @IsInt()
  markMin?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most points an option may be given, where options are given points: at most 100, 5 unless said.',
  })
  @IsOptional()
  @IsInt()
  markMax?: number | null;

  @Field(() => TallyVisibilityEnum, { defaultValue: 'AFTER_CLOSE', description: 'What is shown of the counts while it is open.' })
  @IsIn(TALLY_VISIBILITIES)
  tallyVisibility: TallyVisibility = 'AFTER_CLOSE';

  @Field(() => SecrecyEnum, {
    defaultValue: 'RECORDED',
    description:
      'Whether votes are recorded by Member. SECRET asks for the tally visibility AFTER_CLOSE and for votes of equal weight, and is refused for the sense of a meeting.',
  })
  @IsIn(SECRECIES)
  secrecy: Secrecy = 'RECORDED';

  @Field(() => DependencyInput, { nullable: true, description: 'On what outcome it depends whether it is asked.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DependencyInput)
  dependsOn?: DependencyInput | null;

  @Field(() => [String], { defaultValue: [], description: 'Anchors of the paragraphs that it concerns: at most 200.' })
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  paragraphs: string[] = [];

  @Field(() => Instant, {
    nullable: true,
    description: 'A closing of its own, within the vote; left out: it closes with the consultation.',
  })
  @IsOptional()
  @IsDate()
  closesAt?: Date | null;

  @Field(() => [ConditionInput], { defaultValue: [], description: 'What the decision is made to hang on: at most 20.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions: ConditionInput[] = [];

  @Field(() => String, {
    nullable: true,
    description: 'The key of the proposal on which the question is, where it is on one: what amends or divides that is decided before it.',
  })
  @IsOptional()
  @Matches(KEY, KEY_SHAPE)
  proposal?: string | null;

  @Field(() => EarlierQuestionInput, {
    nullable: true,
    description: 'The question that it continues: of an earlier consultation of the same body, whose voting is over.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EarlierQuestionInput)
  continues?: EarlierQuestionInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether topics that Members propose, and the chair receives, join its options; not where the method prescribes them.',
  })
  @IsBoolean()
  takesTopics: boolean = false;
}

@InputType({ description: 'A question to be taken out of a draft.' })
export class RemoveQuestionInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { description: 'The key of the question.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;
}
