import { registerEnumType } from '@nestjs/graphql';
import { PLACE_KINDS } from '../domain/places.js';
import { CORRECTION_STATES, type Outcome } from '../domain/record-corrections.js';

function enumOf<K extends string>(keys: readonly K[]): { [key in K]: key } {
  return Object.fromEntries(keys.map((key) => [key, key])) as { [key in K]: key };
}

export const RecordPlaceKindEnum = enumOf(PLACE_KINDS);
registerEnumType(RecordPlaceKindEnum, {
  name: 'RecordPlaceKind',
  description: 'What stands at a place of the record.',
  valuesMap: {
    HEADING: { description: 'Title, body, documents and summary.' },
    PARTICIPANTS: { description: 'The names of those that took part, and of those on the roll.' },
    PROPOSAL: { description: 'A proposal, in all its versions.' },
    QUESTION: { description: 'What was asked, and the options.' },
    DECISION: { description: 'What was decided and why, with the conditions.' },
    STATEMENT: { description: 'What a Member said of its vote or against a silence: its own to correct.' },
    SILENCE: { description: 'A silence procedure and how it ended.' },
    COMMENT: { description: 'A comment: of the delegation that made it, and its own to correct.' },
    RESPONSE: { description: 'What the secretariat answered to a comment.' },
  },
});

export const RecordCorrectionStateEnum = enumOf(CORRECTION_STATES);
registerEnumType(RecordCorrectionStateEnum, {
  name: 'RecordCorrectionState',
  description: 'What became of a correction to the text of a record.',
  valuesMap: {
    SUBMITTED: { description: 'It waits for the secretariat.' },
    ACCEPTED: { description: 'The corrigendum has it.' },
    EDITORIAL: { description: 'The corrigendum has it, as one that changes nothing of the substance.' },
    NOT_ACCEPTED: { description: 'It was not accepted, and the note says why.' },
    WITHDRAWN: { description: 'Its delegation took it back before it was answered.' },
  },
});

/** What the secretariat may answer. */
export const ANSWERS = ['ACCEPTED', 'EDITORIAL', 'NOT_ACCEPTED'] as const satisfies readonly Outcome[];
export type Answer = (typeof ANSWERS)[number];
export const RecordCorrectionAnswerEnum = enumOf(ANSWERS);
registerEnumType(RecordCorrectionAnswerEnum, {
  name: 'RecordCorrectionAnswer',
  description: 'What the secretariat answers to a correction.',
  valuesMap: {
    ACCEPTED: { description: 'It is accepted and will stand in the corrigendum.' },
    EDITORIAL: { description: 'It is accepted as one that changes nothing of the substance, and will stand in the corrigendum as such.' },
    NOT_ACCEPTED: { description: 'It is not accepted; a note says why.' },
  },
});
