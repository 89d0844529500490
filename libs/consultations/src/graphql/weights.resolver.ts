import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { loaderOf, type RequestContext } from '#platform';
import type { ConsultationView } from '../persistence/consultation-view.js';
import { WeightQuery, type WeightScaleView } from '../persistence/weight-query.js';
import { SetWeights } from '../use-cases/set-weights.js';
import { ConsultationAnswers } from './answering.js';
import { ConsultationModel } from './consultation.model.js';
import { SetWeightsInput } from './weights.inputs.js';
import { SetWeightsPayload, WeightScaleModel } from './weights.model.js';

/** The weights of Members: how they are set, and how they stand. */
@Resolver(() => ConsultationModel)
export class WeightsResolver {
  constructor(
    private readonly set: SetWeights,
    private readonly query: WeightQuery,
    private readonly answer: ConsultationAnswers,
  ) {}

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => SetWeightsPayload, {
    description:
      'Gives Members weights for votes that count by them; until the vote opens. Refused with the line in the path: a code of no Member State, one named twice, a total that is too large.',
  })
  async setWeights(
    @Args('input', { description: 'The weights of the Members.' }) input: SetWeightsInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.set.execute(input, by), context);
  }

  @ResolveField(() => WeightScaleModel, { nullable: true, description: 'The weights of Members; null where none were set: each weighs 1.' })
  async weightScale(@Parent() consultation: ConsultationView, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationView, WeightScaleView>(context, 'consultations.weights', (views) => this.query.of(views));
    return (await loader.load(consultation)) ?? null;
  }
}
