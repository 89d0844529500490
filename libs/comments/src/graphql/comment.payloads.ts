import { Field, ObjectType } from '@nestjs/graphql';
import { EntryReceiptModel } from '#ledger';
import { payloadOf } from '#platform';
import { CommentModel } from './comment.model.js';

@ObjectType({ description: 'The draft as it was kept.' })
export class DraftCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;
}

@ObjectType({ description: 'The comment with its new words.' })
export class ReviseCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;

  @Field(() => EntryReceiptModel, { description: 'Where the revision was written down. The words of a draft are not in the log.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The comment, now before everybody.' })
export class SubmitCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;

  @Field(() => EntryReceiptModel, { description: 'Where the submission was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The marker that the withdrawn comment leaves.' })
export class WithdrawCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;
}

@ObjectType({ description: 'The comment, with the delegation among those aligned.' })
export class AlignWithCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;

  @Field(() => EntryReceiptModel, {
    nullable: true,
    description: 'Where the alignment was written down; null where the delegation was aligned already.',
  })
  receipt: EntryReceiptModel | null;
}

@ObjectType({ description: 'The comment, with the delegation no longer among those aligned.' })
export class EndAlignmentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;
}

@ObjectType({ description: 'The comment with the answer.' })
export class RespondToCommentSuccess {
  @Field(() => CommentModel, { description: 'The comment.' })
  comment: CommentModel;
}

export const DraftCommentPayload = payloadOf(DraftCommentSuccess);
export const ReviseCommentPayload = payloadOf(ReviseCommentSuccess);
export const SubmitCommentPayload = payloadOf(SubmitCommentSuccess);
export const WithdrawCommentPayload = payloadOf(WithdrawCommentSuccess);
export const AlignWithCommentPayload = payloadOf(AlignWithCommentSuccess);
export const EndAlignmentPayload = payloadOf(EndAlignmentSuccess);
export const RespondToCommentPayload = payloadOf(RespondToCommentSuccess);
