import { expect, it } from '@jest/globals';
import { CONSULTATION_STATES } from './consultation.js';
import { checkContinued, type EarlierQuestion } from './continuing.js';

const named = { consultation: 'IC/2006/8', question: 'venue' };
const venue: EarlierQuestion = { id: 'q', number: 4, title: { en: 'Venue' }, symbol: 'IC/2006/8', body: 'informal', state: 'CLOSED' };
const here = { body: 'informal' };

it('a question is continued once the vote on it is over, and not before', () => {
  const may = CONSULTATION_STATES.filter((state) => checkContinued(named, { ...venue, state }, here) === null);
  expect(may).toEqual(['CLOSED', 'PUBLISHED', 'APPROVED', 'CANCELLED']);
  expect(checkContinued(named, { ...venue, state: 'VOTING' }, here)).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['continues', 'question'],
  });
});

it('by the body that put it', () =>
  expect(checkContinued(named, venue, { body: 'council' })).toMatchObject({ code: 'INVALID_INPUT', path: ['continues', 'consultation'] }));

it('and it has to be there', () => expect(checkContinued(named, null, here)).toMatchObject({ code: 'NOT_FOUND' }));
