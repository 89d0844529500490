import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Result } from '#platform';
import { AlignWithComment, type Alignment } from '../use-cases/align-with-comment.js';
import { EndAlignment } from '../use-cases/end-alignment.js';
import type { CommentAct } from '../use-cases/floor.js';
import { RespondToComment } from '../use-cases/respond-to-comment.js';
import { AlignWithCommentInput, EndAlignmentInput, RespondToCommentInput } from './comment.inputs.js';
import { AlignWithCommentPayload, EndAlignmentPayload, RespondToCommentPayload } from './comment.payloads.js';

const INPUT = { description: 'The comment, and what is said to it.' };

/** What others do with a comment: delegations align with it, the secretariat answers it. */
@Resolver()
export class CommentRepliesResolver {
  constructor(
    private readonly aligning: AlignWithComment,
    private readonly parting: EndAlignment,
    private readonly responding: RespondToComment,
  ) {}

  @Allow('COMMENT')
  @Mutation(() => AlignWithCommentPayload, {
    description: "Aligns one's own delegation with another's comment. Twice is the same as once.",
  })
  alignWithComment(
    @Args('input', INPUT) input: AlignWithCommentInput,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Result<Alignment>> {
    return this.aligning.execute(principal, input);
  }

  @Allow('COMMENT')
  @Mutation(() => EndAlignmentPayload, { description: "Ends one's own delegation's alignment with another's comment." })
  endAlignment(@Args('input', INPUT) input: EndAlignmentInput, @CurrentPrincipal() principal: Principal): Promise<Result<CommentAct>> {
    return this.parting.execute(principal, input);
  }

  @Allow('ANSWER_COMMENTS')
  @Mutation(() => RespondToCommentPayload, { description: 'Answers a comment for the secretariat, until the record is published.' })
  respondToComment(
    @Args('input', INPUT) input: RespondToCommentInput,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Result<CommentAct>> {
    return this.responding.execute(principal, input);
  }
}
