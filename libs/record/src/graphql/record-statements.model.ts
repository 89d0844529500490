import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, type Language, LanguageEnum } from '#platform';
import { type ObjectionKind, ObjectionKindEnum, type SilenceState, SilenceStateEnum } from '#silence';

@ObjectType('RecordReason', { description: 'The reason that a Member gave with its vote, as the record has it.' })
export class RecordReasonModel {
  @Field(() => Int, { description: 'The number of the question.' })
  questionNumber: number;

  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => String, { description: 'What it says.' })
  text: string;
}

@ObjectType('RecordObjection', { description: 'What a Member said in writing against a silence, as the record has it.' })
export class RecordObjectionModel {
  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => ObjectionKindEnum, { description: 'An objection, or an amendment.' })
  kind: ObjectionKind;

  @Field(() => String, { description: 'The reason.' })
  text: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;

  @Field(() => String, { nullable: true, description: 'The wording that an amendment proposes instead.' })
  proposedWording: string | null;
}

@ObjectType('RecordSilence', { description: 'A silence procedure as the record has it. Nobody is recorded as having been in favour.' })
export class RecordSilenceModel {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field(() => String, { description: 'The title of the text.' })
  title: string;

  @Field(() => SilenceStateEnum, { description: 'How it ended.' })
  state: SilenceState;

  @Field(() => String, { description: 'How it ended, in words.' })
  inWords: string;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null unless it was.' })
  withdrawReason: string | null;

  @Field(() => Instant, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null;

  @Field(() => [RecordObjectionModel], { description: 'Who objected, by code.' })
  objections: RecordObjectionModel[];
}
