import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import type { Sql } from '#platform';
import { BallotBox } from '#voting';
import { applicationSql } from '../support/application-sql.js';
import { ballotOf } from '../support/ballots.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenDelegations, givenVoting, type TestPoll } from '../support/poll.js';

const DENIED = /permission denied/;
const FINAL = /entries of the log are never changed or removed/;

interface Entry {
  index: string;
  act: string;
  at: Date;
  body: string;
  leaf_hash: Buffer;
}

describe('the event log and the ballots', () => {
  let database: TestDatabase;
  let sql: Sql;
  let end: () => Promise<void>;
  let poll: TestPoll;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ sql, end } = applicationSql(database.url));
    const delegations = await givenDelegations(database.owner, 40);
    poll = await givenVoting(database.owner, 'IC/2006/8', [
      { key: 'topics', method: 'SELECTION', options: ['a', 'b', 'c', 'd'], chooseMax: 2, seats: 2 },
    ]);
    const box = new BallotBox(sql);
    const kinds = [[1, null, null, 1], [null, 1, null, null], 'ABSTAIN', 'BLANK'] as const;
    for (const round of [0, 1])
      await Promise.all(
        delegations.flat().map((delegate, n) => {
          const answer = kinds[(n + round) % kinds.length] ?? 'BLANK';
          return box.cast(ballotOf(delegate, poll.question('topics').id, answer, `round-${round}`), delegate.member);
        }),
      );
  });
  afterAll(async () => {
    await end();
    await database.drop();
  });

  const entries = async (): Promise<Entry[]> =>
    (await database.owner.query<Entry>('SELECT * FROM log_entry WHERE log_id = $1 ORDER BY index', [poll.id])).rows;

  it('has one entry an act, indexed without a gap from zero, as many as its head says', async () => {
    const all = await entries();
    expect(all.map((e) => Number(e.index))).toEqual(all.map((_, n) => n));
    const head = await sql.row<{ size: string }>('SELECT size FROM log WHERE id = $1', [poll.id]);
    expect(Number(head?.size)).toBe(all.length);
    expect(all.map((e) => e.act)).toEqual(['roll.taken', ...Array.from({ length: 80 }, () => 'ballot.cast')]);
  });

  it('never goes back in time', async () => {
    const instants = (await entries()).map((e) => e.at.getTime());
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
  });

  it('holds entries as canonical JSON (RFC 8785) that say where they stand', async () => {
    for (const entry of await entries()) {
      const body = JSON.parse(entry.body) as Record<string, unknown>;
      expect(canonicalize(body)).toBe(entry.body);
      expect(body).toMatchObject({ act: entry.act, at: entry.at.toISOString(), index: Number(entry.index), log: poll.id });
    }
  });

  it('hashes a leaf as in RFC 6962: SHA-256 of a zero byte and the entry', async () => {
    for (const entry of await entries()) {
      const leaf = createHash('sha256')
        .update(Buffer.from([0]))
        .update(entry.body, 'utf8')
        .digest('hex');
      expect(entry.leaf_hash.toString('hex')).toBe(leaf);
    }
  });

  it('keeps every version of a ballot, while the ballot itself is the last one', async () => {
    const { rows } = await database.owner.query(
      `SELECT b.version, b.log_index, e.body::jsonb -> 'data' ->> 'version' AS logged, e.body::jsonb -> 'data' ->> 'kind' = b.kind AS same
       FROM ballot b JOIN log_entry e ON e.log_id = $1 AND e.index = b.log_index`,
      [poll.id],
    );
    expect(rows).toHaveLength(40);
    for (const row of rows) expect(row).toMatchObject({ version: 2, logged: '2', same: true });
  });

  it.each([
    ['change an entry', `UPDATE log_entry SET act = 'x'`],
    ['remove an entry', 'DELETE FROM log_entry'],
    ['add an entry', `INSERT INTO log_entry SELECT log_id, index + 1000, at, act, account_id, member_id, body, leaf_hash FROM log_entry`],
    ['empty the log', 'TRUNCATE log_entry'],
    ['move its head', 'UPDATE log SET size = 0'],
    ['drop its trigger', 'ALTER TABLE log_entry DISABLE TRIGGER ALL'],
    ['write a ballot', `INSERT INTO ballot SELECT * FROM ballot`],
    ['change a ballot', `UPDATE ballot SET kind = 'ABSTAIN', marks = '{}'`],
    ['remove a ballot', 'DELETE FROM ballot'],
    ['change a receipt', 'UPDATE cast_receipt SET version = 9'],
    ['remove a receipt', 'DELETE FROM cast_receipt'],
    ['change a decision', `UPDATE decision SET result = '{}'`],
    ['remove a decision', 'DELETE FROM decision'],
  ])('does not let the application %s', async (_, statement) => {
    const before = await entries();
    await expect(sql.rows(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await entries()).toEqual(before);
  });

  it.each([
    ['change an entry', `UPDATE log_entry SET act = 'x'`],
    ['remove an entry', 'DELETE FROM log_entry'],
    ['empty the log', 'TRUNCATE log_entry'],
  ])('does not let even the owner %s', async (_, statement) => {
    await expect(database.owner.query(statement)).rejects.toThrow(FINAL);
  });

  it('lets the application act only through the functions meant for it', async () => {
    await expect(
      sql.rows(`SELECT append_entries($1, ARRAY['test.act'], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY['{}'])`, [poll.id]),
    ).resolves.toHaveLength(1);
    await expect(sql.rows('CREATE TABLE mine (x int)')).rejects.toThrow(DENIED);
  });
});
