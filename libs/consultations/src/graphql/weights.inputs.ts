import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { GREATEST_TOTAL } from '../domain/weights.js';
import { SYMBOL, SYMBOL_SHAPE } from './shapes.js';

@InputType({ description: 'What a Member is to weigh.' })
export class MemberWeightInput {
  @Field(() => String, { description: 'The code of a Member State.' })
  @IsString()
  @Length(1, 16)
  member: string;

  @Field(() => Int, { description: 'Its weight: a whole number from 1 to 10,000,000.' })
  @IsInt()
  @Min(1)
  @Max(GREATEST_TOTAL)
  weight: number;
}

@InputType({ description: 'The weights of the Members in a consultation, in the place of all that stood.' })
export class SetWeightsInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Where they come from, such as "scale of assessments 2007": at most 200 characters.',
  })
  @IsString()
  @MaxLength(200)
  source: string = '';

  @Field(() => [MemberWeightInput], {
    description: 'One a Member, at most 10,000, and at most 10,000,000 together; none: each Member weighs 1 again.',
  })
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => MemberWeightInput)
  weights: MemberWeightInput[];
}
