import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogProofs, sha256, verifySignature } from '#ledger';
import { isConsistent, openCheckpoint } from '#transparency';
import { applicationSql } from '../support/application-sql.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { keyIn, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { appendTo, eventually, givenLog, storedTree, treeOf } from '../support/trees.js';

const LOGS = 6;
const ROUNDS = 8;

/** Two processes on one database, each growing and signing whatever has grown, while one of them is killed again and again. */
describe('sequencers that race', () => {
  let database: TestDatabase;
  let folder: string;
  const processes = new Set<ChildProcess>();

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'placet-race-'));
  });
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  const start = async (name: string): Promise<ChildProcess> => {
    const env = { ...process.env, DATABASE_URL: database.url, SIGNER_STATE: join(folder, name) };
    const child = fork('test/support/api-process.mjs', { env, execArgv: [] });
    processes.add(child);
    child.once('exit', () => processes.delete(child));
    await once(child, 'message');
    return child;
  };

  it('grow every tree as it is computed, and sign no two states that contradict each other', async () => {
    const logs = await Promise.all(Array.from({ length: LOGS }, (_, n) => givenLog(database.owner, n)));
    const steady = await start('one');
    for (let round = 0; round < ROUNDS; round++) {
      // Killed in the middle of it: what it had not committed, the other does.
      const other = round % 4 === 0 ? await start('two') : null;
      await Promise.all(logs.map((log, n) => appendTo(database.owner, log, 1 + ((round * 37 + n * 911) % 700))));
      other?.kill('SIGKILL');
    }
    await start('two');
    const { sql, end } = applicationSql(database.url);
    const proofs = new LogProofs(sql);
    for (const log of logs) {
      const size = (await proofs.size(log)) ?? 0;
      await eventually(() => proofs.covering(log, size), 60_000);
      const whole = await treeOf(database.owner, log);
      expect(whole.size).toBe(size);
      expect(await storedTree(database.owner, log)).toEqual(whole.nodes);
      const all = await proofs.all(log);
      for (const [n, { note, size: later, root }] of all.entries()) {
        expect(openCheckpoint(sha256, verifySignature, note, [keyIn(TEST_VERIFIER_KEY)])).toMatchObject({ size: later });
        const before = all[n - 1];
        if (!before) continue;
        const proof = await proofs.consistency(log, before.size, later);
        expect(isConsistent(sha256, { size1: before.size, size2: later, root1: before.root, root2: root, proof })).toBe(true);
      }
      expect(all.at(-1)?.root).toEqual(Buffer.from(whole.root));
    }
    await end();
    steady.kill('SIGTERM');
    expect(await once(steady, 'exit')).toEqual([0, null]);
  }, 240_000);
});
