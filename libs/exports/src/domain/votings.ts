import type { Language } from '#platform/domain';
import type { RecordContent } from '#record';
import { term } from './terms.js';

type Voting = Readonly<{
  key: string;
  outcome: string;
  ballots: number;
  counts: readonly Readonly<{ key: string; title: string; count: number }>[];
}>;

/** What was voted on, for readers who are programs: each question with its outcome and counts. `body`: the key of the body. */
export type Votings = Readonly<{ body: string; questions: readonly Voting[] }>;

export function votingsOf(content: RecordContent, language: Language): Votings {
  const counted = content.questions.filter(({ result, outcome }) => result.counts.length > 0 && outcome !== 'NOT_ASKED');
  return {
    body: content.body.key,
    questions: counted.map(({ key, outcome, options, result }) => ({
      key,
      outcome,
      ballots: result.ballots,
      counts: [
        ...result.counts.map(({ option, count }) => {
          const title = options.find((each) => each.key === option)?.title;
          return { key: option, title: title?.[language] ?? title?.en ?? option, count };
        }),
        { key: 'ABSTAIN', title: term('answer', 'ABSTAIN', language), count: result.abstained },
        { key: 'BLANK', title: term('answer', 'BLANK', language), count: result.blank },
        { key: 'DID_NOT_PARTICIPATE', title: term('answer', 'DID_NOT_PARTICIPATE', language), count: result.didNotParticipate },
      ],
    })),
  };
}
