import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LogFaults, LogProofs, ORGANIZATION_LOG, RotateLogKey, Sequencer, sha256, verifySignature } from '#ledger';
import { isRefusal, NOT_WHAT_WAS_SIGNED, UnitOfWork } from '#platform';
import type pg from 'pg';
import { openCheckpoint, trustedKeys, verifierKeyInWords } from '#transparency';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anotherKey, keyIn, TEST_SIGNING, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { appendTo, givenLog } from '../support/trees.js';

describe('the signer of the logs', () => {
  let database: TestDatabase;
  let memory: string;
  let running: TestApp | null = null;

  beforeAll(async () => {
    database = await createTestDatabase();
    memory = await mkdtemp(join(tmpdir(), 'placet-signer-'));
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
  });
  afterAll(async () => {
    await rm(memory, { recursive: true, force: true });
    await database.drop();
  });

  const start = async (): Promise<TestApp> => (running = await startTestApp({ database, signing: { ...TEST_SIGNING, memory } }));
  const restart = async (): Promise<TestApp> => {
    await running?.stop();
    return start();
  };
  const sequencer = () => (running as TestApp).app.get(Sequencer, { strict: false });
  const proofs = () => (running as TestApp).app.get(LogProofs, { strict: false });
  const fault = (log: string) => (running as TestApp).app.get(LogFaults, { strict: false }).of(log);
  const health = async () =>
    (await (await fetch(`${(running as TestApp).address}/health/ready`)).json()) as { status: string; warnings?: string[] };
  /** All of it at once: the signer, which looks twice a second, never sees half of it. */
  const atOnce = async (work: (client: pg.ClientBase) => Promise<void>): Promise<void> => {
    const client = await database.owner.connect();
    try {
      await client.query('BEGIN');
      await work(client);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const tamper = async (client: pg.ClientBase, ...statements: [string, unknown[]?][]): Promise<void> => {
    await client.query('SET LOCAL session_replication_role = replica');
    for (const [text, values] of statements) await client.query(text, values);
  };
  /** What nobody may, and whoever administers the database can. */
  const asOwner = (...statements: [string, unknown[]?][]): Promise<void> => atOnce((client) => tamper(client, ...statements));
  const signedLog = async (entries: number): Promise<string> => {
    const log = await givenLog(database.owner, entries);
    await sequencer().catchUp(log);
    return log;
  };
  /** Takes away entries, nodes and checkpoints beyond a size, as if an older copy had been put back. */
  const putBack = (log: string, size: number): Promise<void> =>
    asOwner(
      ['DELETE FROM log_entry WHERE log_id = $1 AND index >= $2', [log, size]],
      ['UPDATE log SET size = $2, growing = true WHERE id = $1', [log, size]],
      ['DELETE FROM tree_node WHERE log_id = $1 AND (index + 1) * (1::bigint << level) > $2', [log, size]],
      ['DELETE FROM checkpoint WHERE log_id = $1 AND size > $2', [log, size]],
      ['UPDATE tree_head SET size = $2, signed = least(signed, $2), noted = 0 WHERE log_id = $1', [log, size]],
    );
  /** Another history from some entry on, with a tree that fits it: all but what was signed. */
  const rewrite = async (log: string, index: number): Promise<void> => {
    await asOwner(
      [
        `UPDATE log_entry SET body = replace(body, 'test.act', 'other.act'), act = 'other.act' WHERE log_id = $1 AND index = $2`,
        [log, index],
      ],
      [`UPDATE log_entry SET leaf_hash = leaf_hash_of(body) WHERE log_id = $1 AND index = $2`, [log, index]],
      ['DELETE FROM tree_node WHERE log_id = $1', [log]],
      ['UPDATE tree_head SET size = 0, signed = 0, noted = 0 WHERE log_id = $1', [log]],
    );
  };

  it('goes on where it stood, also after a restart', async () => {
    await start();
    const log = await signedLog(10);
    await restart();
    await appendTo(database.owner, log, 10);
    await sequencer().catchUp(log);
    expect((await proofs().latest(log))?.size).toBe(20);
    expect(await readdir(memory)).toContain(`${log}.checkpoint`);
    expect(await readFile(join(memory, `${log}.checkpoint`), 'utf8')).toBe((await proofs().latest(log))?.note);
    expect(await health()).toEqual({ status: 'ready' });
  });

  it('notices an older copy of the database that was put back: at the start, signs no further, and lets nothing be entered', async () => {
    await start();
    const log = await signedLog(10);
    await appendTo(database.owner, log, 10);
    await sequencer().catchUp(log);
    await putBack(log, 10);
    await restart();
    expect(fault(log)).toEqual({ kind: 'SHORTER', log, signed: 20, found: 10 });
    expect((await health()).warnings).toEqual([expect.stringContaining('20 entries were signed, 10 are there')]);
    await expect(appendTo(database.owner, log, 1)).rejects.toMatchObject({ code: NOT_WHAT_WAS_SIGNED });
    // A history of its own from there on, made by force, and longer in the end than what was signed.
    const forced = (entries: number) => atOnce((client) => tamper(client).then(() => appendTo(client, log, entries)));
    await forced(5);
    await sequencer().catchUp(log);
    expect(fault(log)).toMatchObject({ kind: 'SHORTER' });
    await forced(15);
    await sequencer().catchUp(log);
    expect(fault(log)).toEqual({ kind: 'REWRITTEN', log, signed: 20, found: 30 });
    expect((await proofs().latest(log))?.size).toBe(10);
    // It is read as before.
    expect((await proofs().inclusion(log, 3, 10)).length).toBeGreaterThan(0);
  });

  it('signs the other logs on while nothing may be entered in the organization’s', async () => {
    await start();
    const log = await signedLog(3);
    const bar = (is: boolean) => database.owner.query('SELECT bar_log($1, $2)', [ORGANIZATION_LOG, is]);
    await bar(true);
    try {
      await appendTo(database.owner, log, 1, 'consultation.closed');
      await sequencer().catchUp(log);
      expect((await proofs().latest(log))?.size).toBe(4);
    } finally {
      await bar(false);
    }
  });

  it('notices it also when the copy is from before the logs had another name', async () => {
    await start();
    const log = await signedLog(10);
    const { rows: keys } = await database.owner.query<{ epoch: number }>('SELECT max(epoch) AS epoch FROM log_key');
    await appendTo(database.owner, log, 10);
    await sequencer().catchUp(log);
    const renamed = { name: 'chamber-2.test', key: anotherKey() };
    const rotated = await new RotateLogKey((running as TestApp).app.get(UnitOfWork)).execute(TEST_SIGNING, renamed);
    if (isRefusal(rotated)) throw new Error(rotated.words.en);
    await running?.stop();
    running = await startTestApp({ database, signing: { ...renamed, memory } });
    await sequencer().catchUp(log);
    expect(await readFile(join(memory, `${log}.checkpoint`), 'utf8')).toContain(`chamber-2.test/${log}\n20\n`);
    await running.stop();
    running = null;
    await asOwner(
      ['DELETE FROM log_key WHERE epoch > $1', [keys[0]?.epoch]],
      ['DELETE FROM checkpoint WHERE origin LIKE $1', ['chamber-2.test/%']],
    );
    await putBack(log, 10);
    await start();
    expect(fault(log)).toEqual({ kind: 'SHORTER', log, signed: 20, found: 10 });
  });

  it('does not sign a history that was rewritten, though its tree fits', async () => {
    await start();
    const log = await signedLog(9);
    await rewrite(log, 4);
    await appendTo(database.owner, log, 1);
    await sequencer().catchUp(log);
    expect(fault(log)).toEqual({ kind: 'REWRITTEN', log, signed: 9, found: 10 });
    expect((await proofs().latest(log))?.size).toBe(9);
    await expect(appendTo(database.owner, log, 1)).rejects.toMatchObject({ code: NOT_WHAT_WAS_SIGNED });
    await restart();
    expect(fault(log)).toMatchObject({ kind: 'REWRITTEN' });
  });

  it('not even when the checkpoints in the database were taken away with it', async () => {
    await start();
    const log = await signedLog(9);
    await rewrite(log, 4);
    await asOwner(['DELETE FROM checkpoint WHERE log_id = $1', [log]]);
    await appendTo(database.owner, log, 1);
    await sequencer().catchUp(log);
    expect(fault(log)).toEqual({ kind: 'REWRITTEN', log, signed: 9, found: 10 });
    expect(await proofs().latest(log)).toBeNull();
  });

  it('finds an entry that was changed in its place when the vote is closed, and at the next start', async () => {
    await start();
    const log = await signedLog(16);
    await asOwner([`UPDATE log_entry SET body = replace(body, 'test.act', 'best.act') WHERE log_id = $1 AND index = 6`, [log]]);
    await appendTo(database.owner, log, 1, 'consultation.closed');
    await sequencer().catchUp(log);
    expect(fault(log)).toEqual({ kind: 'DAMAGED', log, level: 0, index: 6 });
    expect((await proofs().latest(log))?.size).toBe(16);
    await restart();
    expect(fault(log)).toEqual({ kind: 'DAMAGED', log, level: 0, index: 6 });
    // Put right, it is signed again.
    await asOwner([`UPDATE log_entry SET body = replace(body, 'best.act', 'test.act') WHERE log_id = $1 AND index = 6`, [log]]);
    await sequencer().catchUp(log);
    expect(fault(log)).toBeNull();
    expect((await proofs().latest(log))?.size).toBe(17);
  });

  it('finds an entry that was taken away', async () => {
    await start();
    const log = await signedLog(8);
    await atOnce(async (client) => {
      await appendTo(client, log, 4);
      await tamper(client, ['DELETE FROM log_entry WHERE log_id = $1 AND index = 9', [log]]);
    });
    await sequencer().catchUp(log);
    expect(fault(log)).toEqual({ kind: 'MISSING', log, index: 9 });
  });

  it('what was published is never changed: not by the application, not by the owner', async () => {
    await start();
    await signedLog(4);
    for (const statement of ['UPDATE checkpoint SET size = 0', 'DELETE FROM checkpoint', 'TRUNCATE tree_node', 'DELETE FROM log_key'])
      await expect(database.owner.query(statement)).rejects.toThrow(/never changed or removed/);
    await expect(database.owner.query('UPDATE tree_head SET size = 0')).rejects.toThrow(/never shrinks/);
  });

  it('hands over to another key; both are trusted by whoever trusts one, and the old one signs nothing more', async () => {
    await start();
    const log = await signedLog(3);
    const next = { name: TEST_SIGNING.name, key: anotherKey() };
    const rotated = await new RotateLogKey((running as TestApp).app.get(UnitOfWork)).execute(TEST_SIGNING, next);
    if (isRefusal(rotated)) throw new Error(rotated.words.en);
    await appendTo(database.owner, log, 1);
    await sequencer().catchUp(log);
    expect((await proofs().latest(log))?.size).toBe(3);
    await expect(restart()).rejects.toThrow(/rotate-log-key/);
    running = await startTestApp({ database, signing: { ...next, memory } });
    await sequencer().catchUp(log);
    await sequencer().catchUp(ORGANIZATION_LOG);
    const latest = await proofs().latest(log);
    expect(latest?.size).toBe(4);
    const { keys, rotations } = await proofs().keys();
    expect(keys.map(({ verifierKey }) => verifierKey)).toEqual([TEST_VERIFIER_KEY, rotated.to]);
    for (const trusted of [TEST_VERIFIER_KEY, rotated.to]) {
      const vouched = trustedKeys(sha256, verifySignature, keyIn(trusted), rotations);
      expect(vouched?.map(verifierKeyInWords)).toEqual([TEST_VERIFIER_KEY, rotated.to]);
      for (const note of [latest?.note, (await proofs().at(log, 3))?.note])
        expect(openCheckpoint(sha256, verifySignature, note ?? '', vouched ?? [])).not.toBeNull();
    }
    expect(openCheckpoint(sha256, verifySignature, latest?.note ?? '', [keyIn(TEST_VERIFIER_KEY)])).toBeNull();
    const { rows } = await database.owner.query<{ body: string }>(
      `SELECT body FROM log_entry WHERE log_id = $1 AND index = $2 AND act = 'log-key.rotated'`,
      [ORGANIZATION_LOG, rotated.index],
    );
    expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({ data: { from: TEST_VERIFIER_KEY, to: rotated.to, note: rotated.note } });
  });
});
