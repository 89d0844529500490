import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsDate, IsIn, IsOptional, Matches } from 'class-validator';
import { KEY, KEY_SHAPE, ROUND_KINDS, type RoundKind, RoundKindEnum, SYMBOL, SYMBOL_SHAPE } from '#consultations';
import { Instant, Says } from '#platform';

@InputType({ description: 'A further round to be opened.' })
export class OpenRoundInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'The key of the counted question that it continues: the latest vote on its matter.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;

  @Field(() => RoundKindEnum, { description: 'Of which kind: one that the result and the frozen rule call for.' })
  @IsIn(ROUND_KINDS)
  kind: RoundKind;

  @Field(() => Instant, { nullable: true, description: 'When it closes, within the vote; left out: with the vote.' })
  @IsOptional()
  @IsDate()
  closesAt?: Date | null;
}

@InputType({ description: 'The chair’s decision between tied options.' })
export class DecideTieInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'The key of the question.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;

  @Field(() => [String], { description: 'The keys of the tied options for which the chair decides: as many as there are places left.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(KEY, { each: true, ...KEY_SHAPE })
  options: string[];

  @Field(() => String, { description: 'Why, in 3 to 1,000 characters. It is in the log and in the record.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'The annulment of a counted vote.' })
export class AnnulVoteInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => String, { description: 'The key of the question whose vote is annulled.' })
  @Matches(KEY, KEY_SHAPE)
  question: string;

  @Field(() => String, { description: 'Why, in 3 to 1,000 characters. It is in the log and in the record.' })
  @Says(3, 1000)
  reason: string;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the new vote closes, within the vote; left out: with the vote. After closing there is no new vote here.',
  })
  @IsOptional()
  @IsDate()
  closesAt?: Date | null;
}
