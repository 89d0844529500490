import { type FieldMergeFunction, InMemoryCache, type StoreObject } from '@apollo/client';

/**
 * Options, blocks and the like have no id of their own: what one query read of them stays when another reads something else.
 * Replaced, the first would lack what it showed, and its page stand empty until it was read again.
 */
const keptBy =
  (name: string): FieldMergeFunction<readonly StoreObject[]> =>
  (existing, incoming, { mergeObjects, readField }) => {
    const known = new Map((existing ?? []).map((each) => [readField(name, each), each]));
    return incoming.map((each) => {
      const before = known.get(readField(name, each));
      return before ? mergeObjects(before, each) : each;
    });
  };

/** What the client has read, each thing once. */
export function newCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      DirectoryEntry: { keyFields: ['code'] },
      Body: { keyFields: ['key'] },
      RuleSet: { keyFields: false },
      Document: { fields: { blocks: { merge: keptBy('anchor') } } },
      Question: { fields: { options: { merge: keptBy('key') } } },
      QuestionResult: { keyFields: ['question'] },
      Tally: { keyFields: ['question'] },
      Receipt: { keyFields: false },
      // As of an instant: the same one at another instant is another.
      QuestionThen: { keyFields: false },
      ProposalThen: { keyFields: false },
      CommentThen: { keyFields: false },
      Event: { keyFields: ['log', 'index'] },
      ServerInfo: { keyFields: [], merge: true },
      Timetable: { merge: true },
      Roll: { merge: true },
      CastingRight: { merge: true },
      DecisionRule: { merge: true },
      WeightScale: { merge: true },
    },
  });
}
