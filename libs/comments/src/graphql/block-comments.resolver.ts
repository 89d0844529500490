import { Context, Int, Parent, Resolver } from '@nestjs/graphql';
import { BlockModel } from '#consultations';
import { loaderOf, PlainField, type RequestContext } from '#platform';
import { type BlockKey, CommentQueries } from '../persistence/comment-queries.js';

/** The count in the margin of a document: one statement for all the blocks of a page. */
@Resolver(() => BlockModel)
export class BlockCommentsResolver {
  constructor(private readonly queries: CommentQueries) {}

  @PlainField(() => Int, { description: 'How many comments stand on it: those submitted and not withdrawn.' })
  async commentCount(@Parent() block: Readonly<{ document: string; anchor: string }>, @Context() context: RequestContext): Promise<number> {
    const loader = loaderOf<BlockKey, number>(context, 'comments: by block', (keys) => this.queries.countsByBlock(keys));
    return (await loader.load(`${block.document} ${block.anchor}`)) ?? 0;
  }
}
