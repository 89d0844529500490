import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, type Language, LanguageEnum } from '#platform';
import { type ExplanationMoment, ExplanationMomentEnum } from '#voting';

@ObjectType('RecordParticipant', { description: 'A Member or observer that answered a question, commented, or aligned with a comment.' })
export class RecordParticipantModel {
  @Field(() => String, { description: 'Its code.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'A regional group of it; null: it is in none. A Member of two groups stands in both.',
  })
  group: string | null;
}

@ObjectType('RecordExplanation', { description: 'An explanation of vote as the record has it.' })
export class RecordExplanationModel {
  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  questionNumber: number;

  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => ExplanationMomentEnum, { description: 'Before the vote or after it.' })
  moment: ExplanationMoment;

  @Field(() => String, { nullable: true, description: 'What it says; null: it was withdrawn.' })
  text: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language it is written in; null when withdrawn.' })
  language: Language | null;
}

@ObjectType('RecordText', {
  description:
    'A text that a person wrote and the record has: kept beside `json`, so that it can be erased on lawful request while the record stands.',
})
export class RecordTextModel {
  @Field(() => String, { description: 'Where in `json` its salted hash stands: a JSON Pointer (RFC 6901).' })
  path: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its salt, 32 bytes in hexadecimal: SHA-256 of them and of the text in UTF-8 is the salted hash. Null: the text was erased.',
  })
  salt: string | null;

  @Field(() => String, { nullable: true, description: 'The text; null: it was erased.' })
  text: string | null;
}

@ObjectType('Record', {
  description: 'The published record of a consultation: one result object, frozen, of which every view and export is made.',
})
export class RecordModel {
  @Field(() => ID, { description: "The consultation's id." })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => Instant, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => Instant, { description: 'Until when corrections are gathered.' })
  correctionsCloseAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it became final.' })
  approvedAt: Date | null;

  @Field(() => String, { description: 'SHA-256 of the bytes of `json` in UTF-8, in hexadecimal.' })
  sha256: string;

  @Field(() => String, {
    description:
      'The record as canonical JSON (RFC 8785), byte for byte as it was published. Where a person wrote a text it has `{"salted": …}`, and the text is among `texts`; in records of the format placet-record-1 the texts stand in it.',
  })
  json: string;

  @Field(() => [RecordTextModel], { description: 'The texts that belong into `json`, by their places.' })
  texts: readonly RecordTextModel[];
}
