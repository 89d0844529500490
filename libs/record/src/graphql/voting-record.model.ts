import { ArgsType, Field, ID, Int, IntersectionType, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { connectionOf, Instant, PageArgs } from '#platform';
import { OutcomeKindEnum, type OutcomeKind } from '#voting';
import { PeriodArgs } from './agreement.model.js';

/** A Member, and a period. */
@ArgsType()
export class MemberPeriodArgs extends PeriodArgs {
  @Field(() => String, { description: 'The Member’s code.' })
  @IsString()
  @MaxLength(20)
  member: string;
}

@ArgsType()
export class VotingRecordArgs extends IntersectionType(PageArgs, MemberPeriodArgs, ArgsType) {}

@ObjectType('MemberVote', { description: 'A recorded vote, and what a Member did on it. Secret votes are never among these.' })
export class MemberVoteModel {
  @Field(() => ID, { description: "The question's id." })
  id: string;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => String, { description: 'The title of the consultation.' })
  consultation: string;

  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  number: number;

  @Field(() => String, { description: 'The title of the question.' })
  title: string;

  @Field(() => OutcomeKindEnum, { description: 'What was decided.' })
  outcome: OutcomeKind;

  @Field(() => String, { description: 'The outcome in one line.' })
  headline: string;

  @Field(() => Instant, { description: 'When it was counted.' })
  decidedAt: Date;

  @Field(() => Boolean, { description: 'Whether the vote was annulled later. Such votes are listed, and count in no figure.' })
  annulled: boolean;

  @Field(() => String, {
    description:
      'What the Member answered, as roll calls name it: the keys of the options marked, ABSTAIN or BLANK; DID_NOT_PARTICIPATE, NOT_ENTITLED, or NOT_ON_ROLL where it was no Member then.',
  })
  answer: string;

  @Field(() => String, { description: 'The same in words.' })
  answerInWords: string;

  @Field(() => Int, { nullable: true, description: 'How often the Member answered; the last ballot is the one that counted.' })
  version: number | null;
}

@ObjectType({ description: 'A page of recorded votes, the newest first.' })
export class VotingRecordConnection extends connectionOf(MemberVoteModel) {}

@ObjectType('VotingYear', {
  description: 'What a Member did on the recorded votes of a year of the official zone; annulled ones are left out.',
})
export class VotingYearModel {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Int, { description: 'How many recorded votes there were: the sum of the five figures that follow.' })
  questions: number;

  @Field(() => Int, { description: 'On how many it made a choice.' })
  chose: number;

  @Field(() => Int, { description: 'On how many it abstained.' })
  abstained: number;

  @Field(() => Int, { description: 'On how many it cast a blank ballot.' })
  blank: number;

  @Field(() => Int, { description: 'On how many it was entitled to vote and did not participate.' })
  didNotParticipate: number;

  @Field(() => Int, { description: 'On how many it was not entitled to vote, or no Member.' })
  notEntitled: number;
}
