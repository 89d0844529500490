import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Report, writeBundle } from '#bundle';
import { nodeCrypto } from '#bundle/node';
import { logKey, sampleOf } from '../../libs/bundle/src/sample.spec-support.js';

const PLACET = join(process.cwd(), 'apps/cli/placet.js');

type Ended = Readonly<{ code: number; stdout: string; stderr: string }>;

async function placet(...args: string[]): Promise<Ended> {
  // Neither a database nor a server: nothing of the environment tells of one.
  const environment = { PATH: process.env['PATH'] };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [PLACET, ...args], { env: environment })) };
  } catch (error) {
    return error as Ended;
  }
}

describe('placet verify', () => {
  const key = logKey();
  let folder: string;
  let file: string;
  let text: string;
  let checkpoint: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-verify-'));
    file = join(folder, 'bundle.json');
    checkpoint = join(folder, 'checkpoint');
    const { contents, checkpoints } = await sampleOf({ members: 5, questions: 2, times: 2 }, key);
    const pieces: Uint8Array[] = [];
    const signing = { running: nodeCrypto.running, sign: (note: string) => key.sign(contents.head.origin, note) };
    for await (const piece of writeBundle(contents, signing)) pieces.push(piece);
    text = Buffer.concat(pieces).toString();
    await writeFile(file, text);
    await writeFile(checkpoint, checkpoints[1] ?? '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says in order what it checked, and ends with 0', async () => {
    const { code, stdout } = await placet('verify', file, '--key', key.words, '--checkpoint', checkpoint);
    expect(stdout).toMatch(
      /^.*bundle\.json: the record of S\/1, with 29 entries of the log placet\.example\/.*\n {2}ok {5}Every line stands/,
    );
    expect(stdout).toMatch(/Held against the key given, placet\.example, and nothing else\.\nAll of it holds\.\n$/);
    expect(code).toBe(0);
  });

  it('says plainly, without a key, what that does not prove', async () => {
    const { code, stdout } = await placet('verify', file);
    expect(stdout).toContain(
      'No key was given. The bundle was held against its own key, placet.example: it is consistent with itself, but who signed it is not proved.',
    );
    expect(code).toBe(0);
  });

  it('names the first entry that is wrong, and ends with 1', async () => {
    const changed = join(folder, 'changed.json');
    await writeFile(changed, text.replace('"index":9,', '"index":8,'));
    const { code, stdout } = await placet('verify', changed, '--key', key.words);
    expect(stdout).toMatch(/It does not hold\. First: entry 9: /);
    expect(code).toBe(1);
    const json = await placet('verify', changed, '--json');
    expect(JSON.parse(json.stdout) as Report).toMatchObject({ passed: false, keys: { own: true }, first: { entry: 9 } });
    expect(json.code).toBe(1);
  });

  it('ends with 2 where it could not read', async () => {
    expect(await placet('verify', join(folder, 'none'))).toMatchObject({ code: 2, stdout: '' });
    expect(await placet('verify', folder)).toMatchObject({ code: 2, stdout: '' });
    expect(await placet('verify', file, '--checkpoint', join(folder, 'none'))).toMatchObject({ code: 2, stdout: '' });
  });
});
