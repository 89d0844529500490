import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type QuestionSketch, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly consultation?: { questions: { key: string; state: string }[] };
}

const VENUE: QuestionSketch = {
  key: 'venue',
  method: 'SINGLE_CHOICE',
  options: ['geneva', 'nairobi'],
  dependsOn: { question: 'theme', option: 'for' },
};
const RESULT = `outcome headline explanation chairWords selected { key } counts { count } ballots quorumMet rollCall { members } decidedAt sha256`;

describe('a question settled without a vote', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let chair: Api;
  let secretariat: Api;
  let round = 0;

  const voting = (sketches?: readonly QuestionSketch[]): Promise<TestPoll> => givenVoting(chamber.database.owner, `W/${++round}`, sketches);
  const settle = (poll: TestPoll, question: string, kind: string, more: Record<string, unknown> = {}, api = chair): Promise<Payload> =>
    api.act<Payload>(
      'settleWithoutVote',
      {
        symbol: poll.symbol,
        question,
        kind,
        words: { en: 'I take it that the body agrees.', fr: 'Je considère que l’organe en convient.' },
        ...more,
      },
      'consultation { questions { key state } }',
    );
  const result = async (poll: TestPoll, key: string, api = chair): Promise<Record<string, unknown> | null> =>
    (
      await api.data<{ questionResult: Record<string, unknown> | null }>(
        `query R($symbol: String!, $key: String!) { questionResult(symbol: $symbol, key: $key) { ${RESULT} } }`,
        { symbol: poll.symbol, key },
      )
    ).questionResult;

  beforeAll(async () => {
    chamber = await startTestApp();
    members = (await givenDelegations(chamber.database.owner, 3)).map(([first]) => first as TestDelegate);
    chair = chamber.api.as((await person(chamber.database, 'CHAIR')).token);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
  });
  afterAll(() => chamber.stop());

  it('is noted in the chair’s words, and has no counts', async () => {
    const poll = await voting();
    expect(await settle(poll, 'theme', 'NOTED')).toMatchObject({ consultation: { questions: [{ key: 'theme', state: 'DECIDED' }] } });
    expect(await result(poll, 'theme', chair.in('fr'))).toMatchObject({
      outcome: 'NOTED',
      chairWords: 'Je considère que l’organe en convient.',
      counts: [],
      ballots: 0,
      rollCall: [],
      selected: [],
    });
  });

  it('takes no ballot any more', async () => {
    const poll = await voting();
    await settle(poll, 'theme', 'POSTPONED');
    const late = await chamber.api
      .as(members[0]?.token ?? null)
      .act<Payload>('castBallot', { question: poll.question('theme').id, kind: 'ABSTAIN', idempotencyKey: 'too-late-1' }, '__typename');
    expect(late).toMatchObject({ code: 'VOTING_CLOSED' });
  });

  it('puts the question that depends on its adoption, and leaves it out otherwise', async () => {
    const adopted = await voting([{ key: 'theme' }, VENUE]);
    expect((await settle(adopted, 'theme', 'ADOPTED_BY_CONSENSUS')).consultation?.questions).toEqual([
      { key: 'theme', state: 'DECIDED' },
      { key: 'venue', state: 'OPEN' },
    ]);
    expect(await settle(adopted, 'venue', 'ADOPTED_BY_CONSENSUS', { options: ['nairobi'] })).toMatchObject({
      __typename: 'SettleWithoutVoteSuccess',
    });
    expect(await result(adopted, 'venue')).toMatchObject({ outcome: 'ADOPTED_BY_CONSENSUS', selected: [{ key: 'nairobi' }], counts: [] });
    const postponed = await voting([{ key: 'theme' }, VENUE]);
    expect((await settle(postponed, 'theme', 'POSTPONED')).consultation?.questions).toEqual([
      { key: 'theme', state: 'DECIDED' },
      { key: 'venue', state: 'NOT_ASKED' },
    ]);
  });

  it('may be settled while the consultation is open and voting has not begun', async () => {
    const poll = await voting();
    await chamber.database.owner.query(`UPDATE consultation SET voting_opens_at = official_now() + interval '10 minutes' WHERE id = $1`, [
      poll.id,
    ]);
    expect(await settle(poll, 'theme', 'NOTED', {}, secretariat)).toMatchObject({ consultation: { questions: [{ state: 'DECIDED' }] } });
  });

  it('is among the decisions, and says so in the record; there is nothing to recount', async () => {
    const poll = await voting();
    await settle(poll, 'theme', 'NOTED');
    const { decisions } = await chair.data<{ decisions: { nodes: { symbol: string; outcome: string; headline: string }[] } }>(
      `query D($symbol: String!) { decisions(first: 5, symbol: $symbol, outcome: NOTED) { nodes { symbol outcome headline } } }`,
      { symbol: poll.symbol },
    );
    expect(decisions.nodes).toEqual([{ symbol: poll.symbol, outcome: 'NOTED', headline: 'Question theme: noted without a vote' }]);
    await chair.act('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, '__typename');
    expect(await secretariat.act('publishRecord', { symbol: poll.symbol, confirmSymbol: poll.symbol }, '__typename')).toMatchObject({
      __typename: 'PublishRecordSuccess',
    });
    const { record } = await chair.data<{ record: { json: string; csv: string } }>(
      `query R($symbol: String!) { record(symbol: $symbol) { json csv } }`,
      { symbol: poll.symbol },
    );
    expect(JSON.parse(record.json)).toMatchObject({
      questions: [{ outcome: 'NOTED', ballots: [], result: { chairWords: { en: 'I take it that the body agrees.' }, counts: [] } }],
    });
    expect(record.csv).toContain(',NO_VOTE,');
  });

  describe('is refused', () => {
    it('once a Member has voted on it', async () => {
      const poll = await voting();
      await givenVotes(chamber.address, members, poll.question('theme').id, ['for', null, null]);
      const refused = await settle(poll, 'theme', 'NOTED', {}, chair.in('es'));
      expect(refused.code).toBe('ILLEGAL_TRANSITION');
      expect(refused.message).toContain('Un Miembro ha votado sobre la pregunta 1');
    });

    it('twice, or before the question is put', async () => {
      const poll = await voting([{ key: 'theme' }, VENUE]);
      expect(await settle(poll, 'venue', 'NOTED')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      await settle(poll, 'theme', 'NOTED');
      const again = await settle(poll, 'theme', 'POSTPONED');
      expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(again.message).toContain('was settled on');
    });

    it('when the options do not fit, the question is unknown, or the consultation is', async () => {
      const poll = await voting([{ key: 'topics', method: 'SELECTION', options: ['a', 'b', 'c'], chooseMax: 2, seats: 2 }]);
      expect(await settle(poll, 'topics', 'ADOPTED_BY_CONSENSUS')).toMatchObject({ code: 'INVALID_INPUT', path: ['options'] });
      expect(await settle(poll, 'whales', 'NOTED')).toMatchObject({ code: 'NOT_FOUND', path: ['question'] });
      expect(await settle(poll, 'topics', 'NOTED', { words: { en: '' } })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await settle(poll, 'topics', 'NOTED', { symbol: 'NO/1' })).toMatchObject({ code: 'NOT_FOUND', path: ['symbol'] });
    });

    it('after voting has closed', async () => {
      const poll = await voting();
      await chair.act('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, '__typename');
      expect(await settle(poll, 'theme', 'NOTED')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    });

    it('to whoever neither chairs nor serves the body', async () => {
      const poll = await voting();
      expect(await settle(poll, 'theme', 'NOTED', {}, chamber.api.as(members[0]?.token ?? null))).toMatchObject({ code: 'FORBIDDEN' });
    });
  });
});
