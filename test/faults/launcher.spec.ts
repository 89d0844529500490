import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort, identityOf } from '#platform';
import { Api } from '../support/api.js';
import { Launch } from '../support/launch.js';

/** With what a production signs its logs; what the signer remembers lies beside it. */
const SIGNING = {
  PLACET_LOG_NAME: 'placet.organization.example',
  PLACET_LOG_KEY: randomBytes(32).toString('base64'),
};
const ADMINISTRATOR = { PLACET_ADMIN_EMAIL: 'first@organization.example', PLACET_ADMIN_PASSWORD: 'a-rather-long-sentence' };

/** One line that says cause and remedy, and nothing of our inner life. */
function expectOneLine(launch: Launch, ...words: (string | RegExp)[]): void {
  expect(launch.code).toBe(1);
  expectALine(launch, ...words);
}
function expectALine(launch: Launch, ...words: (string | RegExp)[]): void {
  expect(launch.errors.trim().split('\n')).toHaveLength(1);
  for (const word of words) expect(launch.errors).toMatch(word);
  expect(launch.errors).not.toMatch(/^\s+at /m);
}

describe('what stands against a start is said in one line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-launch-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('a Node that is too old', async () => {
    const old = join(folder, 'old-node.cjs');
    await writeFile(old, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.1' } });`);
    for (const started of ['apps/api/start.mjs', 'apps/api/dev.mjs', 'apps/cli/placet.js', 'test/run.mjs', 'apps/look-at-node.mjs']) {
      const launch = await Launch.toTheEnd({}, ['--require', old, started]);
      expectALine(launch, '20.19', '20.18.1', 'nodejs.org');
      // For `placet`, 1 would say that it did its work and found something wrong.
      expect(launch.code).toBe(started === 'apps/cli/placet.js' ? 2 : 1);
    }
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const script of ['demo', 'bench']) expect(scripts[script]).toMatch(/^node apps\/look-at-node\.mjs && /);
  });

  it('a port in use: before anything is started', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const data = join(folder, 'never-made');
    const launch = await Launch.toTheEnd({ PORT: String(port), PLACET_DATA: data });
    other.close();
    expectOneLine(launch, `Port ${port}`, 'in use', 'PORT=');
    await expect(stat(data)).rejects.toThrow();
  });

  it('a database that cannot be reached', async () => {
    const port = await freePort();
    const launch = await Launch.toTheEnd({
      ...SIGNING,
      PORT: '0',
      DATABASE_URL: `postgresql://placet:u7-Long-One@127.0.0.1:${port}/placet`,
    });
    expectOneLine(launch, `127.0.0.1:${port}`, 'DATABASE_URL');
  });

  it('a folder that cannot be written', async () => {
    const launch = await Launch.toTheEnd({ PORT: '0', PLACET_DATA: '/proc/placet' });
    expectOneLine(launch, '/proc/placet', 'PLACET_DATA');
  });

  it('a setting that cannot be meant', async () => {
    expectOneLine(await Launch.toTheEnd({ PORT: 'http' }), 'PORT', '65535');
    expectOneLine(await Launch.toTheEnd({ PORT: '0', HOST: '192.0.2.1' }), '192.0.2.1', 'HOST');
  });
});

describe('what stands against a database is said in one line', () => {
  const server = () => new URL(process.env['PLACET_TEST_SERVER'] ?? '');
  const at = (database: string) => Object.assign(server(), { pathname: `/${database}` }).toString();
  const names: string[] = [];

  const given = async (name: string, from: string, ...statements: string[]): Promise<string> => {
    names.push(name);
    const admin = new pg.Client({ connectionString: at('postgres') });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${from}`);
    await admin.end();
    const client = new pg.Client({ connectionString: at(name) });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
    return at(name);
  };
  afterAll(async () => {
    const admin = new pg.Client({ connectionString: at('postgres') });
    await admin.connect();
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });

  it('a migration that fails: nothing of it stays', async () => {
    const url = await given(
      'launch_failing',
      'template1',
      `CREATE FUNCTION official_now() RETURNS timestamptz LANGUAGE sql RETURN '2006-10-19'::timestamptz`,
    );
    const launch = await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: url, ...ADMINISTRATOR });
    expectOneLine(launch, 'migration Platform', 'official_now', 'start again');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`);
    await client.end();
    expect(rows).toEqual([]);
  });

  it('tables that are not ours', async () => {
    const url = await given('launch_foreign', 'template1', 'CREATE TABLE account (id int)');
    expectOneLine(await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: url, ...ADMINISTRATOR }), 'not ours', 'DATABASE_URL');
  });

  it('the demonstration in production mode, and real accounts in the demonstration', async () => {
    const loaded = await given('launch_demonstration', 'placet_template', 'INSERT INTO demonstration (loaded_at) VALUES (now())');
    expectOneLine(await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: loaded }), 'demonstration', 'PLACET_MODE');
    const real = await given(
      'launch_real',
      'placet_template',
      `INSERT INTO account (id, email, name) VALUES (gen_random_uuid(), 'a@b', 'A')`,
    );
    expectOneLine(await Launch.toTheEnd({ PORT: '0', DATABASE_URL: real, PLACET_MODE: 'demonstration' }), 'accounts', 'PLACET_MODE');
  });

  it('a production without anybody who could sign in, or with a password that everybody knows', async () => {
    const url = await given('launch_empty', 'template1');
    expectOneLine(await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: url }), 'PLACET_ADMIN_EMAIL', 'PLACET_MODE=demonstration');
    const known = Object.assign(new URL(url), { password: 'postgres' }).toString();
    expectOneLine(
      await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: known, ...ADMINISTRATOR }),
      'DATABASE_URL',
      'everybody knows',
    );
  });

  it('a production that has no key to sign its logs with, or whose logs have no name, or a key that is none', async () => {
    const url = await given('launch_unsigned', 'template1');
    const start = (given: Record<string, string>) => Launch.toTheEnd({ PORT: '0', DATABASE_URL: url, ...ADMINISTRATOR, ...given });
    expectOneLine(await start({ PLACET_LOG_NAME: SIGNING.PLACET_LOG_NAME }), 'no key', 'log-key', 'PLACET_LOG_KEY_FILE');
    expectOneLine(await start({ PLACET_LOG_KEY: SIGNING.PLACET_LOG_KEY }), 'PLACET_LOG_NAME');
    const spoilt = await start({ ...SIGNING, PLACET_LOG_KEY: 'c2VjcmV0' });
    expectOneLine(spoilt, 'PLACET_LOG_KEY', 'Ed25519');
    expect(spoilt.errors + spoilt.output).not.toContain('c2VjcmV0');
  });

  it('a login that may not act as the application', async () => {
    const url = await given('launch_stranger', 'placet_template', `CREATE ROLE stranger LOGIN PASSWORD 'u7-Long-One'`);
    const stranger = Object.assign(new URL(url), { username: 'stranger', password: 'u7-Long-One' }).toString();
    const launch = await Launch.toTheEnd({ ...SIGNING, PORT: '0', DATABASE_URL: stranger, DATABASE_OWNER_URL: url, ...ADMINISTRATOR });
    expectOneLine(launch, 'stranger', 'GRANT placet_app');
    const client = new pg.Client({ connectionString: at('postgres') });
    await client.connect();
    await client.query('DROP ROLE stranger');
    await client.end();
  });
});

describe('a server with a database of its own', () => {
  let data: string;
  let port: number;
  let running: Launch | null = null;
  const environment = () => ({ PLACET_MODE: 'production', PORT: String(port), PLACET_DATA: data, ...SIGNING, ...ADMINISTRATOR });

  const start = async (): Promise<Launch> => {
    running = new Launch(environment());
    await running.until('Placet is ready');
    return running;
  };
  const administrator = async (): Promise<Api> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation In($input: SignInInput!) { signIn(input: $input) { __typename } }',
        variables: { input: { email: ADMINISTRATOR.PLACET_ADMIN_EMAIL, password: ADMINISTRATOR.PLACET_ADMIN_PASSWORD } },
      }),
    });
    const secret = /placet_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
    return new Api(`http://127.0.0.1:${port}`, secret ?? null);
  };
  const emails = async (): Promise<string[]> => {
    const { accounts } = await (
      await administrator()
    ).data<{ accounts: { nodes: { email: string }[] } }>('{ accounts { nodes { email } } }');
    return accounts.nodes.map(({ email }) => email);
  };
  const postmaster = async () => Number((await readFile(join(data, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  // What has ended but is not yet fetched by its parent (whoever inherited it) no longer lives.
  const lives = (pid: number): boolean => identityOf(pid) !== null;

  beforeAll(async () => {
    // Made by the server itself: what mkdtemp makes, only its owner may enter.
    data = join(tmpdir(), `placet-launch-${randomUUID()}`);
    port = await freePort();
  });
  afterAll(async () => {
    if (running?.runs) await running.stop('SIGTERM');
    await rm(data, { recursive: true, force: true });
  });

  it('starts, says each step, and tells the command where the database is', async () => {
    const launch = await start();
    expect(launch.output).toMatch(/PostgreSQL .*created.*\d s/);
    expect(launch.output).toMatch(/Migration 1\/\d+ +Platform/);
    const file = join(data, 'connection.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const connection = JSON.parse(await readFile(file, 'utf8')) as { url: string; pid: number };
    expect(connection.pid).toBe(launch.pid);
    const client = new pg.Client({ connectionString: connection.url });
    await client.connect();
    await client.end();
    expect(await emails()).toEqual([ADMINISTRATOR.PLACET_ADMIN_EMAIL]);
  });

  it('does not start with another key than the one that has signed the logs, and says how it may follow', async () => {
    await running?.stop('SIGTERM');
    const other = randomBytes(32).toString('base64');
    const launch = await Launch.toTheEnd({ ...environment(), PLACET_LOG_KEY: other });
    expectOneLine(launch, 'PLACET_LOG_KEY', 'rotate-log-key');
    expect(launch.errors + launch.output).not.toContain(other);
    expect((await start()).output).toMatch(/Logs are signed by +placet\.organization\.example\+/);
  });

  it('does not start twice on the same data', async () => {
    const second = await Launch.toTheEnd({ ...environment(), PORT: '0' });
    expectOneLine(second, `Process ${running?.pid}`, 'PLACET_DATA');
    expect(await emails()).toHaveLength(1);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s: no process, no file of the run stays, and the next start has the same data',
    async (signal) => {
      const server = await postmaster();
      const api = await administrator();
      const before = await emails();
      await api.act(
        'createAccount',
        { email: `${signal.toLowerCase()}@organization.example`, name: 'A', roles: ['AUDITOR'] },
        'account { id }',
      );
      expect(await running?.stop(signal)).toBe(0);
      expect(lives(server)).toBe(false);
      for (const left of ['connection.json', 'lock', 'data/postmaster.pid']) await expect(stat(join(data, left))).rejects.toThrow();
      const again = await start();
      expect(again.output).toMatch(/PostgreSQL .*started/);
      expect((await emails()).sort()).toEqual([...before, `${signal.toLowerCase()}@organization.example`].sort());
    },
  );

  it('finds the database that a killed process left running, and goes on', async () => {
    const server = await postmaster();
    const before = await emails();
    await running?.stop('SIGKILL');
    expect(lives(server)).toBe(true);
    const again = await start();
    expect(again.output).toMatch(/PostgreSQL .*found running/);
    expect(await postmaster()).toBe(server);
    expect(await emails()).toEqual(before);
    expect(await again.stop('SIGTERM')).toBe(0);
    expect(lives(server)).toBe(false);
  });

  it('recovers when both were killed', async () => {
    await start();
    const before = await emails();
    const server = await postmaster();
    await running?.stop('SIGKILL');
    process.kill(server, 'SIGKILL');
    await start();
    expect(await emails()).toEqual(before);
  });

  it('recovers also where nobody notices that the database has ended', async () => {
    expect(await running?.stop('SIGTERM')).toBe(0);
    // The shell becomes a program that waits for no child: the child that has ended keeps its number. PostgreSQL takes only
    // what is of its own user for itself.
    const { uid, gid } = await stat(join(data, 'data'));
    const heedless = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 1000'], { cwd: '/', uid, gid });
    try {
      const [said] = (await once(heedless.stdout, 'data')) as [Buffer];
      const ended = Number(said.toString());
      while (lives(ended)) await new Promise((done) => setTimeout(done, 10));
      await writeFile(join(data, 'data', 'postmaster.pid'), `${ended}\n${join(data, 'data')}\n`);
      await start();
      expect(await postmaster()).not.toBe(ended);
    } finally {
      heedless.kill('SIGKILL');
    }
  });

  it('ends, and says why, when its database ends', async () => {
    process.kill(await postmaster(), 'SIGQUIT');
    await running?.ended;
    expect(running?.code).toBe(1);
    expect(running?.errors).toMatch(/PostgreSQL ended by itself.*postgres\.log/);
  });

  it('started by npm, stops when npm is told to', async () => {
    const npm = new Launch(environment(), ['start'], 'npm');
    await npm.until('Placet is ready');
    const server = await postmaster();
    expect(await npm.stop('SIGTERM')).toBe(0);
    expect(npm.output).toMatch(/Build: API +(up to date|built)/);
    expect(lives(server)).toBe(false);
  }, 120_000);
});

describe('a demonstration that was broken off', () => {
  const data = join(tmpdir(), `placet-launch-${randomUUID()}`);
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('is begun again, on an empty database', async () => {
    const first = new Launch({ PORT: '0', PLACET_DATA: data });
    await first.until('Members and observers');
    await first.stop('SIGKILL');
    const second = new Launch({ PORT: '0', PLACET_DATA: data });
    await second.until('Members and observers');
    expect(second.output).toMatch(/Database .*empty, \d+ migrations to apply/);
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(second.errors).toBe('');
  }, 120_000);
});
