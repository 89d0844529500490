import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { connectionOf, Instant } from '#platform';
import type { EntryRow } from '../persistence/entries.js';

@ObjectType('EventChange', { description: 'Something that an act changed: what it was before and what it is after.' })
export class EventChangeModel {
  @Field(() => String, { description: 'What changed, by its name in entries; `answer` for a ballot, `text` for a version of a text.' })
  field: string;

  @Field(() => String, { description: 'What changed, in words.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What it was; null: nothing had been said of it before.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it is from then on; null: nothing any more.' })
  after: string | null;
}

@ObjectType('Event', { description: 'An entry of a log: one act, in the order in which it happened.' })
export class EventModel {
  @Field(() => ID, { description: 'The log and the index in it.' })
  id: string;

  @Field(() => ID, { description: "The log: the consultation's, by its id, or the organization's." })
  log: string;

  @Field(() => Int, { description: 'Its index in the log, from 0 and without a gap.' })
  index: number;

  @Field(() => String, { description: 'What was done: `consultation.opened`, `ballot.cast`, `comment.submitted` and so on.' })
  act: string;

  @Field(() => Instant, { description: 'When, by the official clock.' })
  at: Date;

  @Field(() => String, { nullable: true, description: "The symbol of the consultation; null in the organization's log." })
  symbol: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the account that did it; null: the clock.' })
  actor: string | null;

  @Field(() => ID, { nullable: true, description: 'The account that did it; null: the clock.' })
  account: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the Member on whose behalf.' })
  member: string | null;

  @Field(() => String, { description: 'What was done, in words.' })
  inWords: string;

  @Field(() => String, {
    description:
      "The entry's canonical JSON, whole: the bytes that `leafHash` is of. Empty for a ballot on a question that is not decided yet: what it says is shown to nobody before.",
  })
  data: string;

  @Field(() => String, { description: 'The leaf hash as in RFC 6962, in hexadecimal: SHA-256 of a zero byte and the bytes.' })
  leafHash: string;

  /** The entry as it was read: for those who resolve further fields. */
  row: EntryRow;
}

@ObjectType({ description: 'A page of a log.' })
export class EventConnection extends connectionOf(EventModel) {}

@ObjectType('News', { description: 'Something that happened since the reader was last here.' })
export class NewsModel {
  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'What, in words.' })
  inWords: string;

  @Field(() => String, { nullable: true, description: 'The symbol of the consultation.' })
  symbol: string | null;
}

@ArgsType()
export class NewsArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many to return: at most 100, the newest.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 10;
}
