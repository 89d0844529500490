import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ASKED_BOUNDS, type AskedBound, type BallotForm, type MethodKey } from '#tally';
import type { FixedOption, MethodTraits } from '../domain/method-traits.js';
import { BallotFormEnum, enumOf, MethodEnum } from './enums.js';

const AskedBoundEnum = enumOf(ASKED_BOUNDS);
registerEnumType(AskedBoundEnum, {
  name: 'AskedBound',
  description: 'What of its bounds the author of a question may set.',
  valuesMap: {
    CHOOSE_MIN: { description: 'The fewest options that a ballot marks.' },
    CHOOSE_MAX: { description: 'The most options that a ballot marks.' },
    SEATS: { description: 'How many places there are.' },
    MINIMUM_SUPPORT: { description: 'The votes that an option needs to hold a place.' },
    MARKS: { description: 'The least and the highest mark that an option may bear.' },
  },
});

@ObjectType('FixedOption', { description: 'An option that a method brings.' })
export class FixedOptionModel implements FixedOption {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  title: string;
}

@ObjectType('MethodTraits', { description: 'What distinguishes a method, so that nobody has to know methods by their names.' })
export class MethodTraitsModel implements MethodTraits {
  @Field(() => MethodEnum, { description: 'The method.' })
  key: MethodKey;

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  name: string;

  @Field(() => String, { description: 'What a Member does and how it is counted, in the reader’s language.' })
  inWords: string;

  @Field(() => BallotFormEnum, { description: 'How a ballot is filled.' })
  form: BallotForm;

  @Field(() => [FixedOptionModel], { description: 'The options of every question of the method; empty where a question has its own.' })
  fixedOptions: readonly FixedOption[];

  @Field(() => [AskedBoundEnum], { description: 'What of its bounds the author of a question may set; the rest is as the method has it.' })
  asks: readonly AskedBound[];

  @Field(() => Int, { description: 'How many places a question has where its author says nothing else.' })
  seats: number;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the option that is adopted where the outcome is CARRIED; null: it is not one of for and against.',
  })
  adopts: string | null;

  @Field(() => Boolean, { description: 'Whether a share of the base decides.' })
  majority: boolean;

  @Field(() => Boolean, { description: 'Whether options are compared by the mean of their points, and not by the sum.' })
  byMean: boolean;

  @Field(() => Boolean, { description: 'Whether the count of an option is of points, though ballots put options in order.' })
  countsPoints: boolean;

  @Field(() => Boolean, { description: 'Whether the two best meet in a run-off that the count holds itself.' })
  runsOff: boolean;
}
