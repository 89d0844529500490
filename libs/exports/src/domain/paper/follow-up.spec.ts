import { expect, it } from '@jest/globals';
import type { Language } from '#platform';
import type { RecordContent } from '#record';
import { aRecord, AT, voted } from '../given.spec-support.js';
import { followUpSection } from './follow-up.js';
import { voiceOf } from './voice.js';

const entries: RecordContent['followUp'][number]['entries'] = [
  {
    ...{ number: 1, status: 'PLANNED', title: { en: 'A workshop' }, partners: [], startsOn: null, endsOn: null, venue: null, budget: null },
    ...{ participants: null, report: null, since: '2006-10-20', reason: null, evidence: null, at: AT },
  },
];
const told = (language: Language): string => {
  const question = voted({ KE: 'for' });
  const followUp: RecordContent['followUp'] = [
    { id: 'one', kind: 'WORKSHOP', question: question.key, option: null, entries },
    { id: 'two', kind: 'WORKSHOP', silence: 3, entries },
  ];
  return JSON.stringify(followUpSection(voiceOf(aRecord([], [question], { followUp }), language)));
};

it('says of what was set in motion from which question it follows, or from which silence procedure', () => {
  expect(told('en')).toMatch(/"Question 1".*"Silence procedure 3"/);
  expect(told('fr')).toMatch(/"Procédure de silence 3"/);
  expect(told('es')).toMatch(/"Pregunta 1".*"Procedimiento de silencio 3"/);
});
