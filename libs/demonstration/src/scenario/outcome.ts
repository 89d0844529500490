import type { Api } from '../client/api.js';

type Counted = Readonly<{ option: string; title: string; count: number }>;
type Result = Readonly<{
  outcome: string;
  headline: string;
  explanation: string;
  selected: ReadonlyArray<{ key: string; title: string }>;
  counts: readonly Counted[];
  ballots: number;
  abstained: number;
  blank: number;
  didNotParticipate: number;
  notEntitled: number;
  changed: number;
}>;

/** One question as the published record has it. */
export type PlayedQuestion = Readonly<{
  key: string;
  number: number;
  title: string;
  method: string;
  inWords: string;
  result: Result;
  /** "Second vote"; null where the question was voted on once. */
  round: Readonly<{ inWords: string | null }>;
  conditions: ReadonlyArray<{ text: string; status: string; option: string | null }>;
}>;

/** What the whole consultation came to, as anybody reads it from the API afterwards. */
export type Played = Readonly<{
  consultation: string;
  title: string;
  state: string;
  entitled: number;
  excluded: ReadonlyArray<{ member: string; reason: string; explanation: string }>;
  members: number;
  ballots: number;
  questions: readonly PlayedQuestion[];
  record: Readonly<{ symbol: string; title: string; sha256: string }>;
}>;

type Answer = Readonly<{
  consultation: Readonly<{
    symbol: string;
    title: string;
    state: string;
    roll: Readonly<{ entitled: number; excluded: Played['excluded'] }>;
    questions: readonly PlayedQuestion[];
  }>;
  record: Readonly<{
    symbol: string;
    title: string;
    sha256: string;
    results: ReadonlyArray<{ rollCall: ReadonlyArray<{ answers: ReadonlyArray<{ answer: string; members: readonly string[] }> }> }>;
  }>;
}>;

/** What the roll call says of a Member that cast no ballot on a question. */
const NO_ANSWER = ['DID_NOT_PARTICIPATE', 'NOT_ENTITLED'];

/** Reads the published outcome and its record. */
export async function readOutcome(reader: Api, symbol: string): Promise<Played> {
  const { consultation, record } = await reader.ask<Answer>(
    `query Outcome($symbol: String!) {
      consultation(symbol: $symbol) {
        symbol title state roll { entitled excluded { member reason explanation } }
        questions {
          key number title method inWords round { inWords } conditions { text status option }
          result {
            outcome headline explanation selected { key title } counts { option title count }
            ballots abstained blank didNotParticipate notEntitled changed
          }
        }
      }
      record(symbol: $symbol) { symbol title sha256 results { rollCall { answers { answer members } } } }
    }`,
    { symbol },
  );
  const { results, ...published } = record;
  const answers = results.flatMap(({ rollCall }) => rollCall.flatMap((group) => group.answers));
  const answered = new Set(answers.filter(({ answer }) => !NO_ANSWER.includes(answer)).flatMap(({ members }) => members));
  return {
    consultation: consultation.symbol,
    title: consultation.title,
    state: consultation.state,
    entitled: consultation.roll.entitled,
    excluded: consultation.roll.excluded,
    members: answered.size,
    ballots: consultation.questions.reduce((sum, question) => sum + question.result.ballots, 0),
    questions: consultation.questions,
    record: published,
  };
}
