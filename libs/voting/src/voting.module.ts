import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { DelegationsModule } from '#delegations';
import { LedgerModule } from '#ledger';
import { IdentityModule } from '#identity';
import { AcknowledgeResolver } from './graphql/acknowledge.resolver.js';
import { BoxResolver } from './graphql/box.resolver.js';
import { CastingResolver } from './graphql/casting.resolver.js';
import { ChangeFeed } from './graphql/change-feed.js';
import { ClosingResolver } from './graphql/closing.resolver.js';
import { DecisionTree } from './graphql/decision-tree.js';
import { Listening } from './graphql/listening.js';
import { LogHeads } from './graphql/log-heads.js';
import { ParticipationBoard } from './graphql/participation-board.js';
import { PositionsResolver } from './graphql/positions.resolver.js';
import { Positions } from './graphql/positions.js';
import { QuestionVotingResolver } from './graphql/question-voting.resolver.js';
import { ReceiptResolver } from './graphql/receipt.resolver.js';
import { ResultPage } from './graphql/result-page.js';
import { ResultsResolver } from './graphql/results.resolver.js';
import { RoundsResolver } from './graphql/rounds.resolver.js';
import { Sensitivities } from './graphql/sensitivities.js';
import { SensitivityResolver } from './graphql/sensitivity.resolver.js';
import { SubscriptionsResolver } from './graphql/subscriptions.resolver.js';
import { TallyFeed } from './graphql/tally-feed.js';
import { BallotBox } from './persistence/ballot-box.js';
import { BallotFigures } from './persistence/ballot-figures.js';
import { BoxQuery } from './persistence/box-query.js';
import { DueQuery } from './persistence/due-query.js';
import { LiveCounts } from './persistence/live-counts.js';
import { LotQuery } from './persistence/lot-query.js';
import { EffectQuery } from './persistence/effect-query.js';
import { LogWatch } from './persistence/log-watch.js';
import { ParticipationQuery } from './persistence/participation-query.js';
import { RecentQuery } from './persistence/recent-query.js';
import { Results } from './persistence/results.js';
import { StandingQuery } from './persistence/standing-query.js';
import { RollWeightQuery } from './persistence/roll-weight-query.js';
import { STATEMENTS } from './statements.providers.js';
import { AnnulVote } from './use-cases/annul-vote.js';
import { CastBallot } from './use-cases/cast-ballot.js';
import { ClosingClock } from './use-cases/clock.js';
import { CloseQuestion } from './use-cases/close-question.js';
import { CloseVoting } from './use-cases/close-voting.js';
import { DecideTie } from './use-cases/decide-tie.js';
import { OpenRound } from './use-cases/open-round.js';
import { PerformDue } from './use-cases/perform-due.js';
import { SettleWithoutVote } from './use-cases/settle-without-vote.js';

const QUERIES = [
  BoxQuery,
  DueQuery,
  EffectQuery,
  LiveCounts,
  LotQuery,
  ParticipationQuery,
  RecentQuery,
  Results,
  RollWeightQuery,
  StandingQuery,
];
const USE_CASES = [AnnulVote, CastBallot, CloseQuestion, CloseVoting, DecideTie, OpenRound, PerformDue, SettleWithoutVote];
const VIEWS = [ChangeFeed, DecisionTree, Listening, LogHeads, ParticipationBoard, Positions, ResultPage, Sensitivities, TallyFeed];
const RESOLVERS = [
  AcknowledgeResolver,
  BoxResolver,
  CastingResolver,
  ClosingResolver,
  PositionsResolver,
  QuestionVotingResolver,
  ReceiptResolver,
  ResultsResolver,
  RoundsResolver,
  SensitivityResolver,
  SubscriptionsResolver,
];

@Module({
  imports: [LedgerModule, IdentityModule, DelegationsModule, ConsultationsModule],
  providers: [BallotBox, BallotFigures, ClosingClock, LogWatch, ...QUERIES, ...USE_CASES, ...VIEWS, ...RESOLVERS, ...STATEMENTS],
  exports: [BallotBox, EffectQuery, PerformDue, Results],
})
export class VotingModule {}
