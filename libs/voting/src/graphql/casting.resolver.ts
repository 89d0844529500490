import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Refusal, RequestContext } from '#platform';
import { CastBallot } from '../use-cases/cast-ballot.js';
import { castIn } from './ballot-view.js';
import { CastBallotInput } from './inputs.js';
import { CastBallotPayload, type CastBallotSuccess } from './payloads.js';

@Resolver()
export class CastingResolver {
  constructor(private readonly casting: CastBallot) {}

  @Allow('CAST_BALLOTS')
  @Mutation(() => CastBallotPayload, {
    description:
      "Casts the vote of one's own delegation, or replaces it until voting closes. It is counted once this answers, and not before; the receipt names its place in the log.",
  })
  async castBallot(
    @Args('input', { description: 'The ballot.' }) input: CastBallotInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<CastBallotSuccess | Refusal> {
    return castIn(await this.casting.execute(principal, input), context.language);
  }
}
