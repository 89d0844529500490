import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { connectionOf, Instant, PageArgs } from '#platform';
import { OutcomeKindEnum, type OutcomeKind } from '#voting';

@ObjectType('Decision', {
  description: 'What was decided on a question. It stands from the moment the question is counted; the record follows.',
})
export class DecisionModel {
  @Field(() => ID, { description: "The question's id." })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  number: number;

  @Field(() => OutcomeKindEnum, { description: 'What the decision rule made of the counts.' })
  outcome: OutcomeKind;

  @Field(() => [String], { description: 'The keys of the options selected, where places were filled.' })
  selected: readonly string[];

  @Field(() => Instant, { description: 'When it was counted.' })
  decidedAt: Date;

  @Field(() => Boolean, { description: 'Whether the record of the consultation is published.' })
  published: boolean;
}

@ObjectType({ description: 'A page of decisions, the newest first.' })
export class DecisionConnection extends connectionOf(DecisionModel) {}

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those of the body with this key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of the consultation with this symbol.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  symbol?: string | null;

  @Field(() => Instant, { nullable: true, description: 'Only those counted from this instant on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Only those counted before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'Only those on which the Member with this code cast a ballot.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  member?: string | null;

  @Field(() => OutcomeKindEnum, { nullable: true, description: 'Only those with this outcome.' })
  @IsOptional()
  @IsIn(Object.values(OutcomeKindEnum))
  outcome?: OutcomeKind | null;

  @Field(() => String, { nullable: true, description: 'Only those about this term or area of the taxonomy.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  term?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'As things stood at this instant: what was decided later is not there, what changed later is as it was.',
  })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;
}
