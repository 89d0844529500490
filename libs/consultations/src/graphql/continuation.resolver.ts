import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type RequestContext } from '#platform';
import { type Continuation, ContinuationQuery, type LinkedQuestion } from '../persistence/continuation-query.js';
import { Readers } from '../persistence/readers.js';
import { QuestionModel } from './question.model.js';

@ObjectType('LinkedQuestion', { description: 'A question of another consultation.' })
export class LinkedQuestionModel implements LinkedQuestion {
  @Field(() => String, { description: 'The symbol of its consultation.' })
  symbol: string;

  @Field(() => String, { description: 'Its key there.' })
  key: string;

  @Field(() => Int, { description: 'Its number there.' })
  number: number;

  @Field(() => String, { description: 'What it is called, in the reader’s language.' })
  title: string;
}

/** How a question goes on from one consultation to another: read together for all the questions of a request. */
@Resolver(() => QuestionModel)
export class ContinuationResolver {
  constructor(
    private readonly continuations: ContinuationQuery,
    private readonly readers: Readers,
  ) {}

  @ResolveField(() => LinkedQuestionModel, {
    nullable: true,
    description: 'The question of an earlier consultation that it continues; null: none, or none that the reader may see.',
  })
  async continues(@Parent() { id }: QuestionModel, @Context() context: RequestContext) {
    return (await this.of(id, context))?.continues ?? null;
  }

  @ResolveField(() => [LinkedQuestionModel], {
    description: 'The questions of later consultations that continue it, as far as the reader may see them.',
  })
  async continuedBy(@Parent() { id }: QuestionModel, @Context() context: RequestContext) {
    return (await this.of(id, context))?.continuedBy ?? [];
  }

  private of(id: string, context: RequestContext): Promise<Continuation | null | undefined> {
    return loaderOf<string, Continuation>(context, 'consultations.continuations', async (ids) =>
      this.continuations.of(ids, await this.readers.of(context)),
    ).load(id);
  }
}
