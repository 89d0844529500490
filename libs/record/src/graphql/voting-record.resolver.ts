import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Readers } from '#consultations';
import { MemberDirectory, noSuchMember } from '#delegations';
import { Allow } from '#identity';
import { inLanguage, type Language, type Page, RefusalError, type RequestContext } from '#platform';
import { voteAnswer, voteInWords } from '../domain/vote-in-words.js';
import { VotingRecordQueries, type VoteView } from '../persistence/voting-record-queries.js';
import {
  MemberPeriodArgs,
  type MemberVoteModel,
  VotingRecordArgs,
  VotingRecordConnection,
  VotingYearModel,
} from './voting-record.model.js';

/** How a Member voted, over the years. */
@Resolver()
export class VotingRecordResolver {
  constructor(
    private readonly votes: VotingRecordQueries,
    private readonly members: MemberDirectory,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_VOTING_RECORDS')
  @Query(() => VotingRecordConnection, {
    description: 'What a Member did on every recorded vote that was decided, the newest first. Secret votes are left out: nobody knows.',
  })
  async votingRecord(@Args() args: VotingRecordArgs, @Context() context: RequestContext): Promise<Page<MemberVoteModel>> {
    const period = { from: args.from ?? null, until: args.until ?? null };
    const page = await this.votes.page(await this.idOf(args.member), period, await this.readers.of(context), args.first, args.after);
    return { ...page, nodes: page.nodes.map((vote) => voteIn(vote, context.language)) };
  }

  @Allow('SEE_VOTING_RECORDS')
  @Query(() => [VotingYearModel], { description: 'How often a Member did what on recorded votes, year by year, the oldest first.' })
  async votingYears(@Args() { member, from, until }: MemberPeriodArgs): Promise<VotingYearModel[]> {
    return this.votes.years(await this.idOf(member), { from: from ?? null, until: until ?? null });
  }

  private async idOf(code: string): Promise<string> {
    const member = await this.members.byCode(code);
    if (!member) throw new RefusalError(noSuchMember(code, 'member'));
    return member.id;
  }
}

function voteIn(vote: VoteView, language: Language): MemberVoteModel {
  const { id, symbol, question, number, outcome, decidedAt, annulled } = vote;
  return {
    ...{ id, symbol, question, number, outcome, decidedAt, annulled },
    consultation: inLanguage(vote.consultationTitle, language),
    title: inLanguage(vote.title, language),
    headline: vote.headline[language],
    answer: voteAnswer(vote),
    answerInWords: voteInWords(vote)[language],
    version: vote.ballot?.version ?? null,
  };
}
