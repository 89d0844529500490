import type { Principal } from '#identity';
import { loaderOf, type RequestContext } from '#platform';
import type { Counted, LiveCounts } from '../persistence/live-counts.js';
import type { Results, StoredDecision } from '../persistence/results.js';
import type { StandingOfDelegation, StandingQuery } from '../persistence/standing-query.js';

/** Who asks; null: nobody is signed in. */
export function principalOf(context: RequestContext): Principal | null {
  return context.principal as Principal | null;
}

/** By question: how the reader's delegation stands towards it. */
export function standingLoader(context: RequestContext, standings: StandingQuery) {
  const account = principalOf(context)?.account ?? null;
  return loaderOf<string, StandingOfDelegation>(context, 'voting.standing', (ids) => standings.of(account, ids));
}

/** By question: what its ballots say, grouped. */
export function countsLoader(context: RequestContext, counts: LiveCounts) {
  return loaderOf<string, Counted>(context, 'voting.counts', (ids) => counts.of(ids));
}

/** By question: its decision, once there is one. */
export function decisionLoader(context: RequestContext, results: Results) {
  return loaderOf<string, StoredDecision>(context, 'voting.decision', (ids) => results.of(ids));
}
