import type { Texts } from '#platform/domain';
import type { DecisionRule, SilenceTerms } from '#tally';

export const CONSULTATION_STATES = ['DRAFT', 'OPEN', 'VOTING', 'CLOSED', 'PUBLISHED', 'APPROVED', 'CANCELLED'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Who may read a consultation once it is open. */
export const VISIBILITIES = ['MEMBERS', 'MEMBERS_AND_OBSERVERS', 'PUBLIC'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The rule set as the consultation has it: a copy, frozen at opening. */
export type RuleSetCopy = Readonly<{
  key: string;
  version: number;
  names: Texts;
  rule: DecisionRule;
  silence: SilenceTerms;
  frozenAt: Date | null;
}>;

/** What is stored of a consultation: facts and instants, no state. */
export type ConsultationFile = Readonly<{
  id: string;
  symbol: string;
  body: string;
  titles: Texts;
  summaries: Texts;
  /** IANA name of the zone in which the body reckons. */
  officialZone: string;
  visibility: Visibility;
  ruleSet: RuleSetCopy;
  commentsCloseAt: Date;
  votingOpensAt: Date;
  votingClosesAt: Date;
  /** Counts the revisions; a revision names the one that it was made from. */
  revision: number;
  openedAt: Date | null;
  rollTakenAt: Date | null;
  membersOfBody: number | null;
  closedAt: Date | null;
  publishedAt: Date | null;
  correctionsCloseAt: Date | null;
  approvedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
}>;

/** The instants from which alone the state follows. */
export type Milestones = Pick<
  ConsultationFile,
  'openedAt' | 'votingOpensAt' | 'votingClosesAt' | 'closedAt' | 'publishedAt' | 'approvedAt' | 'cancelledAt'
>;
