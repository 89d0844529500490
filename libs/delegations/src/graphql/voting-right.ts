import type { Language } from '#platform';
import { type Entitlement, explainExclusion } from '../domain/voting-right.js';
import type { VotingRightModel } from './member.model.js';

/** A Member's right to vote as the API says it; nothing known of it: not a Member. */
export function votingRightIn(language: Language, entitlement: Entitlement | null, zone?: string): VotingRightModel {
  if (entitlement?.entitled) return { entitled: true, reason: null, explanation: null };
  const { reason, since, reference } = entitlement ?? { reason: 'NOT_A_MEMBER', since: null, reference: null };
  return { entitled: false, reason, explanation: explainExclusion(reason, since, reference, zone)[language] };
}
