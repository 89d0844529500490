import type { Texts } from '#platform/domain';
import type { DelegateFunction, MembershipKind, RegionalGroup } from './kinds.js';

/** For whom an account speaks: its appointment, and the Member whose delegation it belongs to. */
export type Delegation = Readonly<{
  /** The delegate's id: of the appointment, the same through all corrections of it. */
  delegate: string;
  function: DelegateFunction;
  memberId: string;
  memberCode: string;
  memberName: Texts;
  seal: string;
  /** Null when the Member's membership has ended: then there is nobody to speak for. */
  kind: MembershipKind | null;
}>;

/** A Member as lists and rolls name it. */
export type DirectoryEntry = Readonly<{
  id: string;
  code: string;
  seal: string;
  names: Texts;
  kind: MembershipKind;
  groups: readonly RegionalGroup[];
  /** False when its membership has ended, or has not begun. */
  current: boolean;
}>;
