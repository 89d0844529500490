import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { SensitivityInput, SensitivityModel } from './sensitivity.model.js';
import { Sensitivities } from './sensitivities.js';

@Resolver()
export class SensitivityResolver {
  constructor(private readonly sensitivities: Sensitivities) {}

  @Allow('PREPARE_CONSULTATIONS')
  @Query(() => SensitivityModel, {
    description: 'What the same counts, imagined or of a past vote, come to under the alternative bases, thresholds and quorums.',
  })
  sensitivity(
    @Args('input', { description: 'The counts, and the rule to set out from.' }) input: SensitivityInput,
    @Context() context: RequestContext,
  ): Promise<SensitivityModel> {
    return this.sensitivities.of(input, context);
  }
}
