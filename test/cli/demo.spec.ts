import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Launch } from '../support/launch.js';
import { placet } from '../support/placet-command.js';

const DEMO = 'dist/program/demo.js';
const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { message } } }';
const BY_MAJORITY = '{ decisions(first: 9, threshold: { numerator: 1, denominator: 2, comparison: MORE_THAN }) { nodes { number } } }';

describe('npm run demo -- --case tie --serve --bundle FILE', () => {
  let demo: Launch;
  let address: string;
  let folder: string;
  /** Beside the folder of the demonstration, of which nothing may remain. */
  let kept: string;
  let bundle: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-served-'));
    await chmod(folder, 0o755); // as root, PostgreSQL runs as another user, who must pass through
    kept = await mkdtemp(join(tmpdir(), 'placet-kept-'));
    bundle = join(kept, 'bundle.json');
    demo = new Launch({ TMPDIR: folder }, [DEMO, '--case', 'tie', '--serve', '--bundle', bundle]);
    await demo.until('Ctrl-C ends it.');
    address = /To be looked at: (\S+)/.exec(demo.errors)?.[1] ?? '';
  }, 120_000);
  afterAll(async () => {
    if (demo.runs) await demo.stop('SIGINT');
    for (const each of [folder, kept]) await rm(each, { recursive: true, force: true });
  });

  it('has told the story before, and leaves its pages to be opened', async () => {
    expect(demo.output).toContain('the proposal is rejected');
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
  });

  it('lets in everybody whom it offers, the representatives of its own Members among them', async () => {
    const offered = [...demo.errors.matchAll(/(\S+@demo\.example) {2}(\S+)/g)].map(([, email, password]) => ({ email, password }));
    expect(offered.length).toBeGreaterThanOrEqual(7);
    expect(demo.errors.match(/, representative/g)).toHaveLength(3);
    for (const input of offered) {
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: SIGN_IN, variables: { input } }),
      });
      expect(await answer.json()).toMatchObject({ data: { signIn: { __typename: 'SignInSuccess' } } });
    }
  });

  it('finds decisions by their majority: what holds of the modules holds of the program that is gathered of them', async () => {
    const [, email, password] = /(auditor@demo\.example) {2}(\S+)/.exec(demo.errors) ?? [];
    const ask = (cookie: string, query: string, variables = {}) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
    const signedIn = await ask('', SIGN_IN, { input: { email, password } });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const found = (await (await ask(cookie, BY_MAJORITY)).json()) as object;
    expect(found).toMatchObject({ data: { decisions: { nodes: [{ number: expect.any(Number) }, { number: expect.any(Number) }] } } });
  });

  it('writes a bundle that proves what was told', async () => {
    expect(await placet({}, 'verify', bundle)).toMatchObject({ code: 0, errors: '' });
  });

  it.each([
    ['a letter of a title', /(?<="title":\{"en":")[A-Z]/, 'x'],
    ['a digit of a count', /(?<="ballots":)1/, '7'],
  ])('writes a bundle that proves nothing once %s is another', async (_, place, sign) => {
    const sound = await readFile(bundle, 'utf8');
    const file = join(kept, 'changed.json');
    await writeFile(file, sound.replace(place, sign));
    expect((await readFile(file, 'utf8')) === sound).toBe(false);
    expect(await placet({}, 'verify', file)).toMatchObject({ code: 1, output: expect.stringContaining('part at') });
  });

  it('ends at Ctrl-C as if nothing had been, and nothing of it remains', async () => {
    expect(await demo.stop('SIGINT')).toBe(0);
    expect(await readdir(folder)).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });
});
