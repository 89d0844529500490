import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenAccounts, givenDelegations, type TestDelegate } from '../support/poll.js';
import { givenRecord, PUBLISHED_AFTER } from '../support/published-record.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly correction?: { id: string };
}

const DAY = 86_400_000;
const TIMES = 5;
const MEMBERS = 12;

/** Two API processes' worth of the application on one database: a record corrected, gathered and approved by several at once. */
describe('corrections that race', () => {
  let database: TestDatabase;
  let apps: readonly [TestApp, TestApp];
  let delegates: TestDelegate[];
  let officers: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    apps = [await startTestApp({ database }), await startTestApp({ database })];
    delegates = (await givenDelegations(database.owner, MEMBERS)).flat();
    officers = (await givenAccounts(database.owner, 'SECRETARIAT', 2, 'Officer')).map(({ token }) => token);
    await database.owner.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`);
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
  });

  const app = (n: number): TestApp => apps[n % 2] as TestApp;
  const officer = (n: number) => app(n).api.as(officers[n % 2] ?? null);
  const published = (symbol: string) => givenRecord(app(0), officer(0), symbol, { commenting: [], voting: delegates.slice(0, 3) });
  const submit = (n: number, symbol: string, shouldSay: string): Promise<Answer> =>
    app(n)
      .api.as((delegates[n % MEMBERS] as TestDelegate).token)
      .act<Answer>(
        'submitRecordCorrection',
        { symbol, language: 'EN', place: 'question/theme', says: 'What do you say?', shouldSay, reason: 'It was so.' },
        'correction { id }',
      );
  const answer = (n: number, correction: string | undefined, given: string): Promise<Answer> =>
    officer(n).act<Answer>('answerRecordCorrection', { correction, answer: given, note: 'So it is.' }, 'correction { id }');
  const kinds = (answers: readonly Answer[]): string[] => answers.map(({ __typename, code }) => code ?? __typename).sort();

  it(`two officers issue at once: one corrigendum, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const { symbol, id } = await published(`RI/${time}`);
      await answer(0, (await submit(0, symbol, 'How do you vote?')).correction?.id, 'ACCEPTED');
      await database.moveClock(PUBLISHED_AFTER + 8 * DAY);
      const input = { symbol, confirmSymbol: `${symbol}/Corr.1` };
      const answers = await Promise.all([0, 1].map((n) => officer(n).act<Answer>('issueCorrigendum', input, '__typename')));
      expect(kinds(answers)).toEqual(['FROZEN', 'IssueCorrigendumSuccess']);
      const { rows } = await database.owner.query<{ issued: number; entries: number }>(
        `SELECT (SELECT count(*)::int FROM corrigendum WHERE consultation_id = $1) AS issued,
           (SELECT count(*)::int FROM log_entry WHERE log_id = $1 AND act = 'corrigendum.issued') AS entries`,
        [id],
      );
      expect(rows).toEqual([{ issued: 1, entries: 1 }]);
    }
  });

  it(`a correction that races with the end of the window is received in time or refused, and what is received is answered, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const { symbol, id } = await published(`RW/${time}`);
      // The window closes while twelve delegations submit.
      const { rows: closing } = await database.owner.query<{ left: number }>(
        `SELECT extract(epoch FROM closes_at - official_now()) * 1000 AS left FROM record_version WHERE consultation_id = $1 AND original`,
        [id],
      );
      await database.moveClock(PUBLISHED_AFTER + Math.floor(Number(closing[0]?.left)) - 60);
      const answers = await Promise.all(delegates.map((_, n) => submit(n, symbol, `So said ${n}.`)));
      const received = answers.filter(({ correction }) => correction);
      expect(answers.every(({ code, correction }) => correction || code === 'ILLEGAL_TRANSITION')).toBe(true);
      const { rows } = await database.owner.query<{ kept: number; late: number }>(
        `SELECT count(*)::int AS kept, count(*) FILTER (WHERE c.submitted_at >= v.closes_at)::int AS late
         FROM record_correction c JOIN record_version v USING (consultation_id, language) WHERE c.consultation_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ kept: received.length, late: 0 }]);
      await database.moveClock(PUBLISHED_AFTER + 8 * DAY);
      const approved = await officer(0).act<Answer>('approveRecord', { symbol }, '__typename');
      expect(approved.code ?? approved.__typename).toBe(received.length > 0 ? 'ILLEGAL_TRANSITION' : 'ApproveRecordSuccess');
    }
  });

  it(`is answered once, and by its delegation withdrawn or not at all, ${TIMES} times`, async () => {
    const { symbol } = await published('RA/1');
    for (let time = 0; time < TIMES; time++) {
      const correction = (await submit(time, symbol, `So said ${time}.`)).correction?.id;
      const answers = await Promise.all([
        answer(0, correction, 'ACCEPTED'),
        answer(1, correction, 'NOT_ACCEPTED'),
        app(0)
          .api.as((delegates[time] as TestDelegate).token)
          .act<Answer>('withdrawRecordCorrection', { correction }, 'correction { id }'),
      ]);
      expect(kinds(answers).filter((kind) => kind === 'FROZEN')).toHaveLength(2);
      const { rows } = await database.owner.query('SELECT FROM record_correction_outcome WHERE correction_id = $1', [correction]);
      expect(rows).toHaveLength(1);
    }
  });
});
