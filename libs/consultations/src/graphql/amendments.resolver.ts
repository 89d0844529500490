import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { ProposalQuery } from '../persistence/proposal-query.js';
import { DivideProposal } from '../use-cases/divide-proposal.js';
import { OrderAmendments } from '../use-cases/order-amendments.js';
import { ProposeAmendment } from '../use-cases/propose-amendment.js';
import { DivideProposalPayload, OrderAmendmentsPayload, ProposeAmendmentPayload } from './answers.js';
import { DivideProposalInput, OrderAmendmentsInput, ProposeAmendmentInput } from './proposal.inputs.js';

/** How a text is changed before it is voted on: by amendments, in the chair’s order, and by division. */
@Resolver()
export class AmendmentsResolver {
  constructor(
    private readonly propose: ProposeAmendment,
    private readonly order: OrderAmendments,
    private readonly divide: DivideProposal,
    private readonly proposals: ProposalQuery,
  ) {}

  @Allow('PROPOSE')
  @Mutation(() => ProposeAmendmentPayload, {
    description:
      'Submits an amendment to a proposal, until comments close: the text as it would read. Received by the chair, it is decided before the proposal.',
  })
  async proposeAmendment(
    @Args('input', { description: 'An amendment: the text of a proposal as it would read.' }) input: ProposeAmendmentInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const id = await this.propose.execute(input, by);
    return isRefusal(id) ? id : { amendment: await this.proposals.byId(id, context.language) };
  }

  @Allow('RULE_ON_PROPOSALS')
  @Mutation(() => OrderAmendmentsPayload, {
    description: 'The chair rules in what order the amendments to a proposal are voted on: the furthest removed in substance first.',
  })
  async orderAmendments(
    @Args('input', { description: 'The chair’s ruling on the order in which amendments are voted on.' }) input: OrderAmendmentsInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.order.execute(input, by), context);
  }

  @Allow('RULE_ON_PROPOSALS')
  @Mutation(() => DivideProposalPayload, {
    description: 'The chair divides a proposal: its parts are voted on separately, and then the whole of what was kept.',
  })
  async divideProposal(
    @Args('input', { description: 'The chair’s ruling that parts of a proposal are voted on separately.' }) input: DivideProposalInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.divide.execute(input, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { proposal: await this.proposals.byId(id, context.language) };
  }
}
