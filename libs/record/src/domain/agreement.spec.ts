import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform/domain';
import { FEW_QUESTIONS, isSmall, partyOf, shareOf } from './agreement.js';

describe('agreement', () => {
  it('is a share of what was compared, and nothing where nothing was', () => {
    expect(shareOf({ questions: 4, compared: 4, agreed: 3 })).toBe(0.75);
    expect(shareOf({ questions: 0, compared: 0, agreed: 0 })).toBeNull();
  });

  it('says so when it is of few questions, however many pairs there are', () => {
    expect(isSmall({ questions: FEW_QUESTIONS - 1, compared: 900, agreed: 900 })).toBe(true);
    expect(isSmall({ questions: FEW_QUESTIONS, compared: FEW_QUESTIONS, agreed: 0 })).toBe(false);
  });

  it('is between parties that are a Member or a group, and not both nor neither', () => {
    expect(partyOf({ member: 'KEN' }, 'of')).toEqual({ member: 'KEN', group: null });
    expect(partyOf({ group: 'AFRICAN' }, 'of')).toEqual({ member: null, group: 'AFRICAN' });
    for (const named of [{}, { member: 'KEN', group: 'AFRICAN' as const }]) {
      const refused = partyOf(named, 'of');
      expect(isRefusal(refused) && [refused.code, refused.path]).toEqual(['INVALID_INPUT', ['of']]);
    }
  });
});
