import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, type Language, LanguageEnum, LANGUAGES, LocalizedTextInput, Says } from '#platform';
import { BLOCK_KINDS, type BlockKind } from '../domain/document.js';
import { BlockKindEnum } from './enums.js';
import { KEY, SYMBOL, SYMBOL_SHAPE } from './shapes.js';

const ANCHOR_SHAPE = { message: 'An anchor has 1 to 40 small letters, digits and hyphens.' };

@InputType({ description: 'A heading, a paragraph or an item of a list.' })
export class BlockInput {
  @Field(() => ID, { description: 'Its anchor: once in the documents of the consultation, and for good.' })
  @Matches(KEY, ANCHOR_SHAPE)
  anchor: string;

  @Field(() => BlockKindEnum, { description: 'What it is.' })
  @IsIn(BLOCK_KINDS)
  kind: BlockKind;

  @Field(() => Int, { defaultValue: 1, description: 'Its depth, from 1 to 9.' })
  @IsInt()
  @Min(1)
  @Max(9)
  level: number = 1;

  @Field(() => String, { nullable: true, description: 'The number that the document prints, as it prints it.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  number?: string | null;

  @Field(() => LocalizedTextInput, { description: 'Its text.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;
}

@InputType({ description: 'Where the mark of a footnote stands in the text of its block, in characters of UTF-16 before it.' })
export class FootnotePlacesInput {
  @Field(() => Int, { nullable: true, description: 'In the English text.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  en?: number | null;

  @Field(() => Int, { nullable: true, description: 'In the French text.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  fr?: number | null;

  @Field(() => Int, { nullable: true, description: 'In the Spanish text.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  es?: number | null;
}

@InputType({ description: 'A footnote.' })
export class FootnoteInput {
  @Field(() => String, { description: 'The mark that the document prints.' })
  @Says(1, 20)
  mark: string;

  @Field(() => ID, { description: 'The anchor of the block to which it belongs.' })
  @Matches(KEY, ANCHOR_SHAPE)
  anchor: string;

  @Field(() => LocalizedTextInput, { description: 'Its text.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text: LocalizedTextInput;

  @Field(() => FootnotePlacesInput, { nullable: true, description: 'Where its mark stands; left out: at the end of the block.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FootnotePlacesInput)
  places?: FootnotePlacesInput | null;
}

@InputType({ description: 'A document for a consultation that is still a draft.' })
export class AddDocumentInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => String, { description: 'The symbol of the document.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  symbol: string;

  @Field(() => LocalizedTextInput, { description: 'Its title.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput;

  @Field(() => Day, { description: 'When it was issued.' })
  @IsString()
  issuedOn: string;

  @Field(() => LanguageEnum, { description: 'The language in which it was written: the whole of it must exist in that language.' })
  @IsIn(LANGUAGES)
  originalLanguage: Language;

  @Field(() => [BlockInput], { description: 'Its blocks, in their order: 1 to 2,000.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => BlockInput)
  blocks: BlockInput[];

  @Field(() => [FootnoteInput], { defaultValue: [], description: 'Its footnotes, in their order: at most 1,000.' })
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FootnoteInput)
  footnotes: FootnoteInput[] = [];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Where another document of the consultation has one of the anchors: whether all of them are given a prefix of this document (`d2-p1`), or the document is refused.',
  })
  @IsBoolean()
  setApart: boolean = false;
}

@InputType({ description: 'A document to be taken out of a draft.' })
export class RemoveDocumentInput {
  @Field(() => String, { description: 'The symbol of the consultation.' })
  @Matches(SYMBOL, SYMBOL_SHAPE)
  consultation: string;

  @Field(() => ID, { description: 'The document. No question and no proposal names a paragraph of it.' })
  @IsUUID()
  document: string;
}
