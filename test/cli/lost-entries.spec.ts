import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogFaults, LogProofs, ORGANIZATION_LOG, readLogKeyFile, Sequencer } from '#ledger';
import { startTestApp, type TestApp } from '../support/app.js';
import { NOT_WHAT_WAS_SIGNED } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumped, restored } from '../support/dump.js';
import { expectOneLine, placet } from '../support/placet-command.js';
import { appendTo, eventually, givenLog } from '../support/trees.js';

const [FORMER, NEXT] = ['logs.organization.example', 'logs-2.organization.example'];

interface Report {
  readonly logs: readonly { log: string; origin: string; size: number; before: number | null }[];
  readonly findings: readonly { kind: string; log: string; notes: readonly string[] }[];
  readonly missing: readonly string[];
}

/**
 * The way on when a restore has lost what was signed: no newer copy is to be had, so the logs go on under another name. Nothing that
 * was published under the former one is taken back, and whoever witnessed it learns what is gone.
 */
describe('a restore that lost entries', () => {
  let folder: string;
  let database: TestDatabase;
  let running: TestApp | null = null;
  let log: string;
  let resting: string;

  const at = (file: string): string => join(folder, file);
  const start = async (name: string, file: string): Promise<TestApp> => {
    running = await startTestApp({ database, signing: { name, key: readLogKeyFile('The key', at(file)), memory: at('signer') } });
    return running;
  };
  const app = (): TestApp => running as TestApp;
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  const grown = async (id: string, entries: number): Promise<void> => {
    await appendTo(database.owner, id, entries);
    await app().app.get(Sequencer, { strict: false }).catchUp(id);
  };
  const latest = async (id: string) => {
    const checkpoint = await app().app.get(LogProofs, { strict: false }).latest(id);
    return checkpoint && [checkpoint.origin, checkpoint.size];
  };
  const rotate = (name: string, key: string, to: string, ...args: readonly string[]) =>
    placet(
      { DATABASE_URL: database.url, PLACET_LOG_NAME: name, PLACET_LOG_KEY_FILE: at(key) },
      ...['rotate-log-key', '--to', at(to), ...args],
    );
  const witness = async (state = 'witness.json'): Promise<{ code: number | null; report: Report }> => {
    const { code, output, errors } = await placet(
      {},
      ...['witness', app().address, '--state', at(state), '--log', log, '--log', resting, '--json'],
    );
    if (code === 2) throw new Error(errors);
    return { code, report: JSON.parse(output) as Report };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-lost-'));
    for (const file of ['former.pem', 'other.pem', 'next.pem', 'last.pem'])
      expect((await placet({}, 'log-key', '--out', at(file))).code).toBe(0);
    // Published: one log that goes on after the copy was made, and one that had ended before.
    const first = await createTestDatabase();
    database = first;
    await start(FORMER, 'former.pem');
    [log, resting] = [await givenLog(first.owner, 0), await givenLog(first.owner, 0)];
    await grown(log, 10);
    await grown(resting, 4);
    const copy = await dumped(first.owner);
    await grown(log, 10);
    expect((await witness()).code).toBe(0);
    await stop();
    await first.drop();
    database = await restored(copy);
  }, 240_000);
  afterAll(async () => {
    await stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is said loudly at the start, with the way on; nothing more is signed of the log that lost, nor entered in it', async () => {
    await start(FORMER, 'former.pem');
    expect(app().app.get(LogFaults, { strict: false }).of(log)).toEqual({ kind: 'SHORTER', log, signed: 20, found: 10 });
    const health = (await (await fetch(`${app().address}/health/ready`)).json()) as { warnings?: string[] };
    expect(health.warnings?.join('\n')).toMatch(/20 entries were signed, 10 are there.*placet rotate-log-key --name/);
    await expect(grown(log, 2)).rejects.toMatchObject({ code: NOT_WHAT_WAS_SIGNED });
    expect(await latest(log)).toEqual([`${FORMER}/${log}`, 10]);
    expect((await witness()).report.findings).toEqual([expect.objectContaining({ kind: 'SHORTENED', log })]);
  });

  it('is not passed over with another key alone: the name is what was promised under', async () => {
    expect((await rotate(FORMER, 'former.pem', 'other.pem')).code).toBe(0);
    await stop();
    await start(FORMER, 'other.pem');
    expect(app().app.get(LogFaults, { strict: false }).of(log)).toEqual({ kind: 'SHORTER', log, signed: 20, found: 10 });
    await expect(grown(log, 1)).rejects.toMatchObject({ code: NOT_WHAT_WAS_SIGNED });
    expect(await latest(log)).toEqual([`${FORMER}/${log}`, 10]);
  });

  it('goes on under another name: every log is signed anew, and what it lost is told once to its witness', async () => {
    const { code, output } = await rotate(FORMER, 'other.pem', 'next.pem', '--name', NEXT);
    expect(code).toBe(0);
    expect(output).toContain(`PLACET_LOG_NAME=${NEXT}`);
    // Until it is signed under the new name, what was signed under the former one is handed out.
    expect(await latest(resting)).toEqual([`${FORMER}/${resting}`, 4]);
    await stop();
    await start(NEXT, 'next.pem');
    expect(app().app.get(LogFaults, { strict: false }).inWords()).toEqual([]);
    for (const id of [log, resting, ORGANIZATION_LOG]) await eventually(async () => (await latest(id))?.[0] === `${NEXT}/${id}`);
    expect(await latest(log)).toEqual([`${NEXT}/${log}`, 10]);
    expect(await latest(resting)).toEqual([`${NEXT}/${resting}`, 4]);
  });

  it('lets the witness see what was lost, and watch over what goes on', async () => {
    const { code, report } = await witness();
    expect(code).toBe(1);
    expect(report.findings.filter((finding) => finding.log === log)).toEqual([
      { kind: 'SHORTENED', log, inWords: expect.stringContaining(`${NEXT}/${log}`), notes: [expect.any(String), expect.any(String)] },
    ]);
    // What lost nothing goes on from where it was, under whatever name.
    expect(report.findings.filter((finding) => finding.log === resting)).toEqual([]);
    expect(report.logs).toContainEqual({ log: resting, origin: `${NEXT}/${resting}`, size: 4, before: 4 });
    await grown(log, 20);
    const next = await witness();
    expect(next).toMatchObject({ code: 0, report: { findings: [] } });
    expect(next.report.logs).toContainEqual({ log, origin: `${NEXT}/${log}`, size: 30, before: 10 });
    const kept = JSON.parse(await readFile(at('witness.json'), 'utf8')) as { findings: { kind: string; log: string }[] };
    expect(kept.findings.filter((finding) => finding.log === log).map(({ kind }) => kind)).toContain('SHORTENED');
  });

  it('never comes back to a name under which another history was signed', async () => {
    expectOneLine(await rotate(NEXT, 'next.pem', 'last.pem', '--name', FORMER), `under the name ${FORMER} before`);
  });
});
