import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { Result } from '#platform';
import { DraftComment } from '../use-cases/draft-comment.js';
import type { CommentAct, NotedAct } from '../use-cases/floor.js';
import { ReviseComment } from '../use-cases/revise-comment.js';
import { SubmitComment } from '../use-cases/submit-comment.js';
import { WithdrawComment } from '../use-cases/withdraw-comment.js';
import { DraftCommentInput, ReviseCommentInput, SubmitCommentInput, WithdrawCommentInput } from './comment.inputs.js';
import { DraftCommentPayload, ReviseCommentPayload, SubmitCommentPayload, WithdrawCommentPayload } from './comment.payloads.js';

const INPUT = { description: 'The comment, and what becomes of it.' };

/** What a delegation does with its own comments. */
@Resolver()
export class CommentActsResolver {
  constructor(
    private readonly drafting: DraftComment,
    private readonly revising: ReviseComment,
    private readonly submitting: SubmitComment,
    private readonly withdrawing: WithdrawComment,
  ) {}

  @Allow('COMMENT')
  @Mutation(() => DraftCommentPayload, { description: "Begins a comment of one's own delegation. Advisers may." })
  draftComment(@Args('input', INPUT) input: DraftCommentInput, @CurrentPrincipal() principal: Principal): Promise<Result<CommentAct>> {
    return this.drafting.execute(principal, input);
  }

  @Allow('COMMENT')
  @Mutation(() => ReviseCommentPayload, {
    description: "Changes the words of one's own delegation's comment; once it is submitted, that makes a new version.",
  })
  reviseComment(@Args('input', INPUT) input: ReviseCommentInput, @CurrentPrincipal() principal: Principal): Promise<Result<NotedAct>> {
    return this.revising.execute(principal, input);
  }

  @Allow('COMMENT')
  @Mutation(() => SubmitCommentPayload, { description: 'Submits a draft for the Member: the representative or an alternate does.' })
  submitComment(@Args('input', INPUT) input: SubmitCommentInput, @CurrentPrincipal() principal: Principal): Promise<Result<NotedAct>> {
    return this.submitting.execute(principal, input);
  }

  @Allow('COMMENT')
  @Mutation(() => WithdrawCommentPayload, { description: "Takes one's own delegation's comment back; a marker stays." })
  withdrawComment(
    @Args('input', INPUT) input: WithdrawCommentInput,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Result<CommentAct>> {
    return this.withdrawing.execute(principal, input);
  }
}
