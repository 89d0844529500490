import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { applicationDataSource, type Sql, UnitOfWork } from '#platform';
import { QuestionFiles } from '#consultations';
import { BallotBox, type Decision, PerformDue } from '#voting';
import { applicationSql } from '../support/application-sql.js';
import { ballotOf } from '../support/ballots.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';

const HOUR = 3_600_000;

describe('what the clock has decided', () => {
  let database: TestDatabase;
  let sql: Sql;
  let end: () => Promise<void>;
  let processes: { source: DataSource; perform: PerformDue; box: BallotBox; end: () => Promise<void> }[];
  let delegates: TestDelegate[];
  let round = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ sql, end } = applicationSql(database.url));
    delegates = (await givenDelegations(database.owner, 30)).flat();
    processes = await Promise.all(
      [1, 2].map(async () => {
        const source = await applicationDataSource({ url: database.url, poolSize: 4 }).initialize();
        const own = applicationSql(database.url);
        return {
          source,
          perform: new PerformDue(new UnitOfWork(source), new QuestionFiles(own.sql)),
          box: new BallotBox(own.sql),
          end: own.end,
        };
      }),
    );
  });
  afterAll(async () => {
    for (const process of processes) {
      await process.source.destroy();
      await process.end();
    }
    await end();
    await database.drop();
  });

  const cast = async (poll: TestPoll, key: string, choose: (n: number) => readonly (number | null)[]): Promise<void> => {
    const question = poll.question(key).id;
    await Promise.all(
      delegates.map(async (delegate, n) =>
        processes[n % 2]?.box.cast(ballotOf(delegate, question, choose(n), `${round}-${key}`), delegate.member),
      ),
    );
  };
  const decision = async (poll: TestPoll, key: string): Promise<Decision & { stored: string; sha256: string }> => {
    const row = await sql.row<{ result: string; sha256: string }>(
      `SELECT result, encode(sha256, 'hex') AS sha256 FROM decision WHERE question_id = $1`,
      [poll.question(key).id],
    );
    if (!row) throw new Error(`${key} is not decided`);
    return { ...(JSON.parse(row.result) as Decision), stored: row.result, sha256: row.sha256 };
  };
  const acts = async (poll: TestPoll): Promise<string[]> =>
    (await sql.rows<{ act: string }>(`SELECT act FROM log_entry WHERE log_id = $1 AND act <> 'ballot.cast' ORDER BY index`, [poll.id])).map(
      (e) => e.act,
    );
  const performEverywhere = async (poll: TestPoll): Promise<void> => {
    await Promise.all(processes.flatMap(({ perform }) => [perform.execute(poll.id), perform.executeUnlessTaken(poll.id)]));
  };

  it('is performed once, whoever comes first, and not before its time', async () => {
    const poll = await givenVoting(database.owner, `T/${++round}`, [{ key: 'theme' }], HOUR);
    await cast(poll, 'theme', (n) => (n < 20 ? [1, null] : [null, 1]));
    await performEverywhere(poll);
    expect(await acts(poll)).toEqual(['roll.taken']);

    await database.moveClock(HOUR);
    await performEverywhere(poll);
    await database.moveClock(0);
    expect(await acts(poll)).toEqual(['roll.taken', 'question.decided', 'consultation.closed']);
    const decided = await decision(poll, 'theme');
    expect(decided).toMatchObject({ outcome: 'CARRIED', ballots: 30, entitled: 30, membersOfBody: 30, didNotParticipate: 0 });
    expect(createHash('sha256').update(decided.stored).digest('hex')).toBe(decided.sha256);
  });

  it('puts a question that depends on another when that one is decided so, and counts it when its own time is over', async () => {
    const poll = await givenVoting(
      database.owner,
      `T/${++round}`,
      [
        { key: 'fate', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'], closesIn: HOUR },
        { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'nairobi'], dependsOn: { question: 'fate', option: 'defer' } },
        { key: 'reason', method: 'SINGLE_CHOICE', options: ['cost', 'time'], dependsOn: { question: 'fate', option: 'cancel' } },
      ],
      2 * HOUR,
    );
    await cast(poll, 'fate', () => [1, null]);
    await database.moveClock(HOUR);
    await performEverywhere(poll);
    expect(await acts(poll)).toEqual(['roll.taken', 'question.decided', 'question.asked', 'question.decided']);
    expect((await decision(poll, 'fate')).selected).toEqual(['defer']);
    expect((await decision(poll, 'reason')).outcome).toBe('NOT_ASKED');

    await cast(poll, 'venue', () => [null, 1]);
    await database.moveClock(2 * HOUR);
    await performEverywhere(poll);
    await database.moveClock(0);
    expect((await decision(poll, 'venue')).selected).toEqual(['nairobi']);
    expect((await acts(poll)).slice(4)).toEqual(['question.decided', 'consultation.closed']);
  });

  it('gives the same roll whether the first ballot takes it or the job', async () => {
    const byBallot = await givenVoting(database.owner, `T/${++round}`);
    const byJob = await givenVoting(database.owner, `T/${++round}`);
    await cast(byBallot, 'theme', () => [1, null]);
    await performEverywhere(byJob);
    const roll = async (poll: TestPoll) =>
      (await sql.rows<{ body: string }>(`SELECT body FROM log_entry WHERE log_id = $1 AND act = 'roll.taken'`, [poll.id])).map(
        ({ body }) => (JSON.parse(body) as { data: unknown }).data,
      );
    expect(await roll(byBallot)).toHaveLength(1);
    expect(await roll(byBallot)).toEqual(await roll(byJob));
  });
});
