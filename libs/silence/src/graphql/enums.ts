import { registerEnumType } from '@nestjs/graphql';
import { INITIATORS, OBJECTION_KINDS, SILENCE_STATES } from '../domain/procedure.js';

function enumOf<K extends string>(keys: readonly K[]): { [key in K]: key } {
  return Object.fromEntries(keys.map((key) => [key, key])) as { [key in K]: key };
}

export const SilenceStateEnum = enumOf(SILENCE_STATES);
registerEnumType(SilenceStateEnum, {
  name: 'SilenceState',
  description: 'How a silence procedure stands: by the official clock, whether or not anything has run to write it down.',
  valuesMap: {
    RUNNING: { description: 'Members may object in writing.' },
    ADOPTED_TACITLY: {
      description: 'No objection was received by the expiry: the text is adopted. Nobody is recorded as being in favour.',
    },
    BROKEN: { description: 'A Member objected before the expiry: the text is not adopted by this procedure.' },
    WITHDRAWN: { description: 'Its initiator withdrew it, or the consultation was cancelled; nothing was adopted.' },
  },
});

export const ObjectionKindEnum = enumOf(OBJECTION_KINDS);
registerEnumType(ObjectionKindEnum, {
  name: 'ObjectionKind',
  description: 'What a Member says in writing against the silence.',
  valuesMap: {
    OBJECTION: { description: 'The Member objects to the text.' },
    AMENDMENT: { description: 'The Member proposes another wording, which breaks the silence as well.' },
  },
});

export const SilenceInitiatorEnum = enumOf(INITIATORS);
registerEnumType(SilenceInitiatorEnum, {
  name: 'SilenceInitiator',
  description: 'In whose name a procedure was started; only they withdraw it.',
  valuesMap: { SECRETARIAT: { description: 'The secretariat.' }, CHAIR: { description: 'The chair.' } },
});
