import type { ConsultationFile, ConsultationState, Milestones } from './consultation.js';

type Common = Readonly<{ file: ConsultationFile; at: Date }>;

export type Draft = Common & Readonly<{ state: 'DRAFT' }>;
export type Open = Common & Readonly<{ state: 'OPEN'; openedAt: Date }>;
export type Voting = Common & Readonly<{ state: 'VOTING'; openedAt: Date; rollTakenAt: Date | null }>;
/** `counted`: the closing has been performed, and not only reached by the clock. */
export type Closed = Common & Readonly<{ state: 'CLOSED'; closedAt: Date; counted: boolean }>;
export type Published = Common & Readonly<{ state: 'PUBLISHED'; closedAt: Date; publishedAt: Date; correctionsCloseAt: Date | null }>;
export type Approved = Common & Readonly<{ state: 'APPROVED'; closedAt: Date; publishedAt: Date; approvedAt: Date }>;
/** `openedAt` null: cancelled as a draft, which only the secretariat ever saw. */
export type Cancelled = Common & Readonly<{ state: 'CANCELLED'; cancelledAt: Date; reason: string; openedAt: Date | null }>;

/** A consultation at an instant. What a state does not have, its variant does not have either. */
export type Consultation = Draft | Open | Voting | Closed | Published | Approved | Cancelled;

/**
 * The state at an instant (DOMAIN §3). Time decides, not a job: once the vote's hours are over the consultation is CLOSED,
 * whether or not anything has run to close it.
 */
export function stateOf(facts: Milestones, at: Date): ConsultationState {
  if (facts.cancelledAt) return 'CANCELLED';
  if (facts.approvedAt) return 'APPROVED';
  if (facts.publishedAt) return 'PUBLISHED';
  if (!facts.openedAt) return 'DRAFT';
  if (facts.closedAt || at >= facts.votingClosesAt) return 'CLOSED';
  return at >= facts.votingOpensAt ? 'VOTING' : 'OPEN';
}

/** The consultation as it stands at an instant. */
export function consultationAt(file: ConsultationFile, at: Date): Consultation {
  const common = { file, at };
  const openedAt = file.openedAt ?? at;
  const closedAt = file.closedAt ?? file.votingClosesAt;
  const state = stateOf(file, at);
  switch (state) {
    case 'DRAFT':
      return { ...common, state };
    case 'OPEN':
      return { ...common, state, openedAt };
    case 'VOTING':
      return { ...common, state, openedAt, rollTakenAt: file.rollTakenAt };
    case 'CLOSED':
      return { ...common, state, closedAt, counted: file.closedAt !== null };
    case 'PUBLISHED':
      return { ...common, state, closedAt, publishedAt: file.publishedAt ?? at, correctionsCloseAt: file.correctionsCloseAt };
    case 'APPROVED':
      return { ...common, state, closedAt, publishedAt: file.publishedAt ?? at, approvedAt: file.approvedAt ?? at };
    case 'CANCELLED':
      return { ...common, state, cancelledAt: file.cancelledAt ?? at, reason: file.cancelReason ?? '', openedAt: file.openedAt };
  }
}

/** Whether comments come in: while the consultation is open, until the instant at which comments close. */
export function hearsComments(consultation: Consultation): boolean {
  return consultation.state === 'OPEN' && consultation.at < consultation.file.commentsCloseAt;
}
