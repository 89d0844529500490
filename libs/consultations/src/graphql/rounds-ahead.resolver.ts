import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import { outOfTimeInWords, type RoundAhead, roundsOutOfTime } from '../domain/rounds-ahead.js';
import { RoundAheadEnum } from './enums.js';
import { QuestionModel } from './question.model.js';

@ObjectType('RoundsOutOfTime', { description: 'That a question may call for further votes for which there will be no time.' })
export class RoundsOutOfTimeModel {
  @Field(() => [RoundAheadEnum], { description: 'Which.' })
  rounds: readonly RoundAhead[];

  @Field(() => String, { description: 'The same in words, in the reader’s language, with what they would be held for.' })
  inWords: string;
}

/** What the secretariat is told before the vote opens: once the consultation is closed, no further round is held. */
@Resolver(() => QuestionModel)
export class RoundsAheadResolver {
  @ResolveField(() => RoundsOutOfTimeModel, {
    nullable: true,
    description:
      'The further votes for which its rule may call and for which there will be no time, as it closes with the consultation; null: none, or it is closed. A remark: nothing is refused for it.',
  })
  roundsOutOfTime(@Parent() { file, state }: QuestionModel, @Context() { language }: RequestContext): RoundsOutOfTimeModel | null {
    const rounds = roundsOutOfTime({ ...file, state }, file.consultation.votingClosesAt);
    return rounds.length === 0 ? null : { rounds, inWords: outOfTimeInWords(rounds)[language] };
  }
}
