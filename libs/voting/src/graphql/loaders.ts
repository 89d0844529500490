import type { Principal } from '#identity';
import { loaderOf, type RequestContext } from '#platform';
import type { Counted, LiveCounts } from '../persistence/live-counts.js';
import type { LotQuery } from '../persistence/lot-query.js';
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

/**
 * By question: what its ballots say, grouped. The reader's standing says how far the log has grown: what was counted at that
 * size is not counted again.
 */
export function countsLoader(context: RequestContext, counts: LiveCounts, standings: StandingQuery) {
  return loaderOf<string, Counted>(context, 'voting.counts', async (ids) => {
    const standing = standingLoader(context, standings);
    const found = new Map<string, Counted>();
    for (const id of ids) {
      const { logSize, facts } = (await standing.load(id)) ?? {};
      const known = logSize !== undefined && facts ? counts.known(id, logSize, facts.now) : null;
      if (known) found.set(id, known);
    }
    const grown = ids.filter((id) => !found.has(id));
    if (grown.length > 0) for (const [id, counted] of await counts.of(grown)) found.set(id, counted);
    return found;
  });
}

/** By question: its decision, once there is one. */
export function decisionLoader(context: RequestContext, results: Results) {
  return loaderOf<string, StoredDecision>(context, 'voting.decision', (ids) => results.of(ids));
}

/** By question: the commitment of its lot, where it has one. */
export function lotLoader(context: RequestContext, lots: LotQuery) {
  return loaderOf<string, string>(context, 'voting.lot', (ids) => lots.of(ids));
}
