import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type DecisionFilter, decisionsCounted, decisionsSought } from '../../libs/record/src/persistence/decisions-sought.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { blocksOf, explained, readWhole } from '../support/explained.js';
import { givenAdopted, givenDecisions, givenTerms, givenVotesDecided } from '../support/many-decisions.js';

const PAGE = 25;
const DECISIONS = 4000;
/**
 * A page reads its own rows, with consultation, body and text, from a Member’s votes the decision too, and the way down to them in
 * the indices of both ways: seven to ten blocks a row. A walk through what does not belong to it would read thousands.
 */
const BLOCKS_A_ROW = 15;
/** Members are some two hundred, and no more after years: PostgreSQL may well read all of them for one. */
const OF_HISTORY = (table: string): boolean => table !== 'member';
const READER = { seesDrafts: true, delegation: null };

type Found = Readonly<{ id: string; key: string | null; decided_at: Date }>;
type After = Parameters<typeof decisionsSought>[3];

describe('a page of decisions, voted on and adopted tacitly', () => {
  let database: TestDatabase;
  let client: pg.PoolClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = await database.owner.connect();
    await givenDecisions(client, DECISIONS);
    // One in thirty by two thirds, and one in thirty of a share of all the members.
    await client.query(
      `UPDATE decision SET (numerator, denominator, comparison) = (2, 3, 'AT_LEAST') WHERE get_byte(decode(md5(question_id::text), 'hex'), 0) % 32 = 0`,
    );
    await client.query(`UPDATE decision SET base = 'MEMBERS_OF_BODY' WHERE get_byte(decode(md5(question_id::text), 'hex'), 1) % 32 = 0`);
    await givenAdopted(client);
    await givenVotesDecided(client);
    await givenTerms(client);
    await client.query('VACUUM (ANALYZE) decision, silence, question, consultation, document, term_decided');
  }, 120_000);
  afterAll(async () => {
    client?.release();
    await database?.drop();
  });

  const rows = async (filter: DecisionFilter, after: After, limit = PAGE): Promise<Found[]> => {
    const { text, values } = decisionsSought(filter, READER, limit, after);
    return (await client.query<Found>(text, [...values])).rows;
  };
  const keyOf = (row: Found | undefined): After => (row ? [row.decided_at.toISOString(), row.id] : null);

  const ways: readonly (readonly [string, DecisionFilter])[] = [
    ['of all', {}],
    ['of a body', { body: 'heavy' }],
    ['adopted tacitly', { outcome: 'ADOPTED_TACITLY' }],
    ['adopted tacitly, of a body', { outcome: 'ADOPTED_TACITLY', body: 'light' }],
    ['carried', { outcome: 'CARRIED' }],
    ['by a rare majority', { threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } }],
    ['of a rare base', { base: 'MEMBERS_OF_BODY' }],
    ['answered by a Member', { member: 'EACH' }],
    ['answered by a Member that did so rarely', { member: 'SOME' }],
    ['that a Member was against', { member: 'EACH', answer: 'against' }],
    ['answered by a Member in a period', { member: 'EACH', until: new Date('1990-05-01T00:00:00Z') }],
    ['about a term', { terms: ['remittances'] }],
    ['about a rare term', { terms: ['micro-credit'] }],
    ['about a term, by their outcome', { terms: ['remittances'], outcome: 'CARRIED' }],
    ['about a term, answered by a Member', { terms: ['remittances'], member: 'EACH' }],
    ['before an instant', { until: new Date('1990-05-01T00:00:00Z') }],
  ];

  /** Of what is about a term PostgreSQL may make the pages of both ways, before it takes one of them. */
  const mostBlocks = ({ terms }: DecisionFilter): number => PAGE * BLOCKS_A_ROW * (terms ? 2 * terms.length : 1);

  it.each(ways)('%s costs the same wherever it is, and no table is read whole', async (_name, filter) => {
    const all = await rows(filter, null, 3 * DECISIONS);
    expect(all.length).toBeGreaterThan(3 * PAGE);
    const deep = Math.min(Math.floor(all.length * 0.9), all.length - PAGE);
    const after = keyOf(all[deep - 1]);
    expect(await rows(filter, after)).toEqual(all.slice(deep, deep + PAGE));
    const [first, far] = [
      await explained(client, decisionsSought(filter, READER, PAGE, null)),
      await explained(client, decisionsSought(filter, READER, PAGE, after)),
    ];
    expect([...readWhole(first), ...readWhole(far)].filter(OF_HISTORY)).toEqual([]);
    expect(Math.max(blocksOf(first), blocksOf(far))).toBeLessThan(mostBlocks(filter));
    expect(blocksOf(far)).toBeLessThan(2 * blocksOf(first));
  });

  it.each(ways)('%s has every decision once, in order, and as many as are counted', async (_name, filter) => {
    const all = await rows(filter, null, 3 * DECISIONS);
    const paged: Found[] = [];
    for (let page = await rows(filter, null, 997); page.length; page = await rows(filter, keyOf(page.at(-1)), 997)) paged.push(...page);
    expect(paged).toEqual(all);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(all.length);
    const { text, values } = decisionsCounted(filter, READER, 3 * DECISIONS);
    expect((await client.query(text, [...values])).rows).toEqual([{ n: all.length }]);
  });

  it('finds the few of a Member that hardly ever took part without walking through the others', async () => {
    for (const [filter, found] of [
      [{ member: 'RARE' }, 13],
      [{ member: 'RARE', answer: 'ABSTAIN' }, 3],
      [{ member: 'RARE', answer: 'BLANK' }, 0],
      [{ member: 'NONE' }, 0],
    ] as const) {
      expect(await rows(filter, null)).toHaveLength(found);
      const plan = await explained(client, decisionsSought(filter, READER, PAGE, null));
      expect(readWhole(plan).filter(OF_HISTORY)).toEqual([]);
      expect(blocksOf(plan)).toBeLessThan(PAGE * BLOCKS_A_ROW);
    }
  });

  it('finds what is about one of several terms once, at the cost of a page for each of them', async () => {
    const terms = ['remittances', 'micro-credit', 'brain-drain-and-gain'];
    const all = await rows({ terms }, null, 3 * DECISIONS);
    const about = (term: string): Promise<Found[]> => rows({ terms: [term] }, null, 3 * DECISIONS);
    const each = (await Promise.all(terms.map(about))).flat();
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(each.map(({ id }) => id)));
    expect(all.length).toBe(new Set(each.map(({ id }) => id)).size);
    expect(all.length).toBeLessThan(each.length);
    const after = keyOf(all[499]);
    expect(await rows({ terms }, after)).toEqual(all.slice(500, 500 + PAGE));
    for (const from of [null, keyOf(all[1900])]) {
      const plan = await explained(client, decisionsSought({ terms }, READER, PAGE, from));
      expect(readWhole(plan).filter(OF_HISTORY)).toEqual([]);
      expect(blocksOf(plan)).toBeLessThan(mostBlocks({ terms }));
    }
    expect(await rows({ terms: ['brain-drain-and-gain'], outcome: 'CARRIED' }, null)).toHaveLength(14);
    expect(await rows({ terms: ['gender'] }, null)).toEqual([]);
  });

  it('tells those that were voted on from those that were not', async () => {
    const all = await rows({}, null, 3 * DECISIONS);
    expect(all.filter(({ key }) => key === null)).toHaveLength(DECISIONS * 0.9);
    expect(all.filter(({ key }) => key !== null)).toHaveLength(DECISIONS);
  });

  it('leaves out what an excluded word is in, whichever language it is sought in, and walks no table for it', async () => {
    const theme = 2 * DECISIONS;
    const all = await rows({ text: 'labour mobility' }, null, theme);
    for (const [text, found] of [
      ['labour -mobility', 0],
      ['labour -mobilities', 0],
      ['labour -"catalyst for development"', 0],
      ['labour -"development for catalyst"', all.length],
      ['labour -remigration', all.length],
      ['labour -remigration -catalyst', 0],
      ['labour -mobility or labour -remigration', all.length],
    ] as const)
      expect([text, (await rows({ text }, null, theme)).length]).toEqual([text, found]);
    expect(all.length).toBeGreaterThanOrEqual(DECISIONS / 100);
    for (const text of ['labour', 'labour -mobility', 'labour -remigration']) {
      const plan = await explained(client, decisionsSought({ text }, READER, PAGE, null));
      expect(readWhole(plan).filter(OF_HISTORY)).toEqual([]);
    }
  });

  it('finds both by words', async () => {
    expect(await rows({ text: 'labour mobility' }, null, DECISIONS)).toHaveLength(
      (await rows({ text: 'labour mobility', outcome: 'ADOPTED_TACITLY' }, null, DECISIONS)).length + DECISIONS / 100,
    );
  });
});
