import type { MembershipKind } from '#delegations';
import type { Visibility } from './consultation.js';

/** Who reads: a role that sees all, a delegation of some kind, or neither. */
export type Reader = Readonly<{ seesDrafts: boolean; delegation: MembershipKind | null }>;

type Seen = Readonly<{ visibility: Visibility; openedAt: Date | null }>;

/** Whether somebody may know of the consultation at all. Drafts, also cancelled ones, are the secretariat's. */
export function maySee(consultation: Seen, reader: Reader): boolean {
  if (reader.seesDrafts) return true;
  if (!consultation.openedAt) return false;
  switch (consultation.visibility) {
    case 'PUBLIC':
      return true;
    case 'MEMBERS_AND_OBSERVERS':
      return reader.delegation !== null;
    case 'MEMBERS':
      return reader.delegation === 'MEMBER_STATE';
  }
}
