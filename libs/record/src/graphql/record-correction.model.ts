import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EntryReceiptModel } from '#ledger';
import { Instant, type Language, LanguageEnum, payloadOf } from '#platform';
import type { PlaceKind } from '../domain/places.js';
import type { CorrectionState } from '../domain/record-corrections.js';
import { RecordCorrectionStateEnum, RecordPlaceKindEnum } from './record-correction.enums.js';

@ObjectType('RecordPlace', { description: 'A place in a language version of the record, to which a correction can point.' })
export class RecordPlaceModel {
  @Field(() => String, { description: 'Its key, which stays: the record is frozen.' })
  key: string;

  @Field(() => RecordPlaceKindEnum, { description: 'What stands there.' })
  kind: PlaceKind;

  @Field(() => String, { description: 'What it is called, in the language of the version.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the Member whose own words stand there; null: the words are the record’s.',
  })
  member: string | null;

  @Field(() => [String], { description: 'What it says.' })
  passages: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether the reader’s delegation may correct it: a Member all but what others said, an observer what it said itself. When, the version says.',
  })
  mayCorrect: boolean;
}

@ObjectType('RecordCorrection', {
  description:
    'A correction to the text of a record, in one language version. The record is never rewritten: what is accepted stands in the corrigendum.',
})
export class RecordCorrectionModel {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => LanguageEnum, { description: 'The language version that it corrects.' })
  language: Language;

  @Field(() => String, { description: 'The key of the place that it corrects.' })
  place: string;

  @Field(() => String, { description: 'What that place is called, in the language of the version.' })
  placeTitle: string;

  @Field(() => String, { description: 'The words that stand there.' })
  says: string;

  @Field(() => String, { description: 'The words that should stand there; empty: none.' })
  shouldSay: string;

  @Field(() => String, { description: 'Why, as the delegation says it.' })
  reason: string;

  @Field(() => String, { description: 'The code of the Member or observer.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => RecordCorrectionStateEnum, { description: 'What became of it.' })
  state: CorrectionState;

  @Field(() => Instant, { description: 'When it was submitted.' })
  submittedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was answered or withdrawn; null while it waits.' })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'How it shall read, where that is not what was asked for.' })
  wording: string | null;

  @Field(() => String, { nullable: true, description: 'What the secretariat noted; always said of one that is not accepted.' })
  note: string | null;

  @Field(() => Boolean, { description: "Whether it is the reader's own delegation's." })
  mine: boolean;
}

@ObjectType({ description: 'The correction, waiting for an answer.' })
export class SubmitRecordCorrectionSuccess {
  @Field(() => RecordCorrectionModel, { description: 'The correction.' })
  correction: RecordCorrectionModel;

  @Field(() => EntryReceiptModel, { description: 'Where the submission was written down.' })
  receipt: EntryReceiptModel;
}

@ObjectType({ description: 'The correction, withdrawn.' })
export class WithdrawRecordCorrectionSuccess {
  @Field(() => RecordCorrectionModel, { description: 'The correction.' })
  correction: RecordCorrectionModel;
}

@ObjectType({ description: 'The correction with its answer.' })
export class AnswerRecordCorrectionSuccess {
  @Field(() => RecordCorrectionModel, { description: 'The correction.' })
  correction: RecordCorrectionModel;
}

export const SubmitRecordCorrectionPayload = payloadOf(SubmitRecordCorrectionSuccess);
export const WithdrawRecordCorrectionPayload = payloadOf(WithdrawRecordCorrectionSuccess);
export const AnswerRecordCorrectionPayload = payloadOf(AnswerRecordCorrectionSuccess);
