import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EntryReceiptModel } from '#ledger';
import { Instant, type Language, LanguageEnum } from '#platform';
import type { PlaceKind } from '../domain/places.js';
import { RecordPlaceKindEnum } from './record-correction.enums.js';
import { RecordTextModel } from './record.model.js';

@ObjectType('RecordVersion', {
  description: 'A record in one language, as it came out: with bytes, fingerprint and window for corrections of its own.',
})
export class RecordVersionModel {
  @Field(() => LanguageEnum, { description: 'The language.' })
  language: Language;

  @Field(() => Boolean, { description: 'Whether it is the version in the original language.' })
  original: boolean;

  @Field(() => Instant, { description: 'When it came out.' })
  publishedAt: Date;

  @Field(() => Instant, { description: 'Until when corrections to it are received: that instant excluded.' })
  correctionsCloseAt: Date;

  @Field(() => Boolean, { description: 'Whether corrections to it are received now, by the official clock.' })
  receivesCorrections: boolean;

  @Field(() => String, { description: 'SHA-256 of the bytes of `json` in UTF-8, in hexadecimal.' })
  sha256: string;

  @Field(() => String, { description: 'The whole version as canonical JSON (RFC 8785), byte for byte as it came out.' })
  json: string;

  @Field(() => Int, { description: 'The entry of the consultation’s log that has its fingerprint.' })
  logIndex: number;

  @Field(() => EntryReceiptModel, { nullable: true, description: 'That entry, as it is proved, and the checkpoint that covers it.' })
  receipt: EntryReceiptModel | null;
}

@ObjectType('MadeCorrection', { description: 'One correction of a corrigendum: for these words, read those.' })
export class MadeCorrectionModel {
  @Field(() => Int, { description: 'Its number, from 1 in each language version.' })
  number: number;

  @Field(() => String, { description: 'The key of the place in the record.' })
  place: string;

  @Field(() => RecordPlaceKindEnum, { description: 'What stands there.' })
  kind: PlaceKind;

  @Field(() => String, { description: 'What the place is called, in the language of the version.' })
  placeTitle: string;

  @Field(() => String, { description: 'For …' })
  says: string;

  @Field(() => String, { description: '… read …; empty: the words are taken out.' })
  reads: string;

  @Field(() => Boolean, { description: 'Whether it changes nothing of the substance.' })
  editorial: boolean;

  @Field(() => String, { description: 'The code of the Member or observer that asked for it.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => String, { nullable: true, description: 'What the secretariat noted.' })
  note: string | null;
}

@ObjectType('CorrectedVersion', { description: 'What the corrigendum corrects in one language version.' })
export class CorrectedVersionModel {
  @Field(() => LanguageEnum, { description: 'The language.' })
  language: Language;

  @Field(() => Int, { description: 'How many corrections to it were submitted in time.' })
  received: number;

  @Field(() => Int, { description: 'How many of them were not accepted.' })
  notAccepted: number;

  @Field(() => Int, { description: 'How many of them were withdrawn.' })
  withdrawn: number;

  @Field(() => [MadeCorrectionModel], { description: 'Those made, in the order of their places in the record.' })
  corrections: MadeCorrectionModel[];
}

@ObjectType('RecordedVoteCorrection', {
  description: 'How a Member had intended to vote. Its vote, the counts and the outcome stay as they were recorded.',
})
export class RecordedVoteCorrectionModel {
  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  questionNumber: number;

  @Field(() => String, { description: 'The title of the question.' })
  questionTitle: string;

  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'Its name.' })
  memberName: string;

  @Field(() => String, { nullable: true, description: 'How the vote is recorded, in words; null: the Member did not participate.' })
  recorded: string | null;

  @Field(() => String, { description: 'How the delegation had intended to vote, in words.' })
  intended: string;

  @Field(() => String, { description: 'Why, as the delegation says it.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'What the secretariat or the chair noted.' })
  note: string | null;

  @Field(() => Boolean, { description: 'Whether the record itself notes it: it was confirmed before the publication.' })
  inRecord: boolean;
}

@ObjectType('Corrigendum', {
  description: 'The one corrigendum to a record, by language version. The record stays as it was published and is read with it.',
})
export class CorrigendumModel {
  @Field(() => String, { description: 'Its symbol, such as IC/2006/8/Corr.1.' })
  symbol: string;

  @Field(() => Instant, { description: 'When it was issued.' })
  issuedAt: Date;

  @Field(() => [CorrectedVersionModel], { description: 'By language version, the original first.' })
  versions: CorrectedVersionModel[];

  @Field(() => [RecordedVoteCorrectionModel], { description: 'All corrections of votes, those that the record has already among them.' })
  votes: RecordedVoteCorrectionModel[];

  @Field(() => String, { description: 'SHA-256 of the bytes of `json` in UTF-8, in hexadecimal.' })
  sha256: string;

  @Field(() => String, {
    description:
      'The corrigendum as canonical JSON (RFC 8785), byte for byte as it was issued. Where a person wrote a text it has `{"salted": …}`, and the text is among `texts`.',
  })
  json: string;

  @Field(() => [RecordTextModel], { description: 'The texts that belong into `json`, by their places.' })
  texts: readonly RecordTextModel[];

  @Field(() => Int, { description: 'The entry of the consultation’s log that has its fingerprint.' })
  logIndex: number;

  @Field(() => EntryReceiptModel, { nullable: true, description: 'That entry, as it is proved, and the checkpoint that covers it.' })
  receipt: EntryReceiptModel | null;
}

@ObjectType('RecordApproval', { description: 'The state in which a record became final: what it consists of, by fingerprint.' })
export class RecordApprovalModel {
  @Field(() => Instant, { description: 'When it became final.' })
  approvedAt: Date;

  @Field(() => String, { description: 'SHA-256 of the bytes of `json` in UTF-8, in hexadecimal.' })
  sha256: string;

  @Field(() => String, { description: 'The fingerprints of the record, its versions and its corrigendum, as canonical JSON (RFC 8785).' })
  json: string;

  @Field(() => Int, { description: 'The entry of the consultation’s log that has its fingerprint.' })
  logIndex: number;

  @Field(() => EntryReceiptModel, { nullable: true, description: 'That entry, as it is proved, and the checkpoint that covers it.' })
  receipt: EntryReceiptModel | null;
}
