import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sql } from '#platform';
import { LogProofs, ORGANIZATION_LOG, Sequencer, verifySignature } from '#ledger';
import { isConsistent, isIncluded, leafHash, openCheckpoint } from '#transparency';
import { LaggingQuery, PAUSE } from '../../libs/ledger/src/persistence/lagging-query.js';
import { INTERVAL } from '../../libs/ledger/src/use-cases/sequencer.js';
import { applicationSql } from '../support/application-sql.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { keyIn, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { givenDelegations, givenVoting } from '../support/poll.js';
import { appendTo, eventually, givenLog, sha256, storedTree, treeOf } from '../support/trees.js';

const KEY = keyIn(TEST_VERIFIER_KEY);
const opened = (note: string) => openCheckpoint(sha256, verifySignature, note, [KEY]);

describe('the log as a transparency log', () => {
  let chamber: TestApp;
  let proofs: LogProofs;
  let sequencer: Sequencer;
  const owner = () => chamber.database.owner;

  beforeAll(async () => {
    chamber = await startTestApp();
    proofs = chamber.app.get(LogProofs, { strict: false });
    sequencer = chamber.app.get(Sequencer, { strict: false });
  });
  afterAll(() => chamber.stop());

  it.each([1, 2, 3, 7, 64, 1000, 5000])('the tree that grew is the tree that is computed: %d entries, and some more', async (size) => {
    const log = await givenLog(owner(), size);
    await sequencer.catchUp(log);
    await appendTo(owner(), log, 1 + (size % 5));
    await sequencer.catchUp(log);
    const whole = await treeOf(owner(), log);
    expect(await storedTree(owner(), log)).toEqual(whole.nodes);
    const checkpoint = await proofs.latest(log);
    expect(opened(checkpoint?.note ?? '')).toEqual({
      origin: `chamber.test/${log}`,
      size: whole.size,
      root: new Uint8Array(whole.root),
      extensions: [],
    });
  });

  it('a vote is in a signed checkpoint soon after, and its receipt is all that proves it', async () => {
    const [delegate] = (await givenDelegations(owner(), 1)).flat();
    const poll = await givenVoting(owner(), 'T/1');
    const { receipt } = await chamber.api.as(delegate?.token ?? '').act<{
      __typename: string;
      receipt: { log: string; origin: string; index: number; leafHash: string };
    }>('castBallot', { question: poll.question('theme').id, kind: 'ABSTAIN', idempotencyKey: 'the-one-vote' }, 'receipt { log origin index leafHash }');
    const checkpoint = await eventually(() => proofs.covering(receipt.log, receipt.index + 1));
    const signed = opened(checkpoint.note);
    expect(signed?.origin).toBe(receipt.origin);
    const proof = await proofs.inclusion(receipt.log, receipt.index, checkpoint.size);
    const leaf = Buffer.from(receipt.leafHash, 'hex');
    expect(isIncluded(sha256, { index: receipt.index, size: checkpoint.size, leaf, root: signed?.root ?? leaf, proof })).toBe(true);
  });

  it('every checkpoint is the beginning of the next', async () => {
    const log = await givenLog(owner(), 3);
    for (const more of [1, 10, 100, 2]) {
      await sequencer.catchUp(log);
      await appendTo(owner(), log, more);
    }
    await sequencer.catchUp(log);
    const all = await proofs.all(log);
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const [n, { size, root }] of all.slice(1).entries()) {
      const before = all[n];
      if (!before) throw new Error('there is none before');
      const proof = await proofs.consistency(log, before.size, size);
      expect(isConsistent(sha256, { size1: before.size, size2: size, root1: before.root, root2: root, proof })).toBe(true);
    }
  });

  it('entries are salted: the hash of a ballot cannot be guessed from what others know of it', async () => {
    const log = await givenLog(owner(), 2);
    const { rows } = await owner().query<{ body: string; leaf_hash: Buffer }>('SELECT body, leaf_hash FROM log_entry WHERE log_id = $1', [
      log,
    ]);
    const bodies = rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(new Set(bodies.map(({ salt }) => salt)).size).toBe(2);
    expect(bodies.every(({ salt }) => typeof salt === 'string' && salt.length === 36)).toBe(true);
    for (const { body, leaf_hash } of rows) {
      expect(Buffer.from(leafHash(sha256, Buffer.from(body)))).toEqual(leaf_hash);
      expect(Object.keys(JSON.parse(body) as object)).toEqual(Object.keys(JSON.parse(body) as object).sort());
    }
  });

  it('a log at rest is found again when something is appended to it, and costs nothing until then', async () => {
    const log = await givenLog(owner(), 4);
    await sequencer.catchUp(log);
    await owner().query('SELECT rest_log($1, 4)', [log]);
    const growing = async () =>
      (await owner().query<{ growing: boolean }>('SELECT growing FROM log WHERE id = $1', [log])).rows[0]?.growing;
    expect(await growing()).toBe(false);
    await appendTo(owner(), log, 1);
    expect(await growing()).toBe(true);
    expect((await eventually(() => proofs.covering(log, 5))).size).toBe(5);
  });

  it('a busy log is looked at again after a pause, that with the interval between two looks leaves time to sign within two seconds', async () => {
    expect(INTERVAL + PAUSE).toBeLessThan(2_000 - INTERVAL);
    const client = await owner().connect();
    try {
      // In a transaction that nobody else sees: the signer of the application does not come between.
      await client.query('BEGIN');
      const [log] = (await client.query<{ id: string }>('SELECT gen_random_uuid() AS id')).rows.map(({ id }) => id);
      await client.query(`SELECT create_log($1, 'CONSULTATION')`, [log]);
      await appendTo(client, log ?? '', 3);
      const query = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows;
      const isDue = async () => (await new LaggingQuery({ rows: query } as unknown as Sql).logs()).includes(log ?? '');
      const lookedAt = (instant: string, size: number) =>
        client.query(
          `INSERT INTO tree_head (log_id, size, looked_at) VALUES ($1, $2, ${instant})
           ON CONFLICT (log_id) DO UPDATE SET size = excluded.size, looked_at = excluded.looked_at`,
          [log, size],
        );
      expect(await isDue()).toBe(true); // never looked at
      await lookedAt(`clock_timestamp() + interval '1 hour'`, 1);
      expect(await isDue()).toBe(false); // just now
      await lookedAt(`clock_timestamp() - interval '${PAUSE} milliseconds'`, 1);
      expect(await isDue()).toBe(true);
      await lookedAt(`clock_timestamp() - interval '1 hour'`, 3);
      expect(await isDue()).toBe(false); // nothing was appended
      await appendTo(client, log ?? '', 4096);
      await lookedAt(`clock_timestamp() + interval '1 hour'`, 3);
      expect(await isDue()).toBe(true); // a long way to go: no pause
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('the closing of a vote is noted in the organization’s log at once; its own checkpoints never are', async () => {
    const log = await givenLog(owner(), 4);
    await appendTo(owner(), log, 1, 'consultation.closed');
    await sequencer.catchUp(log);
    const notes = async () =>
      (
        await owner().query<{ data: { log: string; size: number; root: string } }>(
          `SELECT body::json->'data' AS data FROM log_entry WHERE log_id = $1 AND act = 'checkpoint.noted'`,
          [ORGANIZATION_LOG],
        )
      ).rows.map(({ data }) => data);
    const checkpoint = await proofs.latest(log);
    expect(await notes()).toContainEqual({ log, size: 5, root: checkpoint?.root.toString('hex') });
    await sequencer.catchUp(ORGANIZATION_LOG);
    expect((await notes()).filter((note) => note.log === ORGANIZATION_LOG)).toEqual([]);
  });

  it('a proof is one statement and a few nodes, however long the log', async () => {
    const log = await givenLog(owner(), 4096);
    await sequencer.catchUp(log);
    const asked: number[] = [];
    const { sql, end } = applicationSql(chamber.database.url, 1);
    const query = sql.pool.query.bind(sql.pool) as (statement: { values: unknown[][] }) => Promise<unknown>;
    const counting = new LogProofs(
      new Sql(
        Object.assign(Object.create(sql.pool) as typeof sql.pool, {
          query: (statement: { values: unknown[][] }) => {
            asked.push(statement.values[1]?.length ?? 0);
            return query(statement);
          },
        }),
      ),
    );
    const proof = await counting.inclusion(log, 1234, 4096);
    await counting.consistency(log, 1234, 4096);
    await end();
    expect(proof).toHaveLength(12);
    expect(asked).toHaveLength(2);
    expect(Math.max(...asked)).toBeLessThanOrEqual(2 * 12);
  });
});
