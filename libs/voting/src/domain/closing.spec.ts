import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform/domain';
import { confirmed, questionToClose } from './closing.js';

const at = (hour: number): Date => new Date(Date.UTC(2006, 9, 19, hour));
const hours = { symbol: 'IC/2006/8', officialZone: 'Europe/Zurich', votingClosesAt: at(16) };
const theme = { id: 'q1', key: 'theme', number: 1, round: 1, standing: 'ASKED', decidedAt: null, closesAt: null, dependsOn: null } as const;
const venue = {
  ...theme,
  id: 'q2',
  key: 'venue',
  number: 2,
  round: 1,
  standing: 'WAITING',
  dependsOn: { question: 'q1', option: 'defer' },
} as const;

describe('closing by an officer', () => {
  it('takes the symbol, typed exactly', () => {
    expect(confirmed('IC/2006/8', 'IC/2006/8')).toBeNull();
    expect(confirmed('IC/2006/8', 'ic/2006/8')).toMatchObject({ code: 'INVALID_INPUT', path: ['confirmSymbol'] });
  });

  it('closes a question whose voting is open', () => expect(questionToClose([theme, venue], 'theme', hours, at(12))).toBe(theme));

  it.each([
    ['there is none of that key', 'whales', at(12), 'NOT_FOUND', 'Consultation IC/2006/8 has no question “whales”.'],
    [
      'it waits for another',
      'venue',
      at(12),
      'ILLEGAL_TRANSITION',
      'Question 2 depends on the outcome of question 1 and is not being voted on.',
    ],
    [
      'its time is over',
      'theme',
      at(16),
      'ILLEGAL_TRANSITION',
      'Voting on question 1 closed on Thursday 19 October 2006 at 18:00 (Geneva).',
    ],
  ])('refuses when %s', (_, key, now, code, words) => {
    const refused = questionToClose([theme, venue], key, hours, now);
    expect(isRefusal(refused) && [refused.code, refused.words.en]).toEqual([code, words]);
  });
});
