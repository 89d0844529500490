import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Day, type Language, LanguageEnum } from '#platform';
import type { BlockKind } from '../domain/document.js';
import type { RemarkKind, UnplacedReason } from '../domain/recognition/index.js';
import { BlockKindEnum } from './enums.js';

/** As much text as a document of 200 pages has. */
export const LONGEST_TEXT = 500_000;

export const UnplacedReasonEnum = {
  TITLE: 'TITLE',
  PARTICULARS: 'PARTICULARS',
  MASTHEAD: 'MASTHEAD',
  SEPARATOR: 'SEPARATOR',
  NOTE_WITHOUT_MARK: 'NOTE_WITHOUT_MARK',
  LONE_NUMBER: 'LONE_NUMBER',
  FRAGMENT: 'FRAGMENT',
} as const satisfies { [R in UnplacedReason]: R };

registerEnumType(UnplacedReasonEnum, {
  name: 'UnplacedReason',
  description: 'Why a line of a text stands in no block and no footnote.',
  valuesMap: {
    TITLE: { description: 'It was taken as the title.' },
    PARTICULARS: { description: 'It gives the symbol, a date or the language.' },
    MASTHEAD: { description: 'It stands before the text begins.' },
    SEPARATOR: { description: 'It is a rule or the number of a page.' },
    NOTE_WITHOUT_MARK: { description: 'It is a note whose mark is not in the text.' },
    LONE_NUMBER: { description: 'It is a number without a text.' },
    FRAGMENT: { description: 'It is a torn-off fragment.' },
  },
});

export const RemarkKindEnum = {
  REPEATED_NUMBER: 'REPEATED_NUMBER',
  NUMBERS_SKIPPED: 'NUMBERS_SKIPPED',
  WITHOUT_NUMBER: 'WITHOUT_NUMBER',
  JOINED: 'JOINED',
  BEGINS_MID_SENTENCE: 'BEGINS_MID_SENTENCE',
  BREAKS_OFF: 'BREAKS_OFF',
  MARK_WITHOUT_NOTE: 'MARK_WITHOUT_NOTE',
} as const satisfies { [R in RemarkKind]: R };

registerEnumType(RemarkKindEnum, {
  name: 'RemarkKind',
  description: 'What in a recognised text should be looked at before it is added.',
  valuesMap: {
    REPEATED_NUMBER: { description: 'A number stands twice.' },
    NUMBERS_SKIPPED: { description: 'Numbers do not follow on from one another.' },
    WITHOUT_NUMBER: { description: 'A paragraph among numbered ones has no number.' },
    JOINED: { description: 'Two pieces were taken as one sentence that a page had parted.' },
    BEGINS_MID_SENTENCE: { description: 'It begins in the middle of a sentence.' },
    BREAKS_OFF: { description: 'It ends in the middle of a sentence.' },
    MARK_WITHOUT_NOTE: { description: 'A mark in the text has no footnote.' },
  },
});

@ObjectType('RecognisedBlock', { description: 'A heading, a paragraph or an item that was recognised in a text.' })
export class RecognisedBlockModel {
  @Field(() => ID, { description: 'The anchor that it will have.' })
  anchor: string;

  @Field(() => BlockKindEnum, { description: 'What it is.' })
  kind: BlockKind;

  @Field(() => Int, { description: 'Its depth, from 1.' })
  level: number;

  @Field(() => String, { nullable: true, description: 'The number that the text prints, as it prints it.' })
  number: string | null;

  @Field(() => String, { description: 'Its text, without markup and marks.' })
  text: string;

  @Field(() => [Int], { description: 'The lines that it was made of, from 1.' })
  lines: readonly number[];
}

@ObjectType('RecognisedFootnote', { description: 'A footnote that was recognised in a text.' })
export class RecognisedFootnoteModel {
  @Field(() => String, { description: 'Its mark.' })
  mark: string;

  @Field(() => ID, { description: 'The anchor of the block that carries the mark.' })
  anchor: string;

  @Field(() => Int, { description: 'How many characters of that block’s text stand before the mark.' })
  place: number;

  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => [Int], { description: 'The lines that it was made of, from 1.' })
  lines: readonly number[];
}

@ObjectType('UnplacedLine', { description: 'A line of a text that stands in no block and no footnote.' })
export class UnplacedLineModel {
  @Field(() => Int, { description: 'Its number, from 1.' })
  line: number;

  @Field(() => String, { description: 'What it says.' })
  text: string;

  @Field(() => UnplacedReasonEnum, { description: 'Why it stands nowhere.' })
  reason: UnplacedReason;

  @Field(() => String, { description: 'The reason in the reader’s language.' })
  inWords: string;
}

@ObjectType('RecognitionRemark', { description: 'What in a recognised text should be looked at.' })
export class RecognitionRemarkModel {
  @Field(() => Int, { description: 'The line, from 1.' })
  line: number;

  @Field(() => RemarkKindEnum, { description: 'What it is.' })
  kind: RemarkKind;

  @Field(() => String, { description: 'The same in the reader’s language.' })
  inWords: string;
}

@ObjectType('RecognisedDocument', {
  description: 'What a plain text was recognised to be. Every line that is not blank is in a block, in a footnote, or among the unplaced.',
})
export class RecognisedDocumentModel {
  @Field(() => String, { nullable: true, description: 'The symbol, where the text gives one.' })
  symbol: string | null;

  @Field(() => String, { nullable: true, description: 'The title, where one was found.' })
  title: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of issue, where the text gives one.' })
  issuedOn: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The original language, where the text says it.' })
  language: Language | null;

  @Field(() => [RecognisedBlockModel], { description: 'The blocks, in their order.' })
  blocks: readonly RecognisedBlockModel[];

  @Field(() => [RecognisedFootnoteModel], { description: 'The footnotes, in their order.' })
  footnotes: readonly RecognisedFootnoteModel[];

  @Field(() => [UnplacedLineModel], { description: 'What stands in no block and no footnote, line by line.' })
  unplaced: readonly UnplacedLineModel[];

  @Field(() => [RecognitionRemarkModel], { description: 'What should be looked at, line by line.' })
  remarks: readonly RecognitionRemarkModel[];
}

@ArgsType()
export class RecogniseDocumentArgs {
  @Field(() => String, { description: 'The text of a document, as plain text: at most 500,000 characters.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text: string;
}
