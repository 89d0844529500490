import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Readers } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { FollowUpQuery } from '../persistence/follow-up-query.js';
import { ChangeFollowUp } from '../use-cases/change-follow-up.js';
import { OpenFollowUp } from '../use-cases/open-follow-up.js';
import { ChangeFollowUpInput, ChangeFollowUpPayload, OpenFollowUpInput, OpenFollowUpPayload } from './follow-up.inputs.js';

@Resolver()
export class FollowUpActsResolver {
  constructor(
    private readonly open: OpenFollowUp,
    private readonly change: ChangeFollowUp,
    private readonly items: FollowUpQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('KEEP_MEMORY')
  @Mutation(() => OpenFollowUpPayload, { description: 'Enters what follows from a decision.' })
  async openFollowUp(
    @Args('input', { description: 'What follows from a decision.' }) input: OpenFollowUpInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.open.execute(input, by), context);
  }

  @Allow('KEEP_MEMORY')
  @Mutation(() => ChangeFollowUpPayload, { description: 'Enters how an item stands from now on; what stood before stays readable.' })
  async changeFollowUp(
    @Args('input', { description: 'How a follow-up item stands from now on.' }) input: ChangeFollowUpInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.change.execute(input, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { followUp: await this.items.byId(id, await this.readers.of(context)) };
  }
}
