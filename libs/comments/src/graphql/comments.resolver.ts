import { Args, Context, Query, ResolveField, Resolver, Parent } from '@nestjs/graphql';
import { ConsultationQuery, Readers } from '#consultations';
import type { Delegation } from '#delegations';
import { Allow } from '#identity';
import { ERASED, inLanguage, loaderOf, type Page, type RequestContext, unlessErased } from '#platform';
import { CommentQueries } from '../persistence/comment-queries.js';
import type { CommentView, VersionView } from '../persistence/comment-view.js';
import { CommentsArgs } from './comment.inputs.js';
import { CommentConnection, CommentModel, CommentResponseModel, CommentVersionModel } from './comment.model.js';

/** Comments as they are read. Whatever hangs on them is loaded for all the comments of a page at once. */
@Resolver(() => CommentModel)
export class CommentsResolver {
  constructor(
    private readonly queries: CommentQueries,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_COMMENTS')
  @Query(() => CommentConnection, {
    description:
      'The comments on a consultation, in document order: those submitted, with the markers of those withdrawn, and the drafts of one’s own delegation.',
  })
  async comments(@Args() args: CommentsArgs, @Context() context: RequestContext): Promise<Page<CommentView>> {
    const reading = await this.readers.of(context);
    const consultation = await this.consultations.bySymbol(args.consultation, reading);
    const member = reading.speaksFor?.memberId ?? null;
    return this.queries.page({ ...args, consultation: consultation?.id ?? null, member }, args.first, args.after);
  }

  @ResolveField(() => String, { description: 'The name of the Member.' })
  memberName(@Parent() comment: CommentView, @Context() context: RequestContext): string {
    return inLanguage(comment.memberNames, context.language);
  }

  @ResolveField(() => String, { description: 'What the delegation says; empty once withdrawn.' })
  text(@Parent() { text }: CommentView, @Context() { language }: RequestContext): string {
    return unlessErased(text, language);
  }

  @ResolveField(() => String, { nullable: true, description: 'The wording it would rather see.' })
  proposedWording(@Parent() { proposedWording, text }: CommentView): string | null {
    return text === ERASED ? null : proposedWording;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why.' })
  rationale(@Parent() { rationale, text }: CommentView): string | null {
    return text === ERASED ? null : rationale;
  }

  @ResolveField(() => Boolean, { description: 'Whether its words were erased on lawful request: then `text` says so.' })
  erased(@Parent() { text }: CommentView): boolean {
    return text === ERASED;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was withdrawn, in the words of the delegation.' })
  withdrawReason(@Parent() { withdrawReason }: CommentView, @Context() { language }: RequestContext): string | null {
    return unlessErased(withdrawReason, language);
  }

  @ResolveField(() => CommentResponseModel, { nullable: true, description: "The secretariat's answer, once given." })
  response(@Parent() { response }: CommentView, @Context() { language }: RequestContext): CommentResponseModel | null {
    return response && { ...response, text: unlessErased(response.text, language), erased: response.text === ERASED };
  }

  @ResolveField(() => [String], { description: 'The codes of the Members whose delegations align with it.' })
  aligned(@Parent() comment: CommentView, @Context() context: RequestContext): Promise<readonly string[]> {
    return this.alignedWith(comment, context);
  }

  @ResolveField(() => Boolean, { description: "Whether the reader's own delegation is aligned with it." })
  async alignedByMine(@Parent() comment: CommentView, @Context() context: RequestContext): Promise<boolean> {
    const mine = await this.mineOf(context);
    return mine !== null && (await this.alignedWith(comment, context)).includes(mine.memberCode);
  }

  @ResolveField(() => Boolean, { description: "Whether it is the reader's own delegation's." })
  async mine(@Parent() comment: CommentView, @Context() context: RequestContext): Promise<boolean> {
    return (await this.mineOf(context))?.memberId === comment.memberId;
  }

  @ResolveField(() => [CommentVersionModel], {
    description: 'Its words as they stood, the oldest first. Of a withdrawn comment only its own delegation sees them.',
  })
  async versions(@Parent() comment: CommentView, @Context() context: RequestContext): Promise<readonly VersionView[]> {
    if (comment.status === 'WITHDRAWN' && !(await this.mine(comment, context))) return [];
    const loader = loaderOf<string, readonly VersionView[]>(context, 'comments: versions', (ids) => this.queries.versions(ids));
    const versions = (await loader.load(comment.id)) ?? [];
    return versions.map((version) =>
      version.text === ERASED
        ? { ...version, text: unlessErased(ERASED, context.language), proposedWording: null, rationale: null }
        : version,
    );
  }

  private async alignedWith(comment: CommentView, context: RequestContext): Promise<readonly string[]> {
    const loader = loaderOf<string, readonly string[]>(context, 'comments: aligned', (ids) => this.queries.aligned(ids));
    return (await loader.load(comment.id)) ?? [];
  }

  private async mineOf(context: RequestContext): Promise<Delegation | null> {
    return (await this.readers.of(context)).speaksFor;
  }
}
