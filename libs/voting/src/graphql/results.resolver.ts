import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { loaderOf, type RequestContext } from '#platform';
import type { DecisionEffect } from '../domain/effect.js';
import { EffectQuery } from '../persistence/effect-query.js';
import { DecisionEffectModel, effectIn } from './effect.model.js';
import { QuestionResultModel } from './result.model.js';
import { ResultPage } from './result-page.js';

@Resolver(() => QuestionResultModel)
export class ResultsResolver {
  constructor(
    private readonly page: ResultPage,
    private readonly effects: EffectQuery,
  ) {}

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

  @ResolveField(() => DecisionEffectModel, { description: 'What has become of it since, with what the chair and later rounds decided.' })
  async effect(@Parent() { question }: QuestionResultModel, @Context() context: RequestContext): Promise<DecisionEffectModel> {
    const loader = loaderOf<string, DecisionEffect>(context, 'voting: effects', (ids) => this.effects.of(ids));
    const effect = await loader.load(question);
    if (!effect) throw new Error(`the decision on ${question} is gone`);
    return effectIn(effect, context.language);
  }
}
