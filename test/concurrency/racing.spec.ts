import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenAccounts, givenDelegations, givenVoting, type TestDelegate } from '../support/poll.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly receipt?: { readonly version: number; readonly index: number; readonly leafHash: string };
}

const ROUNDS = 100;
const VOTERS = 200;
const PAIRS = 1000;
const RETRIED = 100;

/** Two API processes' worth of the application on one database; everything goes through HTTP. */
describe('votes that race', () => {
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
  const cast = (
    through: TestApp,
    by: TestDelegate,
    question: string,
    option: string,
    idempotencyKey: string = randomUUID(),
  ): Promise<Answer> =>
    through.api
      .as(by.token)
      .act<Answer>('castBallot', { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey }, 'receipt { version index leafHash }');
  const counted = (answer: Answer): boolean => answer.__typename === 'CastBallotSuccess';

  it(`are counted or refused, never both and never lost: ${VOTERS} against one closing, ${ROUNDS} times`, async () => {
    const shares: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const poll = await givenVoting(database.owner, `R/${round}`);
      const { id } = poll.question('theme');
      const close = async (): Promise<{ __typename: string }> => {
        await new Promise((resolve) => setTimeout(resolve, (round % 20) * 8));
        return app(round).api.as(officer).act('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, 'consultation { id }');
      };
      const votes = Array.from({ length: VOTERS }, (_, n) => cast(app(n), delegate(n), id, n % 3 ? 'for' : 'against'));
      const [answers, closed] = await Promise.all([Promise.all(votes), close()]);
      expect(closed.__typename).toBe('CloseVotingSuccess');

      const acknowledged = answers.flatMap((answer, n) => (counted(answer) ? [delegate(n).code] : [])).sort();
      expect(answers.filter((answer) => !counted(answer)).every((answer) => answer.code === 'VOTING_CLOSED')).toBe(true);
      const { rows } = await database.owner.query<{ result: string }>('SELECT result FROM decision WHERE question_id = $1', [id]);
      const decision = JSON.parse(rows[0]?.result ?? '{}') as {
        ballots: number;
        counts: { option: string; count: number }[];
        rollCall: { answers: { answer: string; members: string[] }[] }[];
      };
      const inTheTally = decision.rollCall.flatMap((group) =>
        group.answers.flatMap(({ answer, members }) => (answer === 'DID_NOT_PARTICIPATE' ? [] : members)),
      );
      expect(inTheTally.sort()).toEqual(acknowledged);
      expect(decision.ballots).toBe(acknowledged.length);
      const against = answers.filter((answer, n) => counted(answer) && n % 3 === 0).length;
      expect(decision.counts).toEqual([
        { option: 'for', count: acknowledged.length - against },
        { option: 'against', count: against },
      ]);
      shares.push(acknowledged.length);
    }
    // The race was one: closings fell before, among and after the votes.
    expect(shares.some((share) => share > 0 && share < VOTERS)).toBe(true);
  }, 300_000);

  it(`of two delegates of one Member at the same instant leave one ballot: ${PAIRS} pairs`, async () => {
    const perPoll = VOTERS;
    for (let round = 0; round < PAIRS / perPoll; round++) {
      const poll = await givenVoting(database.owner, `P/${round}`);
      const { id } = poll.question('theme');
      const pairs = await Promise.all(
        Array.from({ length: perPoll }, (_, n) =>
          Promise.all([cast(app(n), delegate(n, 0), id, 'for'), cast(app(n + 1), delegate(n, 1), id, 'against')]),
        ),
      );
      const { rows } = await database.owner.query<{ code: string; version: number; marks: (number | null)[]; entries: string }>(
        `SELECT m.code, b.version, b.marks,
           (SELECT count(*) FROM log_entry e WHERE e.log_id = $2 AND e.member_id = b.member_id AND e.act = 'ballot.cast') AS entries
         FROM ballot b JOIN member m ON m.id = b.member_id WHERE b.question_id = $1 ORDER BY m.code`,
        [id, poll.id],
      );
      expect(rows).toHaveLength(perPoll);
      pairs.forEach((pair, n) => {
        // Both were counted, one after the other; the ballot that stands is the second one's.
        expect(pair.map((answer) => answer.receipt?.version).sort()).toEqual([1, 2]);
        const last = pair[0]?.receipt?.version === 2 ? [1, null] : [null, 1];
        expect(rows[n]).toEqual({ code: delegate(n).code, version: 2, marks: last, entries: '2' });
      });
    }
  }, 300_000);

  it('sent once to five times over have one effect and the same receipt', async () => {
    const poll = await givenVoting(database.owner, 'K/1');
    const { id } = poll.question('theme');
    await Promise.all(
      Array.from({ length: RETRIED }, async (_, n) => {
        const key = `retried-${n}`;
        const times = (n % 5) + 1;
        const answers = await Promise.all(Array.from({ length: times }, (_, nth) => cast(app(nth), delegate(n), id, 'for', key)));
        for (const answer of answers) expect(answer).toEqual(answers[0]);
        expect(answers[0]?.receipt?.version).toBe(1);
      }),
    );
    const { rows } = await database.owner.query<{ n: string }>(
      `SELECT count(*) AS n FROM log_entry WHERE log_id = $1 AND act = 'ballot.cast'`,
      [poll.id],
    );
    expect(Number(rows[0]?.n)).toBe(RETRIED);
  }, 120_000);
});
