import type { Language } from '#platform';
import { obstacleOf } from '../domain/casting-right.js';
import { obstacleInWords } from '../domain/reasons.js';
import type { StandingOfDelegation } from '../persistence/standing-query.js';
import type { CastingRightModel } from './ballot.model.js';

/** Whether a ballot of the reader's delegation would be counted now, in words where not. */
export function castingRightIn(standing: StandingOfDelegation | null, language: Language): CastingRightModel {
  if (!standing) throw new Error('there is no such question');
  const obstacle = obstacleOf(standing.facts);
  if (!obstacle) return { allowed: true, code: null, reason: null };
  return { allowed: false, code: obstacle.code, reason: obstacleInWords(obstacle, standing.named)[language] };
}
