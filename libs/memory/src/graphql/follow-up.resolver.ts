import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { Readers } from '#consultations';
import { Allow } from '#identity';
import { type Page, RefusalError, type RequestContext } from '#platform';
import { noSuchTerm } from '../domain/earlier-life.js';
import { type Section, sectionOf } from '../domain/section.js';
import { termsUnder } from '../domain/taxonomy.js';
import { FollowUpQuery, type FollowUpView } from '../persistence/follow-up-query.js';
import { FollowUpArgs, FollowUpConnection, FollowUpModel, FollowUpSectionArgs, FollowUpSectionModel } from './follow-up.model.js';

/** What became of decisions, as it is read. */
@Resolver()
export class FollowUpResolver {
  constructor(
    private readonly items: FollowUpQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_MEMORY')
  @Query(() => FollowUpConnection, {
    description: 'What became of the decisions that the reader may see: workshops, reports, meetings; the latest days first.',
  })
  async followUps(@Args() args: FollowUpArgs, @Context() context: RequestContext): Promise<Page<FollowUpView>> {
    return this.items.page({ ...args, terms: termsOf(args.term) }, await this.readers.of(context), args.first, args.after);
  }

  @Allow('SEE_MEMORY')
  @Query(() => FollowUpModel, { nullable: true, description: 'One follow-up item; null when there is none, or the reader may not see it.' })
  async followUp(
    @Args('id', { type: () => ID, description: 'The item.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<FollowUpView | null> {
    return isUUID(id) ? this.items.byId(id, await this.readers.of(context)) : null;
  }

  @Allow('SEE_MEMORY')
  @Query(() => FollowUpSectionModel, {
    description: 'What became of the decisions of a body in some years, as a section for its next consultation: at most 100 items.',
  })
  async followUpSection(
    @Args() { body, fromYear, toYear }: FollowUpSectionArgs,
    @Context() context: RequestContext,
  ): Promise<Section & { items: number }> {
    const page = await this.items.page({ body, fromYear, toYear }, await this.readers.of(context), 100, null);
    return { ...sectionOf([...page.nodes].reverse(), fromYear, toYear), items: page.nodes.length };
  }
}

/** The terms that a filter names: one, or all those of an area. */
export function termsOf(key: string | null | undefined): readonly string[] | null {
  if (key == null) return null;
  const terms = termsUnder(key);
  if (terms.length === 0) throw new RefusalError(noSuchTerm(key, ['term']));
  return terms;
}
