import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext } from '#platform';
import { ConsultationQuery } from '../persistence/consultation-query.js';
import { CreateBody } from '../use-cases/create-body.js';
import { CreateBodyPayload } from './answers.js';
import { CreateBodyInput } from './consultation.inputs.js';

@Resolver()
export class PreparationResolver {
  constructor(
    private readonly create: CreateBody,
    private readonly consultations: ConsultationQuery,
  ) {}

  @Allow('KEEP_BODIES')
  @Mutation(() => CreateBodyPayload, { description: 'Enters a body that holds consultations.' })
  async createBody(
    @Args('input', { description: 'A body that consults and decides.' }) input: CreateBodyInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const key = await this.create.execute(input, by);
    return isRefusal(key) ? key : { body: (await this.consultations.bodies(context.language)).find((body) => body.key === key) };
  }
}
