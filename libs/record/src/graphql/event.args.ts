import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Instant, PageArgs } from '#platform';

/** What entries are looked for by, in one log or in all. */
@ArgsType()
class EntryArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only this act: `comment.submitted`.' })
  @IsOptional()
  @Matches(/^[a-z]+([.-][a-z]+)*$/)
  @MaxLength(60)
  act?: string | null;

  @Field(() => String, { nullable: true, description: 'Only acts on behalf of the Member with this code.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  member?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this account did.' })
  @IsOptional()
  @IsUUID()
  account?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what is about the thing with this id: a question (its ballots too), a proposal, a document, a comment, a follow-up item, a silence procedure, an account, a delegate, credentials, a suspension, an access token.',
  })
  @IsOptional()
  @IsUUID()
  about?: string | null;

  @Field(() => Instant, { nullable: true, description: 'Only from this instant on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Only before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@ArgsType()
export class EventsArgs extends EntryArgs {
  @Field(() => String, { nullable: true, description: "The symbol of a consultation; without it, the organization's own log." })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  symbol?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Begin with the newest entry. Otherwise the log is read from its beginning.' })
  @IsBoolean()
  newestFirst: boolean = false;
}

@ArgsType()
export class HistoryArgs extends EntryArgs {
  @Field(() => String, { nullable: true, description: 'Only in the log of the consultation with this symbol.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  symbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Only in the consultations of the body with this key.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  body?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Begin with the newest entry; otherwise with the oldest.' })
  @IsBoolean()
  newestFirst: boolean = true;
}
