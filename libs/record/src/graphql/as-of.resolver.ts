import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConsultationQuery, Readers, stateOf } from '#consultations';
import { Allow } from '#identity';
import { inLanguage, type Page, RefusalError, type RequestContext, unlessErased } from '#platform';
import { noSuchLog } from '../domain/logs.js';
import { voteAnswer, voteInWords } from '../domain/vote-in-words.js';
import { AsOfQueries } from '../persistence/as-of-queries.js';
import { BallotsAsOf } from '../persistence/ballots-as-of.js';
import { OrganizationAsOf } from '../persistence/organization-as-of.js';
import {
  AtArgs,
  BallotsAtArgs,
  BallotThenConnection,
  type BallotThenModel,
  CommentThenModel,
  ConsultationAtArgs,
  ConsultationThenModel,
  DocumentThenModel,
  OrganizationThenModel,
  ProposalThenModel,
  QuestionThenModel,
  RollThenModel,
} from './as-of.model.js';

const MOST_COMMENTS = 200;

/** A consultation found, and as of when. */
type Then = Readonly<{ id: string; at: Date }>;

/** Things as they were at any instant. */
@Resolver(() => ConsultationThenModel)
export class AsOfResolver {
  constructor(
    private readonly then: AsOfQueries,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_EARLIER_STATES')
  @Query(() => ConsultationThenModel, { nullable: true, description: 'A consultation as of an instant; null: there was none yet.' })
  async consultationAt(@Args() { symbol, at: asked }: ConsultationAtArgs, @Context() context: RequestContext) {
    const known = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!known) throw new RefusalError(noSuchLog(symbol));
    const found = await this.then.consultation(known.id, asked);
    if (!found) return null;
    const { at } = found;
    const { file } = known;
    const timetable = {
      commentsCloseAt: instant(found.said['commentsCloseAt']) ?? file.commentsCloseAt,
      votingOpensAt: instant(found.said['votingOpensAt']) ?? file.votingOpensAt,
      votingClosesAt: instant(found.said['votingClosesAt']) ?? file.votingClosesAt,
    };
    const { ruleSet, ruleSetVersion } = found.said;
    return {
      ...{ at, id: found.id, symbol: found.symbol, officialZone: found.zone, logSize: found.logSize, lastLeaf: found.lastLeaf },
      ...timetable,
      title: inLanguage(found.title, context.language),
      body: { key: found.body.key, name: inLanguage(found.body.names, context.language) },
      ruleSet: ruleSet ? `${ruleSet}, ${ruleSetVersion}` : null,
      state: stateOf({ ...found.milestones, ...timetable }, at),
    };
  }

  @ResolveField(() => [DocumentThenModel], { description: 'Its documents.' })
  async documents(@Parent() { id, at }: Then, @Context() { language }: RequestContext): Promise<DocumentThenModel[]> {
    return (await this.then.documents(id, at)).map((each) => ({ ...each, title: inLanguage(each.title, language) }));
  }

  @ResolveField(() => [ProposalThenModel], { description: 'Its proposals and amendments.' })
  async proposals(@Parent() { id, at }: Then, @Context() { language }: RequestContext): Promise<ProposalThenModel[]> {
    return (await this.then.proposals(id, at)).map((each) => ({ ...each, title: inLanguage(each.title, language) }));
  }

  @ResolveField(() => [QuestionThenModel], { description: 'Its questions, those that were removed from the draft left out.' })
  async questions(@Parent() { id, at }: Then, @Context() { language }: RequestContext): Promise<QuestionThenModel[]> {
    return (await this.then.questions(id, at)).map((each) => ({
      ...each,
      title: inLanguage(each.title, language),
      headline: each.headline?.[language] ?? null,
    }));
  }

  @ResolveField(() => RollThenModel, { nullable: true, description: 'Its roll; null: not taken yet.' })
  roll(@Parent() { id, at }: Then): Promise<RollThenModel | null> {
    return this.then.roll(id, at);
  }

  @ResolveField(() => [CommentThenModel], { description: `The comments submitted by then, in document order: at most ${MOST_COMMENTS}.` })
  async comments(@Parent() { id, at }: Then, @Context() { language }: RequestContext): Promise<CommentThenModel[]> {
    return (await this.then.comments(id, at, MOST_COMMENTS)).map((each) => ({ ...each, text: unlessErased(each.text, language) }));
  }
}

/** Ballots and the organization as they were at any instant. */
@Resolver()
export class EarlierStatesResolver {
  constructor(
    private readonly ballots: BallotsAsOf,
    private readonly organization: OrganizationAsOf,
  ) {}

  @Allow('SEE_EARLIER_STATES')
  @Query(() => BallotThenConnection, {
    description:
      'The ballots on a question that were effective at an instant, by Member. Only of recorded votes that are decided by now: before that nobody is shown what Members answered. Empty for all others.',
  })
  async ballotsAt(
    @Args() { question, at, first, after }: BallotsAtArgs,
    @Context() { language }: RequestContext,
  ): Promise<Page<BallotThenModel>> {
    const page = await this.ballots.page(question, at, first, after);
    return {
      ...page,
      nodes: page.nodes.map((ballot) => {
        const vote = { method: ballot.method, options: ballot.options, entitled: true, ballot };
        const { member, version, castAt, index } = ballot;
        return {
          ...{ member, version, castAt, index, name: inLanguage(ballot.names, language) },
          answer: voteAnswer(vote),
          answerInWords: voteInWords(vote)[language],
        };
      }),
    };
  }

  @Allow('SEE_EARLIER_STATES')
  @Query(() => OrganizationThenModel, {
    description: 'The organization as of an instant, as it was known then. Its Members one by one: `members(asOf)`, as it is known today.',
  })
  async organizationAt(@Args() { at }: AtArgs, @Context() { language }: RequestContext): Promise<OrganizationThenModel> {
    const [figures, ruleSets, roles] = await Promise.all([
      this.organization.figures(at),
      this.organization.ruleSets(at),
      this.organization.roles(at),
    ]);
    return { ...figures, ruleSets: ruleSets.map(({ names, ...each }) => ({ ...each, name: inLanguage(names, language) })), roles };
  }
}

function instant(said: string | number | null | undefined): Date | null {
  return typeof said === 'string' ? new Date(said) : null;
}
