import { describe, expect, it } from '@jest/globals';
import { decide, notAsked, type QuestionToDecide } from './decision.js';

const venue: QuestionToDecide = {
  id: 'q4',
  consultation: 'c1',
  key: 'venue',
  number: 4,
  round: 1,
  roundKind: null,
  title: { en: 'Where is the workshop held?', fr: null, es: null },
  method: 'SINGLE_CHOICE',
  options: [
    { key: 'geneva', title: { en: 'Geneva' }, note: null, proposal: null },
    { key: 'nairobi', title: { en: 'Nairobi' }, note: null, proposal: null },
  ],
  conditions: [
    { id: 'n1', text: { en: 'Only if funded by 31 January 2007' }, dueAt: '2007-01-31T23:00:00.000Z', option: 'nairobi' },
    { id: 'n2', text: { en: 'Only with interpretation' }, dueAt: '2007-01-31T23:00:00.000Z', option: 'geneva' },
    { id: 'n3', text: { en: 'Report to the Council' }, dueAt: '2007-11-01T00:00:00.000Z', option: null },
  ],
  chooseMin: 1,
  chooseMax: 1,
  seats: 1,
  minimumSupport: 0,
  rule: {
    base: 'VOTES_FOR_AND_AGAINST',
    threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
    quorum: null,
    tieRule: 'REJECTED',
  },
};
const roll = { entitled: 5, notEntitled: 1, membersOfBody: 6 };
const at = new Date('2006-10-19T16:00:00.000Z');

describe('a decision', () => {
  it('freezes the count with the question, the rule and the roll call', () => {
    const decision = decide(
      venue,
      {
        roll,
        groups: [
          { kind: 'CHOICE', marks: [null, 1], count: 3 },
          { kind: 'CHOICE', marks: [1, null], count: 1 },
        ],
        changed: 2,
        rollCall: [{ group: 'AFRICAN', members: 1, answers: [{ answer: 'nairobi', members: ['KEN'] }] }],
        lot: null,
      },
      at,
    );
    expect(decision).toMatchObject({
      question: 'q4',
      key: 'venue',
      outcome: 'SELECTED',
      selected: ['nairobi'],
      ballots: 4,
      didNotParticipate: 1,
      changed: 2,
      conditions: [{ id: 'n1' }, { id: 'n3' }],
      decidedAt: '2006-10-19T16:00:00.000Z',
    });
  });

  it('says of a question that was not put what it depended on', () => {
    const decision = notAsked(venue, roll, { number: 3, title: { en: 'Defer or cancel?', fr: 'Reporter ou annuler ?' } }, at);
    expect(decision.outcome).toBe('NOT_ASKED');
    expect(decision.explanation).toEqual({
      en: 'It depended on question 3, “Defer or cancel?”, which was decided otherwise.',
      fr: 'Elle dépendait de la question 3, «\u00a0Reporter ou annuler\u202f?\u00a0», qui a été tranchée autrement.',
      es: 'Dependía de la pregunta 3, «Defer or cancel?», que se decidió de otro modo.',
    });
    expect(decision).toMatchObject({ ballots: 0, didNotParticipate: 0, entitled: 5, membersOfBody: 6 });
  });
});
