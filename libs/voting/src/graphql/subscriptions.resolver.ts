import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { ConsultationChangeModel } from '#consultations';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { Listening } from './listening.js';
import { TallyModel } from './tally.model.js';

@Resolver()
export class SubscriptionsResolver {
  constructor(private readonly listening: Listening) {}

  @Allow('SEE_CONSULTATIONS')
  @Subscription(() => ConsultationChangeModel, {
    description: 'What happens to a consultation from now on. Ballots and comments are not told here.',
    resolve: (change: ConsultationChangeModel) => change,
  })
  consultationChanged(
    @Args('symbol', { description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<ConsultationChangeModel>> {
    return this.listening.toChanges(symbol, context);
  }

  @Allow('SEE_CONSULTATIONS')
  @Subscription(() => TallyModel, {
    description:
      "The counts of a question as they stand and whenever they change, where the question's tally visibility shows them to the listener; nothing until it does.",
    resolve: (tally: TallyModel) => tally,
  })
  tally(
    @Args('question', { type: () => ID, description: 'The question.' }) question: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<TallyModel>> {
    return this.listening.toTally(question, context);
  }
}
