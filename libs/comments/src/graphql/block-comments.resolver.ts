import { Context, Int, Parent, Resolver } from '@nestjs/graphql';
import { BlockModel, type BlockView, DocumentModel, type DocumentView, Kept } from '#consultations';
import { loaderOf, PlainField, type RequestContext } from '#platform';
import { CommentQueries } from '../persistence/comment-queries.js';

type CountedBlock = BlockView & Readonly<{ commentCount?: number }>;
type Counts = ReadonlyMap<string, number>;

/** The counts in the margin of a document: read for the document as a whole, and kept until an act changes them. */
@Resolver(() => DocumentModel)
export class DocumentBlocksResolver {
  private readonly kept = new Kept<Counts>(200);

  constructor(private readonly queries: CommentQueries) {}

  @PlainField(() => [BlockModel], { description: 'Its blocks, in their order.' })
  async blocks(@Parent() document: DocumentView, @Context() context: RequestContext): Promise<readonly CountedBlock[]> {
    const loader = loaderOf<DocumentView, Counts>(context, 'comments: by document', (documents) => this.counts(documents));
    const counts = await loader.load(document);
    return document.blocks.map((block) => ({ ...block, commentCount: counts?.get(block.anchor) ?? 0 }));
  }

  private counts(documents: readonly DocumentView[]): Promise<ReadonlyMap<DocumentView, Counts>> {
    return this.kept.of(
      documents,
      ({ id, stamp }) => (stamp === undefined ? null : `${id} ${stamp}`),
      async (missing) => {
        const found = await this.queries.countsByBlock(missing.map(({ id }) => id));
        return new Map(missing.map((document) => [document, found.get(document.id) ?? new Map<string, number>()]));
      },
    );
  }
}

@Resolver(() => BlockModel)
export class BlockCommentsResolver {
  @PlainField(() => Int, { description: 'How many comments stand on it: those submitted and not withdrawn.' })
  commentCount(@Parent() block: CountedBlock): number {
    return block.commentCount ?? 0;
  }
}
