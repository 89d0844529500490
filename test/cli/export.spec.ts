import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogProofs, readLogKeyFile, Sequencer, verifierKeyOf } from '#ledger';
import { verifierKeyInWords } from '#transparency';
import { startTestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { expectOneLine, placet } from '../support/placet-command.js';
import { publishedStory, SEATS } from '../support/published.js';
import { smallChamber, type SmallChamber } from '../support/small-chamber.js';
import { eventually } from '../support/trees.js';

const [FORMER, NEXT] = ['logs.organization.example', 'logs-2.organization.example'];

/** The command finds the key that signs as the server finds it, and signs with no other. */
describe('placet export', () => {
  let folder: string;
  let database: TestDatabase;
  let stage: SmallChamber;
  let symbol: string;
  let log: string;

  const at = (file: string): string => join(folder, file);
  const keyOf = (file: string) => readLogKeyFile('The key', at(file));
  const shown = (name: string, file: string): string => verifierKeyInWords(verifierKeyOf(name, keyOf(file)));
  const withKey = (name: string, file: string, ...args: readonly string[]) =>
    placet({ DATABASE_URL: database.url, PLACET_LOG_NAME: name, PLACET_LOG_KEY_FILE: at(file) }, ...args);
  const exported = (name: string, file: string, to: string) => withKey(name, file, 'export', symbol, '-o', at(to));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-export-'));
    for (const file of ['former.pem', 'next.pem']) await placet({}, 'log-key', '--out', at(file));
    database = await createTestDatabase();
    stage = await smallChamber(SEATS, { database, signing: { name: FORMER, key: keyOf('former.pem'), memory: at('signer') } });
    symbol = await publishedStory(stage.chamber, stage.timetable);
    const { rows } = await stage.owner.query<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    log = rows[0]?.id ?? '';
    await stage.app.get(Sequencer, { strict: false }).catchUp(log);
  }, 240_000);
  afterAll(async () => {
    await stage.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes a bundle that the key proves', async () => {
    expect(await exported(FORMER, 'former.pem', 'bundle.json')).toMatchObject({ code: 0, errors: '' });
    expect(await placet({}, 'verify', at('bundle.json'), '--key', shown(FORMER, 'former.pem'))).toMatchObject({ code: 0 });
  });

  it.each(['record.xml', 'votes.csv', 'comments.csv'])(
    'from a bundle %s is made without a database, byte for byte as from one',
    async (file) => {
      const [kept, made] = [at(`kept-${file}`), at(`made-${file}`)];
      expect(await withKey(FORMER, 'former.pem', 'render', symbol, file, '-o', kept)).toMatchObject({ code: 0, errors: '' });
      expect(await placet({}, 'render', at('bundle.json'), file, '-o', made)).toMatchObject({ code: 0, errors: '' });
      expect(await readFile(made, 'utf8')).toBe(await readFile(kept, 'utf8'));
    },
  );

  it('makes no corrigendum from a bundle that has none', async () => {
    expectOneLine(await placet({}, 'render', at('bundle.json'), 'corrigendum.pdf', '-o', at('strange.pdf')), 'no corrigendum');
    expect(await readdir(folder)).not.toContain('strange.pdf');
  });

  it('signs with no key but that of the logs, and leaves no file behind', async () => {
    expectOneLine(await exported(FORMER, 'next.pem', 'strange.json'), 'not by the key that signs here');
    expectOneLine(await exported(NEXT, 'former.pem', 'strange.json'), 'not by the key that signs here');
    expectOneLine(await exported(FORMER, 'nowhere.pem', 'strange.json'), 'PLACET_LOG_KEY_FILE', 'cannot be read');
    expect(await readdir(folder)).not.toEqual(expect.arrayContaining([expect.stringContaining('strange')]));
  });

  it('after the logs got another name, the bundle is proved by the former key as by the new one', async () => {
    expect(await withKey(FORMER, 'former.pem', 'rotate-log-key', '--to', at('next.pem'), '--name', NEXT)).toMatchObject({ code: 0 });
    const renamed = await startTestApp({ database, signing: { name: NEXT, key: keyOf('next.pem'), memory: at('signer') } });
    try {
      // The process with the former key still runs beside it, and keeps it from nothing.
      await eventually(async () => (await renamed.app.get(LogProofs, { strict: false }).latest(log))?.origin === `${NEXT}/${log}`);
    } finally {
      await renamed.stop();
    }
    expectOneLine(await exported(FORMER, 'former.pem', 'renamed.json'), 'not by the key that signs here');
    expect(await exported(NEXT, 'next.pem', 'renamed.json')).toMatchObject({ code: 0, errors: '' });
    for (const key of [shown(FORMER, 'former.pem'), shown(NEXT, 'next.pem')])
      expect(await placet({}, 'verify', at('renamed.json'), '--key', key)).toMatchObject({ code: 0 });
  });
});
