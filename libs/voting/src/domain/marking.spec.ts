import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform/domain';
import type { QuestionDefinition } from '#tally';
import { checkedMarks } from './marking.js';

const topics: QuestionDefinition = {
  method: 'SELECTION',
  options: ['environment', 'labour', 'free-movement', 'south-south'].map((key) => ({ key, title: { en: `Topic ${key}` } })),
  chooseMin: 1,
  chooseMax: 2,
  seats: 2,
  minimumSupport: 0,
  rule: {
    base: 'VOTES_FOR_AND_AGAINST',
    threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
    quorum: null,
    tieRule: 'REJECTED',
  },
};
const pick = (...options: string[]) => options.map((option) => ({ option, mark: 1 }));

describe('the marks of a ballot', () => {
  it('stand in the order of the options', () => {
    expect(checkedMarks(topics, 'CHOICE', pick('free-movement', 'labour'))).toEqual([null, 1, 1, null]);
  });
  it('are none for an abstention or a blank ballot', () => {
    expect(checkedMarks(topics, 'ABSTAIN', [])).toEqual([]);
    expect(checkedMarks(topics, 'BLANK', [])).toEqual([]);
  });
  it.each([
    ['more options than may be chosen', 'CHOICE', pick('labour', 'environment', 'south-south'), ['marks']],
    ['no option', 'CHOICE', [], ['marks']],
    ['an option that is not in the question', 'CHOICE', pick('labour', 'whales'), ['marks', '1']],
    ['an option twice', 'CHOICE', pick('labour', 'labour'), ['marks', '1']],
    ['a mark that the method does not know', 'CHOICE', [{ option: 'labour', mark: 7 }], ['marks', '0']],
    ['an abstention with a mark', 'ABSTAIN', pick('labour'), ['marks']],
  ] as const)('are refused with words: %s', (_, kind, given, path) => {
    const refused = checkedMarks(topics, kind, given);
    expect(isRefusal(refused) && [refused.code, refused.path]).toEqual(['INVALID_BALLOT', path]);
  });
});
