import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenAccounts, givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
}

const TIMES = 10;
const VOTERS = 20;

/** Two API processes' worth of the application on one database: what follows from an outcome, done by two at once. */
describe('rounds that race', () => {
  let database: TestDatabase;
  let apps: readonly [TestApp, TestApp];
  let delegates: TestDelegate[];
  let chair: string;
  let officer: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    apps = [await startTestApp({ database }), await startTestApp({ database })];
    delegates = (await givenDelegations(database.owner, VOTERS)).flat();
    chair = (await givenAccounts(database.owner, 'CHAIR', 1, 'Chair'))[0]?.token ?? '';
    officer = (await givenAccounts(database.owner, 'SECRETARIAT', 1, 'Officer'))[0]?.token ?? '';
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
  });

  const app = (n: number): TestApp => apps[n % 2] as TestApp;
  const act = (n: number, token: string, field: string, input: object, success = 'consultation { id }'): Promise<Answer> =>
    app(n)
      .api.as(token)
      .act<Answer>(field, { ...input }, success);
  const kinds = (answers: readonly Answer[]): string[] => answers.map(({ __typename, code }) => code ?? __typename).sort();
  const tied = async (symbol: string): Promise<TestPoll> => {
    const poll = await givenVoting(database.owner, symbol);
    await database.owner.query(`UPDATE question SET rule = rule || '{"tieRule": "SECOND_VOTE"}' WHERE consultation_id = $1`, [poll.id]);
    await givenVotes(app(0).address, delegates, poll.question('theme').id, ['for', 'against']);
    await act(0, chair, 'closeQuestion', { symbol, question: 'theme', reason: 'All have answered.' });
    return poll;
  };
  const roundsOf = async ({ id }: TestPoll): Promise<{ id: string; key: string; round: number }[]> =>
    (
      await database.owner.query<{ id: string; key: string; round: number }>(
        'SELECT id, key, round FROM question WHERE consultation_id = $1 ORDER BY round',
        [id],
      )
    ).rows;

  it(`opens one round, whoever of two chairs came first, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const poll = await tied(`RO/${time}`);
      const input = { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE' };
      const answers = await Promise.all([act(0, chair, 'openRound', input), act(1, officer, 'openRound', input)]);
      expect(kinds(answers)).toEqual(['ILLEGAL_TRANSITION', 'OpenRoundSuccess']);
      expect((await roundsOf(poll)).map(({ round }) => round)).toEqual([1, 2]);
    }
  });

  it(`annuls before the record is published or not at all, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const poll = await givenVoting(database.owner, `AP/${time}`);
      const { symbol } = poll;
      await givenVotes(app(0).address, delegates, poll.question('theme').id, ['for', 'for', 'against']);
      await act(0, chair, 'closeVoting', { symbol, confirmSymbol: symbol });
      const [annulled, published] = await Promise.all([
        act(0, chair, 'annulVote', { symbol, question: 'theme', reason: 'Taken in error' }),
        act(1, officer, 'publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }'),
      ]);
      expect(published.__typename).toBe('PublishRecordSuccess');
      const { rows } = await database.owner.query<{ annulled: string | null }>(
        `SELECT (SELECT t.text FROM record_text t WHERE t.consultation_id = r.consultation_id AND t.path = '/questions/0/annulled/reason') AS annulled
         FROM record r WHERE r.consultation_id = $1`,
        [poll.id],
      );
      // What the record says is what happened: annulled and in it, or refused because it was out.
      expect(rows).toEqual([{ annulled: annulled.__typename === 'AnnulVoteSuccess' ? 'Taken in error' : null }]);
      if (annulled.__typename !== 'AnnulVoteSuccess') expect(annulled.code).toBe('ILLEGAL_TRANSITION');
    }
  });

  it(`counts or refuses a vote that races with the closing of a round, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const poll = await tied(`RC/${time}`);
      await act(0, chair, 'openRound', { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE' });
      const second = (await roundsOf(poll))[1];
      if (!second) throw new Error('there is no second vote');
      const votes = delegates.map(({ token }, n) =>
        act(
          n,
          token,
          'castBallot',
          { question: second.id, kind: 'CHOICE', marks: [{ option: 'for' }], idempotencyKey: randomUUID() },
          'receipt { index }',
        ),
      );
      const [answers] = await Promise.all([
        Promise.all(votes),
        act(time, chair, 'closeQuestion', { symbol: poll.symbol, question: second.key, reason: 'Enough.' }),
      ]);
      const counted = answers.filter(({ __typename }) => __typename === 'CastBallotSuccess').length;
      expect(new Set(kinds(answers.filter(({ code }) => code !== undefined)))).toEqual(new Set(counted < VOTERS ? ['VOTING_CLOSED'] : []));
      const { rows } = await database.owner.query<{ ballots: number }>(
        `SELECT (result::json->>'ballots')::int AS ballots FROM decision WHERE question_id = $1`,
        [second.id],
      );
      expect(rows).toEqual([{ ballots: counted }]);
    }
  });
});
