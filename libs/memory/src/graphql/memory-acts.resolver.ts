import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ProposalQuery } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { inOrder } from '../domain/taxonomy.js';
import { Classify } from '../use-cases/classify.js';
import { LinkEarlierLife, UnlinkEarlierLife } from '../use-cases/link-earlier-life.js';
import {
  ClassifyInput,
  ClassifyPayload,
  LinkEarlierLifeInput,
  LinkEarlierLifePayload,
  UnlinkEarlierLifeInput,
  UnlinkEarlierLifePayload,
} from './memory.model.js';
import { termIn } from './terms.js';

@Resolver()
export class MemoryActsResolver {
  constructor(
    private readonly classifying: Classify,
    private readonly linking: LinkEarlierLife,
    private readonly unlinking: UnlinkEarlierLife,
    private readonly proposals: ProposalQuery,
  ) {}

  @Allow('KEEP_MEMORY')
  @Mutation(() => ClassifyPayload, {
    description: 'Says what a proposal, a question or a document is about. It changes nothing of what was decided.',
  })
  async classify(
    @Args('input', { description: 'What a proposal, a question or a document is about.' }) input: ClassifyInput,
    @CurrentPrincipal() by: Principal,
    @Context() { language }: RequestContext,
  ) {
    const id = await this.classifying.execute(input, by);
    return isRefusal(id) ? id : { terms: inOrder(input.terms).map((term) => termIn(term, language)) };
  }

  @Allow('KEEP_MEMORY')
  @Mutation(() => LinkEarlierLifePayload, { description: 'Links a proposal to where it was made before.' })
  async linkEarlierLife(
    @Args('input', { description: 'Where a proposal was made before.' }) input: LinkEarlierLifeInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.linking.execute(input, by), context);
  }

  @Allow('KEEP_MEMORY')
  @Mutation(() => UnlinkEarlierLifePayload, { description: 'Takes back a link to an earlier life that was made in error.' })
  async unlinkEarlierLife(
    @Args('input', { description: 'The link.' }) input: UnlinkEarlierLifeInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.unlinking.execute(input.link, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { proposal: await this.proposals.byId(id, context.language) };
  }
}
