import { Context, Int, Parent, Resolver } from '@nestjs/graphql';
import { QuestionModel, type QuestionView } from '#consultations';
import { PlainField, type RequestContext } from '#platform';
import { LotQuery } from '../persistence/lot-query.js';
import { LiveCounts } from '../persistence/live-counts.js';
import { Results } from '../persistence/results.js';
import { StandingQuery } from '../persistence/standing-query.js';
import { BallotModel, CastingRightModel, SecretBallotModel } from './ballot.model.js';
import { ballotIn, secretBallotIn } from './ballot-view.js';
import { castingRightIn } from './casting-right-view.js';
import { LotModel } from './count-log.model.js';
import { countsLoader, decisionLoader, lotLoader, standingLoader } from './loaders.js';
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
    private readonly lots: LotQuery,
  ) {}

  @PlainField(() => BallotModel, {
    nullable: true,
    description: "The ballot of the reader's delegation as it stands; null when there is none, and where the vote is secret.",
  })
  async myBallot(@Parent() { id, file }: QuestionView, @Context() context: RequestContext): Promise<BallotModel | null> {
    const standing = await standingLoader(context, this.standings).load(id);
    return standing?.ballot ? ballotIn(file, standing.ballot, context.language) : null;
  }

  @PlainField(() => SecretBallotModel, {
    nullable: true,
    description: "That the reader's delegation has cast its secret ballot; null when it has not, and where votes are recorded.",
  })
  async mySecretBallot(@Parent() { id, file }: QuestionView, @Context() context: RequestContext): Promise<SecretBallotModel | null> {
    const cast = (await standingLoader(context, this.standings).load(id))?.cast;
    return cast ? secretBallotIn(file, cast, context.language) : null;
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
  @PlainField(() => LotModel, {
    nullable: true,
    description:
      'The lot by which ties are broken, where the method or the rule may need one: sealed when voting opens. Null before, and where none is needed.',
  })
  async lot(@Parent() { id, file }: QuestionView, @Context() context: RequestContext): Promise<LotModel | null> {
    const decided = file.decidedAt ? await decisionLoader(context, this.results).load(id) : null;
    if (decided?.decision.lot) return decided.decision.lot;
    const commitment = await lotLoader(context, this.lots).load(id);
    return commitment ? { commitment, seed: null, order: null } : null;
  }
}
