import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sequencer, verifierKeyOf } from '#ledger';
import { verifierKeyInWords } from '#transparency';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Launch } from '../support/launch.js';
import { anotherKey, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { appendTo, givenLog } from '../support/trees.js';

interface Report {
  readonly key: string;
  readonly logs: readonly { log: string; origin: string; size: number; before: number | null }[];
  readonly findings: readonly { kind: string; log: string; notes: readonly string[] }[];
}

describe('placet witness', () => {
  let database: TestDatabase;
  let chamber: TestApp;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    chamber = await startTestApp({ database });
    folder = await mkdtemp(join(tmpdir(), 'placet-witness-'));
  });
  afterAll(async () => {
    await chamber.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const witness = async (
    address: string,
    state: string,
    ...args: string[]
  ): Promise<{ code: number | null; report: Report; errors: string }> => {
    const launch = await Launch.toTheEnd({}, [
      'dist/program/placet.js',
      'witness',
      address,
      '--state',
      join(folder, state),
      '--json',
      ...args,
    ]);
    return { code: launch.code, report: JSON.parse(launch.output || '{}') as Report, errors: launch.errors };
  };
  const grown = async (app: TestApp, log: string, more: number): Promise<void> => {
    await appendTo(app.database.owner, log, more);
    await app.app.get(Sequencer, { strict: false }).catchUp(log);
  };
  const seen = (report: Report, log: string) => report.logs.find((each) => each.log === log);
  /** A server whose history differs: another database, the same log, the same key. */
  const otherHistory = async (log: string, entries: number): Promise<TestApp> => {
    const other = await startTestApp();
    await other.database.owner.query(`SELECT create_log($1, 'CONSULTATION')`, [log]);
    await grown(other, log, entries);
    return other;
  };

  it('sees a log for the first time, then demands that it goes on from there', async () => {
    const log = await givenLog(database.owner, 5);
    await grown(chamber, log, 1);
    const first = await witness(chamber.address, 'ok', '--log', log);
    expect(first.code).toBe(0);
    expect(first.report.key).toBe(TEST_VERIFIER_KEY);
    expect(seen(first.report, log)).toEqual({ log, origin: `chamber.test/${log}`, size: 6, before: null });
    await grown(chamber, log, 20);
    // Which logs it watches, it has kept.
    const next = await witness(chamber.address, 'ok', '--key', TEST_VERIFIER_KEY);
    expect(next.code).toBe(0);
    expect(seen(next.report, log)).toEqual({ log, origin: `chamber.test/${log}`, size: 26, before: 6 });
  });

  it.each([
    ['cut off', 3, 'SHORTENED'],
    ['another of the same size', 6, 'SPLIT'],
    ['rewritten', 9, 'REWRITTEN'],
  ] as const)('reports a log that is %s, and keeps what proves it', async (_, entries, kind) => {
    const log = await givenLog(database.owner, 5);
    await grown(chamber, log, 1);
    expect((await witness(chamber.address, kind, '--log', log)).code).toBe(0);
    const other = await otherHistory(log, entries);
    // It stays what it was, and is found again.
    for (const look of ['first', 'again']) {
      const { code, report } = await witness(other.address, kind);
      expect([look, code]).toEqual([look, 1]);
      expect(report.findings.filter((finding) => finding.log === log)).toEqual([expect.objectContaining({ kind, log })]);
    }
    await other.stop();
    const kept = JSON.parse(await readFile(join(folder, kind), 'utf8')) as { findings: { log: string; notes: string[] }[] };
    expect(kept.findings.filter((finding) => finding.log === log).map(({ notes }) => notes.length)).toEqual([2]);
  });

  it('finds out that others are shown another history, from their address or from what they kept', async () => {
    const log = await givenLog(database.owner, 5);
    await grown(chamber, log, 1);
    const other = await otherHistory(log, 8);
    await witness(chamber.address, 'ours', '--log', log);
    await witness(other.address, 'theirs', '--log', log);
    for (const compared of [other.address, join(folder, 'theirs')]) {
      const { code, report } = await witness(chamber.address, 'ours', '--compare', compared);
      expect(code).toBe(1);
      expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'SPLIT', log }));
    }
    await other.stop();
    // Who was shown less of the same history was shown nothing else.
    await witness(chamber.address, 'earlier', '--log', log);
    await grown(chamber, log, 4);
    await witness(chamber.address, 'later', '--log', log);
    const { code, report } = await witness(chamber.address, 'later', '--compare', join(folder, 'earlier'));
    expect([code, report.findings]).toEqual([0, []]);
  });

  it('believes no key but the one it trusts', async () => {
    const log = await givenLog(database.owner, 5);
    await grown(chamber, log, 1);
    const stranger = verifierKeyInWords(verifierKeyOf('chamber.test', anotherKey()));
    const { code, report } = await witness(chamber.address, 'stranger', '--key', stranger, '--log', log);
    expect(code).toBe(1);
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'UNSIGNED', log }));
    const spoilt = await witness(chamber.address, 'spoilt', '--key', TEST_VERIFIER_KEY.replace('+', '+0'));
    expect([spoilt.code, spoilt.errors]).toEqual([2, expect.stringContaining('is no key')]);
  });

  it('says in one line what it could not do', async () => {
    await writeFile(join(folder, 'broken'), '{');
    for (const [address, state, words] of [
      ['http://127.0.0.1:9', 'x', 'does not answer'],
      ['nowhere', 'x', 'no address'],
      [chamber.address, 'broken', 'is not what a witness has kept'],
    ] as const) {
      const { code, errors } = await witness(address, state);
      expect(code).toBe(2);
      expect(errors.trim().split('\n')).toHaveLength(1);
      expect(errors).toContain(words);
    }
  });
});
