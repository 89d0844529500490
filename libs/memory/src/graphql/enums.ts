import { registerEnumType } from '@nestjs/graphql';
import { FOLLOW_UP_KINDS, FOLLOW_UP_STATUSES, type FollowUpKind, type FollowUpStatus } from '../domain/follow-up.js';
import { WHAT_BECAME, type WhatBecame } from '../domain/earlier-life.js';

function enumOf<T extends string>(values: readonly T[]): { [V in T]: V } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };
}

export const FollowUpKindEnum = enumOf<FollowUpKind>(FOLLOW_UP_KINDS);
registerEnumType(FollowUpKindEnum, {
  name: 'FollowUpKind',
  description: 'What a decision set in motion.',
  valuesMap: {
    WORKSHOP: { description: 'A workshop.' },
    MEETING: { description: 'A meeting.' },
    CONFERENCE: { description: 'A conference.' },
    TRAINING: { description: 'A training.' },
    REPORT: { description: 'A report.' },
    PUBLICATION: { description: 'A publication.' },
    OTHER: { description: 'Another activity.' },
  },
});

export const FollowUpStatusEnum = enumOf<FollowUpStatus>(FOLLOW_UP_STATUSES);
registerEnumType(FollowUpStatusEnum, {
  name: 'FollowUpStatus',
  description: 'Where a follow-up item stands.',
  valuesMap: {
    PLANNED: { description: 'It is planned.' },
    FUNDED: { description: 'The money for it is pledged.' },
    HELD: { description: 'It was held; of a report or publication: it was issued.' },
    DEFERRED: { description: 'It was put off.' },
    CANCELLED: { description: 'It will not take place.' },
  },
});

export const WhatBecameEnum = enumOf<WhatBecame>(WHAT_BECAME);
registerEnumType(WhatBecameEnum, {
  name: 'WhatBecame',
  description: 'What became of a proposal when it was made before.',
  valuesMap: {
    ENDORSED: { description: 'It was endorsed.' },
    ENDORSED_AS_AMENDED: { description: 'It was endorsed as amended.' },
    NOT_ENDORSED: { description: 'It was not endorsed.' },
    DEFERRED: { description: 'It was put off.' },
    WITHDRAWN: { description: 'It was withdrawn.' },
    NOT_PUT: { description: 'It was never put to the vote.' },
    UNDER_CONSIDERATION: { description: 'It was still being considered.' },
  },
});
