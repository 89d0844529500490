import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogProofs, readLogKeyFile, Sequencer, sha256, verifierKeyOf, verifySignature } from '#ledger';
import { openCheckpoint, originOf, readVerifierKey, trustedKeys, verifierKeyInWords } from '#transparency';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { keyIn } from '../support/log-key.js';
import { expectOneLine, placet } from '../support/placet-command.js';
import { appendTo, givenLog } from '../support/trees.js';

const NAME = 'logs.organization.example';

describe('keys of the logs', () => {
  let folder: string;
  const at = (file: string): string => join(folder, file);
  /** Makes a key in a file of that name; answers what others check with. */
  const keyMade = async (file: string): Promise<string> => {
    const { code, errors } = await placet({ PLACET_LOG_NAME: NAME }, 'log-key', '--out', at(file));
    if (code !== 0) throw new Error(errors);
    return /check with: (\S+)\n$/.exec(errors)?.[1] ?? '';
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-log-key-'));
    await writeFile(at('no-key.pem'), 'a word\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('placet log-key', () => {
    it('keeps the key in a file that only its owner can read, and says what others check with', async () => {
      const shown = await keyMade('own.pem');
      expect((await stat(at('own.pem'))).mode & 0o777).toBe(0o600);
      expect(readVerifierKey(sha256, shown)).toMatchObject({ name: NAME });
      expect(verifierKeyInWords(verifierKeyOf(NAME, readLogKeyFile('The key', at('own.pem'))))).toBe(shown);
    });

    it('prints the key where no file is named, and nothing else beside it', async () => {
      const { code, output, errors } = await placet({}, 'log-key', '--name', 'another.example/logs');
      expect(code).toBe(0);
      await writeFile(at('printed.pem'), output);
      const key = readLogKeyFile('The key', at('printed.pem'));
      expect(errors).toBe(`Others check with: ${verifierKeyInWords(verifierKeyOf('another.example/logs', key))}\n`);
    });

    it('never writes over a file', async () => {
      await writeFile(at('there'), 'what was there');
      expectOneLine(await placet({}, 'log-key', '--out', at('there')), at('there'), 'there is such a file');
      expect(await readFile(at('there'), 'utf8')).toBe('what was there');
    });

    it('says in one line what it could not do', async () => {
      expectOneLine(await placet({}, 'log-key', '--out', at('nowhere/key.pem')), at('nowhere/key.pem'), 'cannot be written');
      for (const name of ['two words', 'https://placet.example'])
        expectOneLine(await placet({}, 'log-key', '--out', at('named'), '--name', name), `--name is "${name}"`, 'without its scheme');
      expectOneLine(await placet({ PLACET_LOG_NAME: 'a+b' }, 'log-key'), 'PLACET_LOG_NAME is "a+b"', 'without its scheme');
      await expect(stat(at('named'))).rejects.toThrow('ENOENT');
    });
  });

  describe('placet rotate-log-key', () => {
    let database: TestDatabase;
    let running: TestApp;
    let old: string;
    let next: string;
    let log: string;

    const start = async (file: string): Promise<void> => {
      const signing = { name: NAME, key: readLogKeyFile('The key', at(file)), memory: at('signer') };
      running = await startTestApp({ database, signing });
    };
    const grown = async (entries: number): Promise<void> => {
      await appendTo(database.owner, log, entries);
      await running.app.get(Sequencer, { strict: false }).catchUp(log);
    };
    const proofs = () => running.app.get(LogProofs, { strict: false });
    const environment = (file: string) => ({ DATABASE_URL: database.url, PLACET_LOG_NAME: NAME, PLACET_LOG_KEY_FILE: at(file) });
    const rotate = (from: string, ...args: readonly string[]) => placet(environment(from), 'rotate-log-key', ...args);
    const witness = (...args: readonly string[]) =>
      placet({}, 'witness', running.address, '--state', at('witness.json'), '--log', log, ...args);
    const keysThen = async () => (await proofs().keys()).keys.map(({ verifierKey }) => verifierKey);

    beforeAll(async () => {
      database = await createTestDatabase();
      [old, next] = [await keyMade('old.pem'), await keyMade('next.pem')];
      log = await givenLog(database.owner, 3);
    });
    afterAll(async () => {
      await running.stop();
      await database.drop();
    });

    it('has nothing to follow where no key has signed yet', async () => {
      expectOneLine(await rotate('old.pem', '--to', at('next.pem')), 'No key has signed the logs yet');
      await start('old.pem');
    });

    it.each([
      ['a file that is not there', ['--to', 'nowhere.pem'], ['The key that is to follow', 'cannot be read', 'no such file']],
      ['a file that is no key', ['--to', 'no-key.pem'], ['The key that is to follow', 'is no key', 'placet log-key']],
      ['the key that signs already', ['--to', 'old.pem'], ['has signed the logs before']],
      [
        'a name that is none',
        ['--to', 'next.pem', '--name', 'https://placet.example'],
        ['--name is "https://placet.example"', 'without its scheme'],
      ],
    ])('refuses %s, and rotates nothing', async (_, [option, file, ...more], words) => {
      expectOneLine(await rotate('old.pem', option as string, at(file as string), ...more), ...words);
      expect(await keysThen()).toEqual([old]);
    });

    it('refuses to hand over what another key signs', async () => {
      expectOneLine(await rotate('own.pem', '--to', at('next.pem')), 'The logs are signed by', old);
      expectOneLine(await rotate('no-key.pem', '--to', at('next.pem')), 'PLACET_LOG_KEY_FILE', 'is no key');
      expectOneLine(await rotate('nowhere.pem', '--to', at('next.pem')), 'PLACET_LOG_KEY_FILE', 'cannot be read');
      expect(await keysThen()).toEqual([old]);
    });

    it('says which option was forgotten', async () => {
      const { code, output, errors } = await rotate('old.pem');
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toMatch(/^error: required option '--to <file>' not specified\n\(placet --help lists the commands\)\n$/);
    });

    it('hands over: the new key signs from then on, and whoever trusts the old one accepts both epochs', async () => {
      await grown(1);
      expect(await witness('--key', old)).toMatchObject({ code: 0 });
      const { code, output } = await rotate('old.pem', '--to', at('next.pem'));
      expect(code).toBe(0);
      expect(output).toContain(`signed by ${next} from now on`);
      expect(output).toContain(`PLACET_LOG_KEY_FILE=${at('next.pem')}: with the old key they sign nothing more.`);

      await running.stop();
      await expect(start('old.pem')).rejects.toThrow(/rotate-log-key/);
      await start('next.pem');
      await grown(2);
      const [before, now] = [await proofs().at(log, 4), await proofs().latest(log)];
      expect(now?.size).toBe(6);
      const read = (note: string | undefined, keys: Parameters<typeof openCheckpoint>[3]) =>
        openCheckpoint(sha256, verifySignature, note ?? '', keys)?.origin ?? null;
      expect(read(now?.note, [keyIn(next)])).toBe(originOf(NAME, log));
      expect(read(now?.note, [keyIn(old)])).toBeNull();
      const { rotations } = await proofs().keys();
      const vouched = trustedKeys(sha256, verifySignature, keyIn(old), rotations) ?? [];
      expect(vouched.map(verifierKeyInWords)).toEqual([old, next]);
      for (const note of [before?.note, now?.note]) expect(read(note, vouched)).toBe(originOf(NAME, log));
    });

    it('is accepted by a witness who was given the old key, and by one who begins with the new', async () => {
      const seen = await witness('--json');
      expect(seen).toMatchObject({ code: 0, errors: '' });
      expect(JSON.parse(seen.output)).toMatchObject({
        key: old,
        logs: expect.arrayContaining([{ log, origin: originOf(NAME, log), size: 6, before: 4 }]),
        findings: [],
      });
      const fresh = await placet({}, 'witness', running.address, '--state', at('fresh.json'), '--log', log, '--key', next);
      expect(fresh).toMatchObject({ code: 0, errors: '' });
    });

    it('never goes back to a key that was followed', async () => {
      expectOneLine(await rotate('next.pem', '--to', at('old.pem')), `The key ${old} has signed the logs before`);
    });
  });
});
