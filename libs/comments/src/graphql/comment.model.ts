import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant, LanguageEnum, type Language } from '#platform';
import type { CommentStatus, CommentTarget, CommentType, Disposition } from '../domain/comment.js';

export const CommentTypeEnum = {
  GENERAL: 'GENERAL',
  TECHNICAL: 'TECHNICAL',
  EDITORIAL: 'EDITORIAL',
  TRANSLATION: 'TRANSLATION',
} as const satisfies { [T in CommentType]: T };
registerEnumType(CommentTypeEnum, {
  name: 'CommentType',
  description: 'What a comment is about.',
  valuesMap: {
    GENERAL: { description: 'On the whole, or on the policy.' },
    TECHNICAL: { description: 'On the substance of a passage.' },
    EDITORIAL: { description: 'On its wording, leaving the substance.' },
    TRANSLATION: { description: 'On how one language version renders another.' },
  },
});

export const CommentTargetEnum = {
  CONSULTATION: 'CONSULTATION',
  PROPOSAL: 'PROPOSAL',
  PARAGRAPH: 'PARAGRAPH',
} as const satisfies { [T in CommentTarget]: T };
registerEnumType(CommentTargetEnum, {
  name: 'CommentTarget',
  description: 'What a comment points to.',
  valuesMap: {
    CONSULTATION: { description: 'The consultation as a whole.' },
    PROPOSAL: { description: 'A proposal.' },
    PARAGRAPH: { description: 'A block of a document: a paragraph, a heading or an item.' },
  },
});

export const CommentStatusEnum = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  ANSWERED: 'ANSWERED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies { [S in CommentStatus]: S };
registerEnumType(CommentStatusEnum, {
  name: 'CommentStatus',
  description: 'Where a comment stands.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; seen inside the delegation only.' },
    SUBMITTED: { description: "The delegation's comment, readable by all who may read the consultation." },
    ANSWERED: { description: 'The secretariat has answered it.' },
    WITHDRAWN: { description: 'Taken back by its delegation: a marker without words.' },
  },
});

export const DispositionEnum = {
  ACCEPTED: 'ACCEPTED',
  ACCEPTED_IN_PART: 'ACCEPTED_IN_PART',
  NOTED: 'NOTED',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
} as const satisfies { [D in Disposition]: D };
registerEnumType(DispositionEnum, {
  name: 'Disposition',
  description: 'What the secretariat makes of a comment.',
  valuesMap: {
    ACCEPTED: { description: 'Taken over.' },
    ACCEPTED_IN_PART: { description: 'Taken over in part, as the response says.' },
    NOTED: { description: 'Noted, without a change.' },
    NOT_ACCEPTED: { description: 'Not taken over, for the reason in the response.' },
  },
});

@ObjectType('CommentVersion', { description: 'The words of a comment as they stood.' })
export class CommentVersionModel {
  @Field(() => Int, { description: 'Counts the changes of the text, those of the draft included.' })
  version: number;

  @Field(() => String, { description: 'What was said.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'The wording proposed instead.' })
  proposedWording: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  rationale: string | null;

  @Field(() => Instant, { description: 'Since when the text stood.' })
  at: Date;
}

@ObjectType('CommentResponse', { description: "The secretariat's answer to a comment." })
export class CommentResponseModel {
  @Field(() => DispositionEnum, { description: 'What the secretariat makes of it.' })
  disposition: Disposition;

  @Field(() => String, { description: 'The answer in words.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether its words were erased on lawful request: then `text` says so.' })
  erased: boolean;

  @Field(() => Instant, { description: 'When it was answered last.' })
  at: Date;
}

@ObjectType('Comment', { description: "A delegation's comment. It speaks for the Member; no person is named." })
export class CommentModel {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  consultation: string;

  @Field(() => String, { description: 'The code of the Member whose delegation speaks.' })
  member: string;

  @Field(() => CommentTypeEnum, { description: 'What it is about.' })
  type: CommentType;

  @Field(() => CommentTargetEnum, { description: 'What it points to.' })
  target: CommentTarget;

  @Field(() => ID, { nullable: true, description: 'The document, for a comment on a paragraph.' })
  document: string | null;

  @Field(() => ID, { nullable: true, description: "The block's anchor in the document, for a comment on a paragraph." })
  anchor: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal, for a comment on a proposal.' })
  proposal: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the paragraph as the document has it, where it has one.' })
  paragraph: string | null;

  @Field(() => CommentStatusEnum, { description: 'Where it stands.' })
  status: CommentStatus;

  @Field(() => Int, { description: 'Counts the changes of the text; a revision names the version that it was made from.' })
  version: number;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;

  @Field(() => Instant, { nullable: true, description: 'When it was submitted; null for a draft.' })
  submittedAt: Date | null;

  @Field(() => Instant, { description: 'When it was changed last.' })
  updatedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt: Date | null;
}

@ObjectType({ description: "A page of a consultation's comments, in document order." })
export class CommentConnection extends connectionOf(CommentModel) {}
