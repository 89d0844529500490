import type { Texts } from '../texts.js';
import { namesOfState, sealOfState } from './names.js';
import { OBSERVER_ORGANIZATIONS, OBSERVER_STATES } from './observers.js';
import { MEMBERS_OF_GROUP, REGIONAL_GROUPS, type RegionalGroup } from './regional-groups.js';

export type MembershipKind = 'MEMBER_STATE' | 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION';
export type DemonstrationMember = Readonly<{
  code: string;
  seal: string;
  names: Texts;
  kind: MembershipKind;
  groups: readonly RegionalGroup[];
}>;

/** The regional groups of a Member, in the table's order: one, or two for Türkiye. */
export function groupsOf(code: string): readonly RegionalGroup[] {
  return REGIONAL_GROUPS.filter((group) => MEMBERS_OF_GROUP[group].includes(code));
}

/** The codes of the 193 Members, in alphabetical order. */
export const MEMBER_CODES: readonly string[] = [...new Set(REGIONAL_GROUPS.flatMap((group) => MEMBERS_OF_GROUP[group]))].sort();

/** The demonstration's membership: the 193 Members of the United Nations, and a handful of observers. */
export function demonstrationMembership(): readonly DemonstrationMember[] {
  return [
    ...MEMBER_CODES.map((code) => state(code, 'MEMBER_STATE')),
    ...OBSERVER_STATES.map((code) => state(code, 'OBSERVER_STATE')),
    ...OBSERVER_ORGANIZATIONS.map((organization) => ({ ...organization, kind: 'OBSERVER_ORGANIZATION' as const, groups: [] })),
  ];
}

function state(code: string, kind: MembershipKind): DemonstrationMember {
  return { code, seal: sealOfState(code), names: namesOfState(code), kind, groups: groupsOf(code) };
}
