import type { MembershipKind, RegionalGroup } from '../../generated/graphql';

/** The regional groups in the order in which lists show them. */
export const GROUPS: readonly RegionalGroup[] = [
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_AND_CARIBBEAN',
  'WESTERN_EUROPEAN_AND_OTHERS',
];
export const KINDS: readonly MembershipKind[] = ['MEMBER_STATE', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION'];
/** A Member is in at most so many regional groups. */
export const MOST_GROUPS = 2;
