/** In what quality a State or an organization belongs to the body. */
export const MEMBERSHIP_KINDS = ['MEMBER_STATE', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

// The tally says how widely a position is held, and so has the list.
export { REGIONAL_GROUPS, type RegionalGroup } from '#tally';

/** What a person is in a delegation. The representative and the alternates cast its vote; an adviser does not. */
export const DELEGATE_FUNCTIONS = ['REPRESENTATIVE', 'ALTERNATE', 'ADVISER'] as const;
export type DelegateFunction = (typeof DELEGATE_FUNCTIONS)[number];

/** Credentials are received, examined, and then accepted or refused. */
export const CREDENTIALS_STATUSES = ['RECEIVED', 'ACCEPTED', 'REFUSED'] as const;
export type CredentialsStatus = (typeof CREDENTIALS_STATUSES)[number];

/** Why a State or an organization may not vote, in the order in which the reasons are looked for. */
export const EXCLUSION_REASONS = ['NOT_A_MEMBER', 'OBSERVER', 'SUSPENDED', 'NO_CREDENTIALS'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
