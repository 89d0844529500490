import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '#platform';

@ObjectType('OptionCount', { description: 'How much an option has: ballots, votes where they count by weight, or points.' })
export class OptionCountModel {
  @Field(() => String, { description: 'The key of the option.' })
  option: string;

  @Field(() => String, { description: "The title of the option, in the reader's language." })
  title: string;

  @Field(() => Int, { description: 'The ballots that mark it; its votes where they count by weight; its points where it is given some.' })
  count: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its mean, cut off to two decimals, in a live tally whose options are compared by it: null elsewhere, and where nobody has scored it.',
  })
  mean?: number | null;
}

@ObjectType('Tally', { description: 'The counts of a question at an instant, without an outcome.' })
export class TallyModel {
  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => Instant, { description: 'When it was counted.' })
  at: Date;

  @Field(() => Int, { description: 'All ballots: choices, abstentions and blank ones.' })
  ballots: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;

  @Field(() => Int, { description: 'Blank ballots.' })
  blank: number;

  @Field(() => [OptionCountModel], { description: 'The options in the order of the question.' })
  counts: OptionCountModel[];
}
