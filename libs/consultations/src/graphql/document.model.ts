import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day, type Language, LanguageEnum } from '#platform';
import type { BlockKind } from '../domain/document.js';
import { BlockKindEnum } from './enums.js';

@ObjectType('Block', { description: 'A heading, a paragraph or an item of a list. Comments point to it.' })
export class BlockModel {
  @Field(() => ID, { description: 'Its stable anchor within the document, whatever is printed.' })
  anchor: string;

  @Field(() => BlockKindEnum, { description: 'What it is.' })
  kind: BlockKind;

  @Field(() => Int, { description: 'Its depth, from 1.' })
  level: number;

  @Field(() => String, { nullable: true, description: 'The number that the document prints, if any, as it prints it.' })
  number: string | null;

  @Field(() => String, { description: 'Its text in the reader’s language.' })
  text: string;

  /** The id of its document. */
  document: string;
}

@ObjectType('Footnote', { description: 'A footnote of a document.' })
export class FootnoteModel {
  @Field(() => String, { description: 'The mark that the document prints.' })
  mark: string;

  @Field(() => ID, { description: 'The anchor of the block to which it belongs.' })
  anchor: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many characters of the block’s text stand before its mark, in UTF-16; null: not known, so at the end.',
  })
  place: number | null;

  @Field(() => String, { description: 'Its text in the reader’s language.' })
  text: string;
}

@ObjectType('Document', { description: 'A document put before the body.' })
export class DocumentModel {
  @Field(() => ID, { description: 'Identifies the document.' })
  id: string;

  @Field(() => String, { description: 'Its symbol.' })
  symbol: string;

  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title: string;

  @Field(() => Day, { description: 'When it was issued.' })
  issuedOn: string;

  @Field(() => LanguageEnum, { description: 'The language in which it was written.' })
  originalLanguage: Language;

  @Field(() => [LanguageEnum], { description: 'The languages in which the whole of it exists, the original first.' })
  languages: readonly Language[];

  @Field(() => [BlockModel], { description: 'Its blocks, in their order.' })
  blocks: readonly BlockModel[];

  @Field(() => [FootnoteModel], { description: 'Its footnotes, in their order.' })
  footnotes: readonly FootnoteModel[];
}
