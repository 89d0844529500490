import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Sql } from '#platform';
import { type Answer, BallotBox, type BallotToCast, type NotTaken, QUEUE_LIMIT } from '#voting';
import { applicationSql } from '../support/application-sql.js';
import { ballotOf } from '../support/ballots.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenDelegations, givenVoting, type TestDelegate } from '../support/poll.js';

const FOR = [1, null];
const AGAINST = [null, 1];

describe('the ballot box on a real database', () => {
  let database: TestDatabase;
  let sql: Sql;
  let end: () => Promise<void>;
  let delegates: TestDelegate[];
  let question: string;
  let box: BallotBox;
  let round = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ sql, end } = applicationSql(database.url));
    delegates = (await givenDelegations(database.owner, 300)).flat();
  });
  afterAll(async () => {
    await end();
    await database.drop();
  });
  beforeEach(async () => {
    question = (await givenVoting(database.owner, `T/${++round}`)).question('theme').id;
    box = new BallotBox(sql);
  });

  const cast = (delegate: TestDelegate, answer: readonly (number | null)[] | 'ABSTAIN', key = 'first', expected: number | null = null) =>
    box.cast(ballotOf(delegate, question, answer, `round-${round}-${key}`, expected), delegate.member);
  const counted = (answer: Answer | NotTaken) => (typeof answer === 'object' && answer.counted ? answer.receipt : null);
  const verdict = (answer: Answer | NotTaken) => (typeof answer === 'object' && !answer.counted ? answer.verdict : null);
  const stored = async (): Promise<number> =>
    Number((await database.owner.query<{ n: string }>('SELECT count(*) AS n FROM ballot WHERE question_id = $1', [question])).rows[0]?.n);

  it('gives every ballot its own answer, and each receipt its own place in the log', async () => {
    const answers = await Promise.all(delegates.map((delegate, n) => cast(delegate, n % 3 === 0 ? AGAINST : FOR)));
    const indices = answers.map((answer) => counted(answer)?.index);
    expect(new Set(indices).size).toBe(300);
    expect(answers.map((answer) => counted(answer)?.member)).toEqual(delegates.map((d) => d.member));
    expect(await stored()).toBe(300);
  });

  it('refuses a bad ballot alone: its neighbours in the batch are counted', async () => {
    const answers = await Promise.all(
      delegates.map((delegate, n) => cast(delegate, n === 7 ? [1, 1] : n === 8 ? [null, null] : n === 9 ? [5, null] : FOR)),
    );
    expect(answers.slice(7, 10).map(verdict)).toEqual([
      { code: 'INVALID_BALLOT', detail: 'CHOICES' },
      { code: 'INVALID_BALLOT', detail: 'CHOICES' },
      { code: 'INVALID_BALLOT', detail: 'MARKS' },
    ]);
    expect(await stored()).toBe(297);
  });

  it('lets a ballot that makes the database throw fail alone', async () => {
    const broken: BallotToCast = { ...ballotOf(delegates[1] as TestDelegate, question, FOR, 'first'), question: 'not an identifier' };
    const settled = await Promise.allSettled([
      ...delegates.slice(2, 50).map((delegate) => cast(delegate, FOR)),
      box.cast(broken, 'nobody'),
      ...delegates.slice(50, 90).map((delegate) => cast(delegate, FOR)),
    ]);
    expect(settled.filter((s) => s.status === 'rejected')).toHaveLength(1);
    expect(settled[48]?.status).toBe('rejected');
    expect(await stored()).toBe(88);
  });

  it('takes none on a log that is not what was signed, and counts those of other consultations in the same batch', async () => {
    const barred = await givenVoting(database.owner, `T/${round}/barred`);
    const bar = (is: boolean) => database.owner.query('SELECT bar_log($1, $2)', [barred.id, is]);
    const there = (delegate: TestDelegate, key: string) =>
      box.cast(ballotOf(delegate, barred.question('theme').id, FOR, `round-${round}-${key}`), delegate.member);
    await bar(true);
    const answers = await Promise.all(
      delegates.slice(0, 40).map((delegate, n) => (n % 4 ? cast(delegate, FOR) : there(delegate, 'there'))),
    );
    expect(answers.map((answer) => answer === 'BARRED')).toEqual(answers.map((_, n) => n % 4 === 0));
    expect(answers.filter(counted)).toHaveLength(30);
    const { rows } = await database.owner.query('SELECT FROM ballot WHERE question_id = $1', [barred.question('theme').id]);
    expect(rows).toEqual([]);
    await bar(false);
    expect(counted(await there(delegates[0] as TestDelegate, 'there'))?.version).toBe(1);
  });

  it('answers the same key with the same receipt, and another ballot under it with a refusal', async () => {
    const [delegate] = delegates as [TestDelegate];
    const first = await cast(delegate, FOR);
    const again = await Promise.all([cast(delegate, FOR), cast(delegate, FOR), cast(delegate, FOR)]);
    for (const answer of again) expect(answer).toEqual(first);
    expect(verdict(await cast(delegate, AGAINST))).toEqual({ code: 'INVALID_INPUT', detail: 'KEY_USED_FOR_ANOTHER_BALLOT' });
    expect(counted(await cast(delegate, AGAINST, 'second'))?.version).toBe(2);
  });

  it('refuses what was cast against a version that no longer stands', async () => {
    const [delegate] = delegates as [TestDelegate];
    expect(counted(await cast(delegate, FOR, 'a', 0))?.version).toBe(1);
    expect(verdict(await cast(delegate, AGAINST, 'b', 0))).toMatchObject({ code: 'STALE_VERSION', standing: 1 });
    expect(counted(await cast(delegate, AGAINST, 'c', 1))?.version).toBe(2);
  });

  it('keeps the order of a Member’s own ballots, however many are under way', async () => {
    const [delegate] = delegates as [TestDelegate];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => cast(delegate, n % 2 ? FOR : AGAINST, `n${n}`)));
    expect(answers.map((answer) => counted(answer)?.version)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('takes no more than its bound, says so at once, and counts all that it took', async () => {
    const many = Array.from({ length: QUEUE_LIMIT + 900 }, (_, n) => delegates[n % delegates.length] as TestDelegate);
    const answers = await Promise.all(many.map((delegate, n) => cast(delegate, FOR, `bound-${n}`)));
    const full = answers.filter((answer) => answer === 'FULL').length;
    expect(full).toBeGreaterThan(0);
    expect(answers.filter(counted).length).toBe(many.length - full);
    expect(box.waiting).toBe(0);
  });

  it('drains when the process stops, and takes no more', async () => {
    const under = delegates.map((delegate) => cast(delegate, FOR));
    const drained = box.beforeApplicationShutdown();
    expect(await cast(delegates[0] as TestDelegate, AGAINST, 'late')).toBe('SEALED');
    await drained;
    expect(await stored()).toBe(300);
    expect((await Promise.all(under)).filter(counted)).toHaveLength(300);
  });

  it('tries again when its connection is cut, and counts nothing twice', async () => {
    const answers = delegates.map((delegate, n) => cast(delegate, FOR, `cut-${n}`));
    await database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%cast_ballots%' AND pid <> pg_backend_pid()`,
    );
    const settled = await Promise.allSettled(answers);
    const acknowledged = settled.flatMap((s) => (s.status === 'fulfilled' && counted(s.value) ? [s.value] : []));
    expect(acknowledged.length).toBe(300);
    const entries = await database.owner.query<{ n: string }>(
      `SELECT count(*) AS n FROM log_entry WHERE act = 'ballot.cast' AND body LIKE $1`,
      [`%${question}%`],
    );
    expect(Number(entries.rows[0]?.n)).toBe(300);
  });
});
