import type { Exclusion } from './casting.js';
import type { Obstacle } from './reasons.js';

/** What decides whether a reader may answer a question at an instant. `roll` null: not on it. */
export type CastingFacts = Readonly<{
  now: Date;
  votingOpensAt: Date;
  /** The question's own closing or the consultation's, whichever is earlier. */
  closesAt: Date;
  closedAt: Date | null;
  cancelledAt: Date | null;
  decidedAt: Date | null;
  standing: 'ASKED' | 'WAITING' | 'NOT_ASKED';
  function: 'REPRESENTATIVE' | 'ALTERNATE' | 'ADVISER' | null;
  roll: Readonly<{ entitled: boolean; reason: Exclusion | null; since: Date | null }> | null;
  /** When the Member cast its ballot, where that is secret: it is cast once. */
  castSecretly?: Date | null;
}>;

/** Why a ballot would not be counted now, or null. In the order in which `cast_ballots` judges: both give the same answer. */
export function obstacleOf(facts: CastingFacts): Obstacle | null {
  if (facts.function === null) return { code: 'NOT_ENTITLED', detail: 'NOT_A_DELEGATE', since: null };
  return timeObstacle(facts) ?? rollObstacle(facts) ?? (facts.castSecretly ? { code: 'FROZEN', since: facts.castSecretly } : null);
}

function timeObstacle({ now, cancelledAt, closedAt, decidedAt, closesAt, votingOpensAt, standing }: CastingFacts): Obstacle | null {
  if (cancelledAt) return { code: 'VOTING_CLOSED', detail: 'CANCELLED', since: cancelledAt };
  if (standing === 'NOT_ASKED') return { code: 'VOTING_NOT_OPEN', detail: standing };
  if (closedAt || decidedAt || now >= closesAt) return { code: 'VOTING_CLOSED', detail: 'CLOSED', since: closesAt };
  if (now < votingOpensAt) return { code: 'VOTING_NOT_OPEN', detail: 'NOT_YET', opensAt: votingOpensAt };
  if (standing === 'WAITING') return { code: 'VOTING_NOT_OPEN', detail: standing };
  return null;
}

function rollObstacle({ roll, function: held }: CastingFacts): Obstacle | null {
  if (roll === null) return { code: 'NOT_ENTITLED', detail: 'NOT_A_MEMBER', since: null };
  if (!roll.entitled) return { code: 'NOT_ENTITLED', detail: roll.reason ?? 'NOT_A_MEMBER', since: roll.since };
  if (held === 'ADVISER') return { code: 'NOT_ENTITLED', detail: 'ADVISER', since: null };
  return null;
}
