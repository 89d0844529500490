import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { BlockCommentsResolver, DocumentBlocksResolver } from './graphql/block-comments.resolver.js';
import { CommentActsResolver } from './graphql/comment-acts.resolver.js';
import { CommentRepliesResolver } from './graphql/comment-replies.resolver.js';
import { CommentsResolver } from './graphql/comments.resolver.js';
import { CommentQueries } from './persistence/comment-queries.js';
import { AlignWithComment } from './use-cases/align-with-comment.js';
import { DraftComment } from './use-cases/draft-comment.js';
import { EndAlignment } from './use-cases/end-alignment.js';
import { RespondToComment } from './use-cases/respond-to-comment.js';
import { ReviseComment } from './use-cases/revise-comment.js';
import { SubmitComment } from './use-cases/submit-comment.js';
import { WithdrawComment } from './use-cases/withdraw-comment.js';

/** What delegations say of a consultation, and what the secretariat answers. */
@Module({
  imports: [ConsultationsModule],
  providers: [
    CommentQueries,
    DraftComment,
    ReviseComment,
    SubmitComment,
    WithdrawComment,
    AlignWithComment,
    EndAlignment,
    RespondToComment,
    CommentsResolver,
    CommentActsResolver,
    CommentRepliesResolver,
    DocumentBlocksResolver,
    BlockCommentsResolver,
  ],
})
export class CommentsModule {}
