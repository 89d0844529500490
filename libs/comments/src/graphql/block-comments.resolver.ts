import { Context, Int, Parent, Resolver } from '@nestjs/graphql';
import { BlockModel, type BlockView, DocumentModel, type DocumentView, Kept } from '#consultations';
import { type Language, loaderOf, PlainField, type RequestContext } from '#platform';
import { CommentQueries } from '../persistence/comment-queries.js';

type CountedBlock = BlockView & Readonly<{ commentCount?: number }>;
type CountedBlocks = readonly CountedBlock[];

/** The counts in the margin of a document: read for the document as a whole, and kept until an act changes them. */
@Resolver(() => DocumentModel)
export class DocumentBlocksResolver {
  private readonly kept = new Kept<CountedBlocks>(200);

  constructor(private readonly queries: CommentQueries) {}

  @PlainField(() => [BlockModel], { description: 'Its blocks, in their order.' })
  async blocks(@Parent() document: DocumentView, @Context() context: RequestContext): Promise<CountedBlocks> {
    const loader = loaderOf<DocumentView, CountedBlocks>(context, 'comments: by document', (documents) =>
      this.counted(documents, context.language),
    );
    return (await loader.load(document)) ?? document.blocks;
  }

  private counted(documents: readonly DocumentView[], language: Language): Promise<ReadonlyMap<DocumentView, CountedBlocks>> {
    return this.kept.of(
      documents,
      ({ id, stamp }) => (stamp === undefined ? null : `${id} ${stamp} ${language}`),
      async (missing) => {
        const found = await this.queries.countsByBlock(missing.map(({ id }) => id));
        return new Map(
          missing.map((document) => [
            document,
            document.blocks.map((block) => ({ ...block, commentCount: found.get(document.id)?.get(block.anchor) ?? 0 })),
          ]),
        );
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
