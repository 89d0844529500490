import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type EntryFilter, sought } from '../../libs/record/src/persistence/entries-sought.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { blocksOf, explained } from '../support/explained.js';
import { givenHistory, type History } from '../support/many-entries.js';

type After = Parameters<typeof sought>[1];

const PAGE = 25;
const ENTRIES = 10_000;
/** A page reads its own rows and the way down to them in the indices; never more than so many blocks for each row. */
const BLOCKS_A_ROW = 8;

describe('a page of the log', () => {
  let database: TestDatabase;
  let client: pg.PoolClient;
  let history: History;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = await database.owner.connect();
    history = await givenHistory(client, ENTRIES);
  }, 120_000);
  afterAll(async () => {
    client?.release();
    await database?.drop();
  });

  const ALL: EntryFilter = { log: null, organization: true, newestFirst: true };

  const rows = async (filter: EntryFilter, after: After, limit = PAGE): Promise<{ at: Date; log_id: string; index: string }[]> => {
    const { text, values } = sought(filter, after, limit);
    return (await client.query(text, [...values])).rows as { at: Date; log_id: string; index: string }[];
  };
  const keyOf = ({ at, log_id, index }: { at: Date; log_id: string; index: string }): After => [at.toISOString(), log_id, Number(index)];

  const blocks = async (filter: EntryFilter, after: After): Promise<number> =>
    blocksOf(await explained(client, sought(filter, after, PAGE)));

  const middle = (): Date => new Date(history.begun.getTime() + (ENTRIES / 2) * 1000);
  const ways: readonly (readonly [string, () => EntryFilter])[] = [
    ['of one log', () => ({ ...ALL, log: history.log })],
    ['of one log, from its beginning', () => ({ ...ALL, log: history.log, newestFirst: false })],
    ['of one log, from an instant on', () => ({ ...ALL, log: history.log, from: middle(), newestFirst: false })],
    ['of one log and one act', () => ({ ...ALL, log: history.log, act: history.act })],
    ['of one log and one Member', () => ({ ...ALL, log: history.log, member: history.member })],
    ['on behalf of a Member', () => ({ ...ALL, member: history.member })],
    ['by an account', () => ({ ...ALL, account: history.account })],
    ['of one act', () => ({ ...ALL, act: history.act })],
    ['about one thing', () => ({ ...ALL, about: history.subject })],
    ['of one body', () => ({ ...ALL, body: history.body })],
    ['of one body, before an instant', () => ({ ...ALL, body: history.body, until: middle() })],
    ['before an instant', () => ({ ...ALL, until: middle() })],
    ['of a Member and an act, together', () => ({ ...ALL, member: history.member, act: history.act })],
  ];

  it.each(ways)('%s costs the same wherever it is', async (_name, filter) => {
    const all = await rows(filter(), null, ENTRIES);
    expect(all.length).toBeGreaterThan(10 * PAGE);
    const deep = Math.floor(all.length * 0.9);
    const after = keyOf(all[deep - 1] as (typeof all)[number]);
    expect(await rows(filter(), after)).toEqual(all.slice(deep, deep + PAGE));
    const [first, far] = [await blocks(filter(), null), await blocks(filter(), after)];
    expect({ first: first < PAGE * BLOCKS_A_ROW, far: far < PAGE * BLOCKS_A_ROW }).toEqual({ first: true, far: true });
    expect(Math.abs(far - first)).toBeLessThan(2 * PAGE);
  });

  it.each(ways)('%s has every entry once, in order', async (_name, filter) => {
    const all = await rows(filter(), null, ENTRIES);
    const paged: typeof all = [];
    for (let after: After = null, page = await rows(filter(), after, 997); page.length; page = await rows(filter(), after, 997)) {
      paged.push(...page);
      after = keyOf(page.at(-1) as (typeof page)[number]);
    }
    expect(paged).toEqual(all);
    expect(new Set(paged.map(({ log_id, index }) => `${log_id} ${index}`)).size).toBe(all.length);
  });

  it('finds the place of an instant in a log by halving it', async () => {
    const found = async (at: Date): Promise<number> =>
      Number((await client.query<{ place: string }>('SELECT log_index_at($1, $2) AS place', [history.log, at])).rows[0]?.place);
    expect(await found(new Date(0))).toBe(0);
    expect(await found(history.begun)).toBe(0);
    expect(await found(new Date(history.begun.getTime() + 1))).toBe(1);
    expect(await found(middle())).toBe(ENTRIES / 4);
    expect(await found(new Date('2100-01-01'))).toBe(ENTRIES / 2);
  });

  it('keeps nothing for a ballot beside what is kept already', async () => {
    const { rows: found } = await client.query<{ indexdef: string }>(
      `SELECT indexdef FROM pg_indexes WHERE tablename = 'log_entry' AND indexdef NOT LIKE '%WHERE%ballot.cast%'`,
    );
    expect(found.map(({ indexdef }) => /INDEX (\w+)/.exec(indexdef)?.[1]).sort()).toEqual(['log_entry_member', 'log_entry_pkey']);
  });
});
