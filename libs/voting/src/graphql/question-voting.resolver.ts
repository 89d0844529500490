import { Context, Int, Parent, Resolver } from '@nestjs/graphql';
import { QuestionModel, type QuestionView } from '#consultations';
import { METHODS } from '#tally';
import { PlainField, type RequestContext } from '#platform';
import { LiveCounts } from '../persistence/live-counts.js';
import { Results } from '../persistence/results.js';
import { StandingQuery } from '../persistence/standing-query.js';
import { BallotModel, CastingRightModel } from './ballot.model.js';
import { ballotIn } from './ballot-view.js';
import { castingRightIn } from './casting-right-view.js';
import { countsLoader, decisionLoader, standingLoader } from './loaders.js';
import { QuestionResultModel } from './result.model.js';
import { resultIn } from './result-view.js';
import { TallyModel } from './tally.model.js';
import { tallyFor } from './tally-view.js';

/** What voting adds to a question. However many questions are asked for, each of these is one statement. */
@Resolver(() => QuestionModel)
export class QuestionVotingResolver {
  constructor(
    private readonly standings: StandingQuery,
    private readonly counts: LiveCounts,
    private readonly results: Results,
  ) {}

  @PlainField(() => BallotModel, {
    nullable: true,
    description: "The ballot of the reader's delegation as it stands; null when there is none.",
  })
  async myBallot(@Parent() { id, file }: QuestionView, @Context() context: RequestContext): Promise<BallotModel | null> {
    const standing = await standingLoader(context, this.standings).load(id);
    return standing?.ballot ? ballotIn(file, standing.ballot, context.language) : null;
  }

  @PlainField(() => [String], {
    nullable: true,
    description:
      'The options whose ballots are given with a reason; with any other a reason may be given. Null: the question asks for none.',
  })
  reasonFor(@Parent() { file }: QuestionView): readonly string[] | null {
    return METHODS[file.method].reasonFor ?? null;
  }

  @PlainField(() => CastingRightModel, { description: 'Whether the reader may answer now, and if not why.' })
  async mayCast(@Parent() { id }: QuestionView, @Context() context: RequestContext): Promise<CastingRightModel> {
    return castingRightIn(await standingLoader(context, this.standings).load(id), context.language);
  }

  @PlainField(() => Int, { description: 'How many Members have answered: not how.' })
  async participation(@Parent() { id }: QuestionView, @Context() context: RequestContext): Promise<number> {
    return (await countsLoader(context, this.counts, this.standings).load(id))?.ballots ?? 0;
  }

  @PlainField(() => TallyModel, {
    nullable: true,
    description: "The counts, where the question's tally visibility shows them to this reader now; null otherwise.",
  })
  async tally(@Parent() question: QuestionView, @Context() context: RequestContext): Promise<TallyModel | null> {
    return tallyFor(question, context, {
      standings: standingLoader(context, this.standings),
      counts: countsLoader(context, this.counts, this.standings),
    });
  }

  @PlainField(() => QuestionResultModel, { nullable: true, description: 'The decision, once there is one.' })
  async result(@Parent() { id, file }: QuestionView, @Context() context: RequestContext): Promise<QuestionResultModel | null> {
    const decided = file.decidedAt ? await decisionLoader(context, this.results).load(id) : null;
    return decided && resultIn(decided, context.language);
  }
}
