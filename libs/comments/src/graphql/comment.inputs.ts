import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsEnum, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { type Language, LanguageEnum, LANGUAGES, PageArgs, Says } from '#platform';
import { COMMENT_TARGETS, type CommentTarget, type CommentType, type Disposition } from '../domain/comment.js';
import { CommentTargetEnum, CommentTypeEnum, DispositionEnum } from './comment.model.js';

@InputType({ description: 'A new comment, to be seen inside the delegation until it is submitted.' })
export class DraftCommentInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  consultation: string;

  @Field(() => CommentTypeEnum, { description: 'What it is about.' })
  @IsEnum(CommentTypeEnum)
  type: CommentType;

  @Field(() => CommentTargetEnum, { description: 'What it points to.' })
  @IsEnum(CommentTargetEnum)
  target: CommentTarget;

  @Field(() => ID, { nullable: true, description: 'The document; for a paragraph only.' })
  @IsOptional()
  @IsUUID()
  document?: string | null;

  @Field(() => ID, { nullable: true, description: "The block's anchor in the document; for a paragraph only." })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  anchor?: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal; for a proposal only.' })
  @IsOptional()
  @IsUUID()
  proposal?: string | null;

  @Field(() => String, { description: 'What the delegation says: 1 to 20,000 characters.' })
  @Says(1, 20_000)
  text: string;

  @Field(() => String, { nullable: true, description: 'The wording it would rather see: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  proposedWording?: string | null;

  @Field(() => String, { nullable: true, description: 'Why: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  rationale?: string | null;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  @IsIn(LANGUAGES)
  language: Language;
}

@InputType({ description: "New words for one's own comment. All three are replaced." })
export class ReviseCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;

  @Field(() => Int, { description: 'The version that the change was made from; refused as stale when another stands by now.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, { description: 'What the delegation says: 1 to 20,000 characters.' })
  @Says(1, 20_000)
  text: string;

  @Field(() => String, { nullable: true, description: 'The wording it would rather see: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  proposedWording?: string | null;

  @Field(() => String, { nullable: true, description: 'Why: up to 20,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  rationale?: string | null;
}

@InputType({ description: 'The draft to be submitted for the Member.' })
export class SubmitCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;
}

@InputType({ description: 'The comment to be taken back.' })
export class WithdrawCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;

  @Field(() => String, { description: 'Why, as the marker will say: 1 to 2,000 characters.' })
  @Says(1, 2_000)
  reason: string;
}

@InputType({ description: 'The comment of another delegation to align with.' })
export class AlignWithCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;
}

@InputType({ description: 'The comment to be aligned with no longer.' })
export class EndAlignmentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;
}

@InputType({ description: "The secretariat's answer. A later one takes the place of an earlier one." })
export class RespondToCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsUUID()
  comment: string;

  @Field(() => DispositionEnum, { description: 'What the secretariat makes of it.' })
  @IsEnum(DispositionEnum)
  disposition: Disposition;

  @Field(() => String, { description: 'The answer in words: 1 to 20,000 characters.' })
  @Says(1, 20_000)
  text: string;
}

@ArgsType()
export class CommentsArgs extends PageArgs {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  consultation: string;

  @Field(() => ID, { nullable: true, description: 'Only those on this document.' })
  @IsOptional()
  @IsUUID()
  document?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those on the block with this anchor.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  anchor?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those on this proposal.' })
  @IsOptional()
  @IsUUID()
  proposal?: string | null;

  @Field(() => [CommentTargetEnum], { nullable: true, description: 'Only those that point to one of these.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(COMMENT_TARGETS.length)
  @IsEnum(CommentTargetEnum, { each: true })
  targets?: CommentTarget[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those of the reader's own delegation, its drafts included." })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the secretariat has yet to answer.' })
  @IsOptional()
  @IsBoolean()
  unanswered?: boolean | null;
}
