import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly receipt?: { readonly version: number; readonly index: number; readonly leafHash: string };
}

type Running = Readonly<{ child: ChildProcess; api: Api }>;

/** What came of one attempt; null: the connection broke, so that the caller does not know. */
type Attempt = Readonly<{ delegate: TestDelegate; question: string; option: string; key: string; answer: Answer | null }>;

describe('an API process under load', () => {
  let database: TestDatabase;
  let delegates: TestDelegate[];
  const processes: ChildProcess[] = [];
  /** What runs now: whoever settles what one process left open is the next to be killed. */
  let running: Running;
  let round = 0;

  const start = async (): Promise<Running> => {
    const child = fork('test/support/api-process.mjs', { env: { ...process.env, DATABASE_URL: database.url }, execArgv: [] });
    processes.push(child);
    const [said] = (await once(child, 'message')) as [{ port: number }];
    return { child, api: new Api(`http://127.0.0.1:${said.port}`, null) };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    delegates = (await givenDelegations(database.owner, 64)).flat();
    running = await start();
  });
  afterAll(() => {
    for (const child of processes) child.kill('SIGKILL');
    return database.drop();
  });

  const cast = (api: Api, { delegate, question, option, key }: Omit<Attempt, 'answer'>): Promise<Answer> =>
    api
      .as(delegate.token)
      .act<Answer>(
        'castBallot',
        { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: key },
        'receipt { version index leafHash }',
      );
  /** Every delegate casts again and again until the process is gone; `underWay` is kept at the first acknowledgement. */
  const load = (api: Api, poll: TestPoll): { attempts: Promise<Attempt[]>; underWay: Promise<void> } => {
    let begun = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    return { attempts: attempt(api, poll, () => begun()), underWay };
  };
  const attempt = async (api: Api, poll: TestPoll, acknowledge: () => void): Promise<Attempt[]> => {
    const attempts: Attempt[] = [];
    await Promise.all(
      delegates.map(async (delegate, n) => {
        for (let nth = 0; ; nth++) {
          const asked = {
            delegate,
            question: poll.question('theme').id,
            option: (n + nth) % 2 ? 'for' : 'against',
            key: `key-of-${poll.symbol}-${n}-${nth}`,
          };
          const answer = await cast(api, asked).catch(() => null);
          attempts.push({ ...asked, answer });
          if (answer?.__typename !== 'CastBallotSuccess') return;
          acknowledge();
        }
      }),
    );
    return attempts;
  };
  const entries = async (poll: TestPoll): Promise<Map<number, string>> => {
    const { rows } = await database.owner.query<{ index: string; hash: string }>(
      `SELECT index, encode(leaf_hash, 'hex') AS hash FROM log_entry WHERE log_id = $1 AND act = 'ballot.cast'`,
      [poll.id],
    );
    return new Map(rows.map(({ index, hash }) => [Number(index), hash]));
  };
  const acknowledged = (attempts: readonly Attempt[]) => attempts.flatMap(({ answer }) => (answer?.receipt ? [answer.receipt] : []));

  it('that is killed loses no vote that it acknowledged; what is unknown is settled by asking again with the same key', async () => {
    for (const milliseconds of [10, 250, 550]) {
      const poll = await givenVoting(database.owner, `X/${++round}`);
      const { child, api } = running;
      const loading = load(api, poll);
      await loading.underWay; // from the first acknowledgement on, however slow the machine
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill('SIGKILL');
      const attempts = await loading.attempts;
      const log = await entries(poll);
      expect(acknowledged(attempts).length).toBeGreaterThan(0);
      for (const { index, leafHash } of acknowledged(attempts)) expect(log.get(index)).toBe(leafHash);

      running = await start();
      const unknown = attempts.filter(({ answer }) => answer === null);
      const settled = await Promise.all(unknown.map((attempt) => cast(running.api, attempt)));
      expect(settled.every((answer) => answer.__typename === 'CastBallotSuccess')).toBe(true);
      expect((await entries(poll)).size).toBe(acknowledged(attempts).length + unknown.length);
    }
  }, 120_000);

  it('that is killed loses no secret ballot that it acknowledged, and puts none into the box twice', async () => {
    for (const milliseconds of [10, 250]) {
      const poll = await givenVoting(database.owner, `X/${++round}`, [{ key: 'theme', secret: true }]);
      const question = poll.question('theme').id;
      const tookPart = async (): Promise<Set<string>> => {
        const { rows } = await database.owner.query<{ member: string }>(
          'SELECT member_id AS member FROM participation WHERE question_id = $1',
          [question],
        );
        return new Set(rows.map(({ member }) => member));
      };
      const inTheBox = async (): Promise<number> => {
        const box = `box.of_${question.replaceAll('-', '')}`;
        return (await database.owner.query<{ n: number }>(`SELECT length(ballots) / 5 AS n FROM ${box}`)).rows[0]?.n ?? 0;
      };
      const { child, api } = running;
      let begun = (): void => undefined;
      const underWay = new Promise<void>((resolve) => (begun = resolve));
      const casting = Promise.all(
        delegates.map(async (delegate, n) => {
          await new Promise((resolve) => setTimeout(resolve, n * 8));
          const asked = { delegate, question, option: n % 3 ? 'for' : 'against', key: `secret-key-${round}-${n}` };
          const answer = await cast(api, asked).catch(() => null);
          if (answer?.receipt) begun();
          return { ...asked, answer };
        }),
      );
      await underWay;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill('SIGKILL');
      const attempts = await casting;
      const after = await tookPart();
      const counted = attempts.filter(({ answer }) => answer?.receipt);
      expect(counted.length).toBeGreaterThan(0);
      for (const { delegate } of counted) expect(after).toContain(delegate.member);
      expect(await inTheBox()).toBe(after.size);

      running = await start();
      const unknown = attempts.filter(({ answer }) => answer === null);
      const settled = await Promise.all(unknown.map((attempt) => cast(running.api, attempt)));
      expect(settled.every((answer) => answer.__typename === 'CastBallotSuccess')).toBe(true);
      expect((await tookPart()).size).toBe(delegates.length);
      expect(await inTheBox()).toBe(delegates.length);
    }
  }, 120_000);

  it('that is asked to stop answers the ballots it has taken, and refuses or drops the others without counting them', async () => {
    const poll = await givenVoting(database.owner, `X/${++round}`);
    const { child, api } = running;
    const loading = load(api, poll);
    await loading.underWay;
    await new Promise((resolve) => setTimeout(resolve, 250));
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    const attempts = await loading.attempts;
    expect(code).toBe(0);
    for (const { answer } of attempts) if (answer?.code) expect(answer.code).toBe('RATE_LIMITED');
    expect((await entries(poll)).size).toBe(acknowledged(attempts).length);
  }, 60_000);
});
