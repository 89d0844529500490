import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenAccounts, givenDelegations, givenVoting, type TestDelegate } from '../support/poll.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly receipt?: { readonly index: number };
}

const VOTERS = 60;
const ROUNDS = 12;

/** Two API processes' worth of the application on one database. */
describe('secret ballots that race', () => {
  let database: TestDatabase;
  let apps: readonly [TestApp, TestApp];
  let delegations: TestDelegate[][];
  let officer: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    apps = [await startTestApp({ database }), await startTestApp({ database })];
    delegations = await givenDelegations(database.owner, VOTERS, 2);
    officer = (await givenAccounts(database.owner, 'SECRETARIAT', 1, 'Officer'))[0]?.token ?? '';
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
  });

  const app = (n: number): TestApp => apps[n % 2] as TestApp;
  const delegate = (member: number, nth = 0): TestDelegate => delegations[member]?.[nth] as TestDelegate;
  const cast = (through: TestApp, by: TestDelegate, question: string, option: string): Promise<Answer> =>
    through.api
      .as(by.token)
      .act<Answer>('castBallot', { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: randomUUID() }, 'receipt { index }');
  const close = (n: number, symbol: string): Promise<Answer> =>
    app(n).api.as(officer).act('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { id }');
  const opened = async (question: string) => {
    const { rows } = await database.owner.query<{ list: [string, string, unknown[]][]; codes: string[] }>(
      `SELECT o.list::json AS list, ARRAY(SELECT m.code FROM participation p JOIN member m ON m.id = p.member_id
         WHERE p.question_id = o.question_id ORDER BY m.code) AS codes
       FROM opened_box o WHERE o.question_id = $1`,
      [question],
    );
    return rows[0];
  };

  it('by two delegates of one Member at the same instant leave one in the box, and tell the other so', async () => {
    const poll = await givenVoting(database.owner, 'SP/1', [{ key: 'theme', secret: true }]);
    const { id } = poll.question('theme');
    const pairs = await Promise.all(
      Array.from({ length: VOTERS }, (_, n) =>
        Promise.all([cast(app(n), delegate(n, 0), id, 'for'), cast(app(n + 1), delegate(n, 1), id, 'against')]),
      ),
    );
    for (const pair of pairs) {
      expect(pair.filter(({ receipt }) => receipt)).toHaveLength(1);
      expect(pair.find(({ receipt }) => !receipt)?.code).toBe('FROZEN');
    }
    expect((await close(0, poll.symbol)).__typename).toBe('CloseVotingSuccess');
    const box = await opened(id);
    expect(box?.list).toHaveLength(VOTERS);
    // In the box lies what the acknowledged of the two had chosen.
    const forIt = pairs.filter(([first]) => first.receipt).length;
    expect(box?.list.filter(([, , marks]) => marks[0] === 1)).toHaveLength(forIt);
  }, 120_000);

  it(`with the closing are in the box or refused, never both and never lost: ${VOTERS} against one closing, ${ROUNDS} times`, async () => {
    const shares: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const poll = await givenVoting(database.owner, `SR/${round}`, [{ key: 'theme', secret: true }]);
      const { id } = poll.question('theme');
      const closing = async (): Promise<Answer> => {
        await new Promise((resolve) => setTimeout(resolve, round * 12));
        return close(round, poll.symbol);
      };
      const votes = Array.from({ length: VOTERS }, (_, n) => cast(app(n), delegate(n), id, n % 3 ? 'for' : 'against'));
      const [answers, closed] = await Promise.all([Promise.all(votes), closing()]);
      expect(closed.__typename).toBe('CloseVotingSuccess');
      expect(answers.filter(({ receipt }) => !receipt).every(({ code }) => code === 'VOTING_CLOSED')).toBe(true);
      const acknowledged = answers.flatMap(({ receipt }, n) => (receipt ? [delegate(n).code] : [])).sort();
      const box = await opened(id);
      expect(box?.codes).toEqual(acknowledged);
      expect(box?.list).toHaveLength(acknowledged.length);
      const against = answers.filter(({ receipt }, n) => receipt && n % 3 === 0).length;
      expect(box?.list.filter(([, , marks]) => marks[1] === 1)).toHaveLength(against);
      shares.push(acknowledged.length);
    }
    expect(shares.some((share) => share < VOTERS)).toBe(true);
  }, 180_000);
});
