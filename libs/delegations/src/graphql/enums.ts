import { registerEnumType } from '@nestjs/graphql';
import { CREDENTIALS_STATUSES, DELEGATE_FUNCTIONS, EXCLUSION_REASONS, MEMBERSHIP_KINDS, REGIONAL_GROUPS } from '../domain/kinds.js';

function enumOf<K extends string>(keys: readonly K[]): { [key in K]: key } {
  return Object.fromEntries(keys.map((key) => [key, key])) as { [key in K]: key };
}

export const MembershipKindEnum = enumOf(MEMBERSHIP_KINDS);
registerEnumType(MembershipKindEnum, {
  name: 'MembershipKind',
  description: 'In what quality a State or an organization belongs to the body.',
  valuesMap: {
    MEMBER_STATE: { description: 'A State that is a Member, and votes.' },
    OBSERVER_STATE: { description: 'A State that observes.' },
    OBSERVER_ORGANIZATION: { description: 'An intergovernmental or non-governmental organization that observes.' },
  },
});

export const RegionalGroupEnum = enumOf(REGIONAL_GROUPS);
registerEnumType(RegionalGroupEnum, {
  name: 'RegionalGroup',
  description: 'A regional group of the United Nations. A Member is in none, one or two.',
  valuesMap: {
    AFRICAN: { description: 'African States.' },
    ASIA_PACIFIC: { description: 'Asia-Pacific States.' },
    EASTERN_EUROPEAN: { description: 'Eastern European States.' },
    LATIN_AMERICAN_AND_CARIBBEAN: { description: 'Latin American and Caribbean States (GRULAC).' },
    WESTERN_EUROPEAN_AND_OTHERS: { description: 'Western European and other States (WEOG).' },
  },
});

export const DelegateFunctionEnum = enumOf(DELEGATE_FUNCTIONS);
registerEnumType(DelegateFunctionEnum, {
  name: 'DelegateFunction',
  description: 'What a person is in a delegation.',
  valuesMap: {
    REPRESENTATIVE: { description: 'Speaks and votes for the Member.' },
    ALTERNATE: { description: 'Speaks and votes in the place of the representative.' },
    ADVISER: { description: 'Prepares; does not vote.' },
  },
});

export const CredentialsStatusEnum = enumOf(CREDENTIALS_STATUSES);
registerEnumType(CredentialsStatusEnum, {
  name: 'CredentialsStatus',
  description: 'Where the examination of credentials stands.',
  valuesMap: {
    RECEIVED: { description: 'Received, and yet to be examined.' },
    ACCEPTED: { description: 'Examined and found in order.' },
    REFUSED: { description: 'Examined and refused, with a reason.' },
  },
});

export const ExclusionReasonEnum = enumOf(EXCLUSION_REASONS);
registerEnumType(ExclusionReasonEnum, {
  name: 'ExclusionReason',
  description: 'Why a State or an organization may not vote.',
  valuesMap: {
    NOT_A_MEMBER: { description: 'It was not a Member at the time.' },
    OBSERVER: { description: 'It observes; observers do not vote.' },
    SUSPENDED: { description: 'Its right to vote was suspended.' },
    NO_CREDENTIALS: { description: 'Its delegation had no accepted credentials.' },
  },
});
