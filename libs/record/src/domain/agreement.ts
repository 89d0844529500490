import type { RegionalGroup } from '#delegations';
import { type Refusal, refuse } from '#platform/domain';

/**
 * How often two parties said the same. A question counts where its votes are recorded, it was put to the vote and decided, and
 * the vote was not annulled; a Member counts on it where it was entitled and cast a ballot. Two Members agree on a question
 * when their last ballots say the same: the same kind (a choice, an abstention, a blank one), and in a choice the same mark on
 * every option. An abstention is an answer like another; not taking part is none. Groups are compared by all pairs of a Member
 * of the one and another Member of the other, as they were grouped on the roll of that vote.
 */
export type Agreement = Readonly<{
  /** Questions on which there was a pair to compare. */
  questions: number;
  /** Pairs compared, over all questions; of two Members the same as the questions. */
  compared: number;
  agreed: number;
}>;

/** Fewer questions than these say little of a party. */
export const FEW_QUESTIONS = 10;

/** The most questions that are looked at: the latest of the period. */
export const MOST_QUESTIONS = 5_000;

/** Of those compared, how many agreed, between 0 and 1; null: none were. For showing: nothing is decided by it. */
export function shareOf({ compared, agreed }: Agreement): number | null {
  return compared === 0 ? null : agreed / compared;
}

export function isSmall({ questions }: Agreement): boolean {
  return questions < FEW_QUESTIONS;
}

/** One of two that are compared: a Member, or a regional group. */
export type Party = Readonly<{ member: string; group: null } | { member: null; group: RegionalGroup }>;

/** What was named as a party: one Member, or one group. */
export function partyOf(named: Readonly<{ member?: string | null; group?: RegionalGroup | null }>, field: string): Party | Refusal {
  const { member = null, group = null } = named;
  if (member !== null && group === null) return { member, group };
  if (group !== null && member === null) return { member, group };
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A party is one Member or one regional group: name one of the two.',
      fr: 'Une partie est un Membre ou un groupe régional : indiquez l’un des deux.',
      es: 'Una parte es un Miembro o un grupo regional: indique uno de los dos.',
    },
    [field],
  );
}
