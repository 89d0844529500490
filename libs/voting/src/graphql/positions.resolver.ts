import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { ParticipationModel } from './participation.model.js';
import { ParticipationBoard } from './participation-board.js';
import { PositionGroupModel } from './positions.model.js';
import { Positions } from './positions.js';

@Resolver()
export class PositionsResolver {
  constructor(
    private readonly held: Positions,
    private readonly board: ParticipationBoard,
  ) {}

  @Allow('SEE_POSITIONS')
  @Query(() => [PositionGroupModel], {
    description:
      'What needs the position of one’s own delegation: consultations under way and those closed in the last 30 days, what is owed first.',
  })
  positions(@Context() context: RequestContext): Promise<PositionGroupModel[]> {
    return this.held.of(context);
  }

  @Allow('SEE_PARTICIPATION')
  @Query(() => ParticipationModel, { description: 'Who has answered a consultation, and who owes a vote.' })
  participation(
    @Args('symbol', { description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<ParticipationModel> {
    return this.board.of(symbol, context);
  }
}
