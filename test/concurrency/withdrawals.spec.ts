import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choice, endorsement, Secretariat } from '../api/secretariat.js';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';

const TIMES = 25;
/** How far apart the two are let go, in milliseconds: neither comes first every time. */
const APART = [0, 0, 2, 5, 9] as const;

interface Fared {
  withdrawn: number;
  refused: number;
}
/** So many times; and further apart from then on, as long as one of the two came first every time, on a machine that is slower. */
const again = (time: number, { withdrawn, refused }: Fared): boolean =>
  time < TIMES || (time < 4 * TIMES && Math.min(withdrawn, refused) === 0);

interface Answer {
  readonly __typename: string;
  readonly code?: string;
}
interface Seen {
  readonly consultation: {
    readonly proposals: readonly { readonly id: string; readonly status: string }[];
    readonly questions: readonly {
      readonly key: string;
      readonly state: string;
      readonly options: readonly { readonly proposal: string | null }[];
    }[];
  };
}

// A proposer may withdraw until voting on its proposal has begun. A withdrawal that meets the opening of the vote came before it, and
// what was withdrawn is on no ballot; or it came after, is refused, and what was put forward is voted on.
describe('a withdrawal that races with the opening of the vote', () => {
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;

  beforeAll(async () => {
    desk = await Secretariat.open();
    chair = desk.chamber.api.as((await person(desk.chamber.database, 'CHAIR')).token);
    kenya = (await desk.seats('KEN')).api;
  });
  afterAll(() => desk.closes());

  const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const text = (en: string) => ({ title: { en }, text: { en: `${en} is proposed.` } });
  const receives = (proposal: string) =>
    desk.does('ruleOnProposal', { proposal, receivability: 'RECEIVED', reason: 'It is within the mandate.' }, '__typename', chair);
  const read = (symbol: string): Promise<Seen> =>
    desk.api.data<Seen>(`{ consultation(symbol: "${symbol}") { proposals { id status } questions { key state options { proposal } } } }`);

  /** Lets both go and answers how the withdrawal fared; which of the two is sent first changes from time to time. */
  const race = async (symbol: string, proposal: string, time: number): Promise<Answer> => {
    const late = (APART[time % APART.length] ?? 0) * (time < TIMES ? 1 : 8);
    const withdraws = async (): Promise<Answer> => {
      if (time % 2) await after(late);
      return kenya.act<Answer>('withdrawProposal', { proposal, reason: 'Another text has our support.' }, '__typename');
    };
    const opens = async (): Promise<Answer> => {
      if (!(time % 2)) await after(late);
      return desk.api.act<Answer>('openVoting', { symbol }, '__typename');
    };
    const [withdrawn, opened] = await Promise.all([withdraws(), opens()]);
    expect(opened.__typename).toBe('OpenVotingSuccess');
    return withdrawn;
  };
  const fared = (answer: Answer, times: Fared): boolean => {
    const withdrawn = answer.__typename === 'WithdrawProposalSuccess';
    if (!withdrawn) expect(answer).toMatchObject({ __typename: 'Refusal', code: 'FROZEN' });
    times[withdrawn ? 'withdrawn' : 'refused'] += 1;
    return withdrawn;
  };

  it(`a topic is taken off the ballot, or voted on: ${TIMES} times`, async () => {
    const times = { withdrawn: 0, refused: 0 };
    for (let time = 0; again(time, times); time++) {
      const symbol = `W/${time}`;
      await desk.drafts(symbol);
      await desk.does('addQuestion', choice(symbol, 'topic', ['a', 'b', 'c'], { takesTopics: true }), 'question { id }');
      await desk.opens(symbol);
      const { proposal } = await desk.does<{ proposal: { id: string } }>(
        'putForwardProposal',
        { consultation: symbol, question: 'topic', ...text('Our topic') },
        'proposal { id }',
        kenya,
      );
      await receives(proposal.id);
      const withdrawn = fared(await race(symbol, proposal.id, time), times);
      const { consultation } = await read(symbol);
      expect(consultation.proposals.find(({ id }) => id === proposal.id)?.status).toBe(withdrawn ? 'WITHDRAWN' : 'PUT_FORWARD');
      const onTheBallot = consultation.questions[0]?.options.some((option) => option.proposal === proposal.id);
      expect(onTheBallot).toBe(!withdrawn);
    }
    expect(times.withdrawn + times.refused).toBeGreaterThanOrEqual(TIMES);
    expect(Math.min(times.withdrawn, times.refused)).toBeGreaterThan(0);
  }, 240_000);

  it(`a proposal with a question of its own is not put, or put: ${TIMES} times`, async () => {
    const times = { withdrawn: 0, refused: 0 };
    for (let time = 0; again(time, times); time++) {
      const symbol = `P/${time}`;
      await desk.drafts(symbol);
      await desk.opens(symbol);
      const { proposal } = await desk.does<{ proposal: { id: string; key: string } }>(
        'putForwardProposal',
        { consultation: symbol, ...text('Our proposal') },
        'proposal { id key }',
        kenya,
      );
      await receives(proposal.id);
      await desk.does('addQuestion', endorsement(symbol, 'ours', { proposal: proposal.key }), 'question { id }');
      const withdrawn = fared(await race(symbol, proposal.id, time), times);
      const { consultation } = await read(symbol);
      expect(consultation.questions[0]?.state).toBe(withdrawn ? 'NOT_ASKED' : 'OPEN');
    }
    expect(Math.min(times.withdrawn, times.refused)).toBeGreaterThan(0);
  }, 240_000);
});
