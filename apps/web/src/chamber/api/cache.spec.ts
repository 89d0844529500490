import { gql } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { newCache } from './cache';

const BALLOT = gql`
  query Ballot {
    question {
      id
      options {
        key
        title
      }
    }
  }
`;
const DESK = gql`
  query Desk {
    question {
      id
      options {
        key
        proposal
      }
    }
  }
`;
const question = (...options: readonly object[]) => ({
  question: { __typename: 'Question', id: 'q', options: options.map((option) => ({ __typename: 'Option', ...option })) },
});

describe('what the client has read of options', () => {
  it('stays when another query reads something else of them', () => {
    const cache = newCache();
    cache.writeQuery({ query: BALLOT, data: question({ key: 'labour', title: 'Labour' }, { key: 'trade', title: 'Trade' }) });
    cache.writeQuery({ query: DESK, data: question({ key: 'labour', proposal: 'p1' }, { key: 'trade', proposal: null }) });
    expect(cache.readQuery({ query: BALLOT })).toMatchObject(
      question({ key: 'labour', title: 'Labour' }, { key: 'trade', title: 'Trade' }),
    );
  });

  it('goes with its own option, in the order that was read last, and without those that are gone', () => {
    const cache = newCache();
    cache.writeQuery({ query: BALLOT, data: question({ key: 'labour', title: 'Labour' }, { key: 'trade', title: 'Trade' }) });
    cache.writeQuery({ query: DESK, data: question({ key: 'trade', proposal: 'p2' }) });
    expect(cache.readQuery({ query: BALLOT })).toMatchObject(question({ key: 'trade', title: 'Trade' }));
    expect(cache.readQuery({ query: BALLOT })).not.toMatchObject(question({ key: 'labour' }, {}));
  });
});
