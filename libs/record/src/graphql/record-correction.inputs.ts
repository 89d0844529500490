import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Language, LanguageEnum, LANGUAGES, Says } from '#platform';
import { type Answer, ANSWERS, RecordCorrectionAnswerEnum } from './record-correction.enums.js';

@InputType({
  description: 'What the delegation wants corrected: where, in which language version, what it says, what it should say, and why.',
})
export class SubmitRecordCorrectionInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @IsString()
  @MaxLength(100)
  symbol: string;

  @Field(() => LanguageEnum, { description: 'The language version.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => String, { description: 'The key of the place, as `places` has it.' })
  @IsString()
  @MaxLength(200)
  place: string;

  @Field(() => String, { description: 'The words to be corrected, quoted as they stand there: 1 to 4,000 characters.' })
  @Says(1, 4_000)
  says: string;

  @Field(() => String, { description: 'The words that should stand there instead, up to 4,000 characters; empty: none.' })
  @IsString()
  @MaxLength(4_000)
  shouldSay: string;

  @Field(() => String, { description: 'Why: 1 to 2,000 characters.' })
  @Says(1, 2_000)
  reason: string;
}

@InputType({ description: 'The correction that its delegation takes back.' })
export class WithdrawRecordCorrectionInput {
  @Field(() => ID, { description: 'The correction.' })
  @IsUUID()
  correction: string;
}

@InputType({ description: 'What the secretariat answers to a correction.' })
export class AnswerRecordCorrectionInput {
  @Field(() => ID, { description: 'The correction.' })
  @IsUUID()
  correction: string;

  @Field(() => RecordCorrectionAnswerEnum, { description: 'Accepted, accepted as editorial, or not accepted.' })
  @IsIn(ANSWERS)
  answer: Answer;

  @Field(() => String, {
    nullable: true,
    description:
      'How the passage shall read in the corrigendum, where that is not what was asked for: up to 4,000 characters. Only with one accepted.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  wording?: string | null;

  @Field(() => String, { nullable: true, description: 'A note, up to 2,000 characters; needed when it is not accepted.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;
}
