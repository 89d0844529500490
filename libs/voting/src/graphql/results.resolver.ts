import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { QuestionResultModel } from './result.model.js';
import { ResultPage } from './result-page.js';

@Resolver()
export class ResultsResolver {
  constructor(private readonly page: ResultPage) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => QuestionResultModel, {
    nullable: true,
    description: 'The decision on one question; null until there is one, and where the reader may not see the consultation.',
  })
  questionResult(
    @Args('symbol', { description: 'The symbol of the consultation.' }) symbol: string,
    @Args('key', { description: 'The key of the question.' }) key: string,
    @Context() context: RequestContext,
  ): Promise<QuestionResultModel | null> {
    return this.page.of(symbol, key, context);
  }
}
