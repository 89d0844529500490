import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { RegionalGroup } from '#tally';
import { RegionalGroupEnum } from '#delegations';
import { OptionCountModel } from './tally.model.js';

@ObjectType('WeightFigures', {
  description:
    'What the weights of Members say of a question: of its votes where they count by weight, of its second majority where there are two.',
})
export class WeightFiguresModel {
  @Field(() => Int, { description: 'What the Members entitled to vote weigh together.' })
  entitled: number;

  @Field(() => Int, { description: 'What those that answered weigh together.' })
  cast: number;

  @Field(() => Int, { description: 'What those that abstained weigh together.' })
  abstained: number;

  @Field(() => Int, { description: 'What those that left the ballot blank weigh together.' })
  blank: number;

  @Field(() => [OptionCountModel], { description: 'By option, in weights.' })
  counts: OptionCountModel[];

  @Field(() => [OptionCountModel], { description: 'By option, in Members.' })
  members: OptionCountModel[];

  @Field(() => Int, { description: 'The weight of which the majority is a share.' })
  base: number;

  @Field(() => Int, { description: 'The weight that was needed.' })
  needed: number;

  @Field(() => Int, { description: 'The weight that was obtained.' })
  obtained: number;

  @Field(() => Int, { description: 'What was obtained beyond what was needed; below zero, what was missing.' })
  margin: number;

  @Field(() => Boolean, {
    description: 'Whether the majority of the Members was there; true where the rule has no other than that of votes by weight.',
  })
  membersMet: boolean;

  @Field(() => Boolean, { description: 'Whether the majority of the weights was there.' })
  weightsMet: boolean;
}

@ObjectType('OptionPoints', { description: 'What an option was given.' })
export class OptionPointsModel {
  @Field(() => String, { description: 'The key of the option.' })
  option: string;

  @Field(() => String, { description: 'Its title, in the reader’s language.' })
  title: string;

  @Field(() => Int, { description: 'Points in all.' })
  points: number;

  @Field(() => Int, { description: 'By how many votes: a vote that does not score the option is not among them.' })
  votes: number;
}

@ObjectType('Breadth', { description: 'How widely a position is held across the regional groups.' })
export class BreadthModel {
  @Field(() => String, { description: 'The key of the option.' })
  option: string;

  @Field(() => String, { description: 'Its title, in the reader’s language.' })
  title: string;

  @Field(() => [RegionalGroupEnum], { description: 'The groups in which at least one Member holds it.' })
  groups: readonly RegionalGroup[];

  @Field(() => Int, { description: 'Of how many groups: those in which any Member stated a position.' })
  among: number;
}
