import { describe, expect, it } from '@jest/globals';
import { type MemberVote, voteAnswer, voteInWords } from './vote-in-words.js';

const OPTIONS = [
  { key: 'labour', title: { en: 'Labour mobility', fr: 'Mobilité de la main-d’œuvre' } },
  { key: 'free', title: { en: 'Free movement' } },
  { key: 'south', title: { en: 'South/South migration' } },
];
const vote = (over: Partial<MemberVote>): MemberVote => ({ method: 'SELECTION', options: OPTIONS, entitled: true, ballot: null, ...over });

describe('what a Member did on a question', () => {
  it.each([
    [vote({ entitled: null }), 'NOT_ON_ROLL', 'No Member at the time'],
    [vote({ entitled: false }), 'NOT_ENTITLED', 'Not entitled to vote'],
    [vote({}), 'DID_NOT_PARTICIPATE', 'Did not participate'],
    [vote({ ballot: { kind: 'ABSTAIN', marks: [] } }), 'ABSTAIN', 'Abstention'],
    [vote({ ballot: { kind: 'BLANK', marks: [] } }), 'BLANK', 'Blank ballot'],
    [vote({ ballot: { kind: 'CHOICE', marks: [1, 1, null] } }), 'labour+free', 'Labour mobility; Free movement'],
    [
      vote({ method: 'RANKED_BORDA', ballot: { kind: 'CHOICE', marks: [2, 1, null] } }),
      expect.stringContaining('free'),
      'Free movement (1); Labour mobility (2)',
    ],
  ])('is named and said in words', (given, answer, words) => {
    expect([voteAnswer(given), voteInWords(given).en]).toEqual([answer, words]);
  });

  it('is said in the reader’s language, where the titles have it', () => {
    expect(voteInWords(vote({ ballot: { kind: 'CHOICE', marks: [1, 1, null] } })).fr).toBe('Mobilité de la main-d’œuvre; Free movement');
  });
});
