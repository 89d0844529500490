import { describe, expect, it } from '@jest/globals';
import { CONSULTATION } from './consultation.js';
import { EARLIER_CONSULTATION } from './earlier.js';
import { UPCOMING_CONSULTATION } from './upcoming.js';

describe('the questions of the demonstration', () => {
  // What is for or against one proposal names it, or no amendment to that could be received and none would be put to the vote.
  it.each([EARLIER_CONSULTATION, CONSULTATION, UPCOMING_CONSULTATION].map((each) => [each.symbol, each] as const))(
    'of %s name the proposal that they put to the vote',
    (_, { questions, proposals }) => {
      const endorsed = questions.filter(({ method }) => method === 'ENDORSEMENT');
      const keys = proposals.map(({ key }) => key);
      expect(endorsed.filter(({ proposal }) => proposal === undefined || !keys.includes(proposal)).map(({ key }) => key)).toEqual([]);
    },
  );
});
