import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { createLogger } from '#platform';
import { WORTH_COMPILING } from '../../libs/platform/src/graphql/compiled-operations.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { listen } from '../support/listen.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting } from '../support/poll.js';

/** A log that keeps what is written, down to the last detail. */
function keptLog() {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, logger: createLogger('trace', to) };
}

describe('the edge of the server', () => {
  const log = keptLog();
  let chamber: TestApp;
  let webFolder: string;
  let secretary: string;

  beforeAll(async () => {
    webFolder = await mkdtemp(join(tmpdir(), 'placet-web-'));
    await mkdir(join(webFolder, 'assets'));
    await writeFile(join(webFolder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="%NONCE%" /><title>Placet</title>');
    await writeFile(join(webFolder, 'assets', 'index-B7a2c9.js'), 'export {};');
    chamber = await startTestApp({ logger: log.logger, introspection: false, webFolder });
    secretary = (await person(chamber.database, 'SECRETARIAT')).token;
  });
  afterAll(async () => {
    await chamber.stop();
    await rm(webFolder, { recursive: true });
  });

  const get = (path: string) => fetch(`${chamber.address}${path}`);

  describe('limits', () => {
    it.each([
      ['depth', `{ member(code: "X") { ${'delegates { member { '.repeat(6)} code ${'} }'.repeat(6)} } }`],
      ['aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
      ['directives', `{ ${'__typename @include(if: true) '.repeat(6)} }`],
      ['cost', '{ members(first: 100) { nodes { delegates { member { delegates { member { delegates { id } } } } } } } }'],
      ['tokens', `{ ${'__typename '.repeat(4_100)} }`],
    ])('of %s hold', async (_, query) => {
      const { data, errors } = await chamber.api.as(secretary).ask(query);
      expect([data, errors?.length]).toEqual([undefined, 1]);
      expect(errors?.[0]?.message).toMatch(/The request asks too much|more tha[tn] 4000 tokens/);
    });

    it('let the description of the schema be asked only where it is allowed', async () => {
      const { errors } = await chamber.api.ask('{ __schema { types { name } } }');
      expect(errors?.[0]?.message).toContain('introspection');
      const { errors: near } = await chamber.api.as(secretary).ask('{ membres { nodes { id } } }');
      expect(near?.[0]?.message).toMatch(/^Cannot query field "membres" on type "Query"\.$/);
      // Nor is a name guessed from values, which are read before anybody is asked who they are.
      const kind = { question: randomUUID(), kind: 'CHOISE', idempotencyKey: 'a-key-of-mine' };
      const guessed = await chamber.api.ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { __typename } }', {
        input: kind,
      });
      expect(guessed.errors?.[0]?.message).toMatch(/does not exist in "BallotKind" enum\.$/);
    });
  });

  it('runs nothing that stands in a document, however often it is asked', async () => {
    // The form in which a text becomes part of the program that graphql-jit 0.8 makes of a document.
    const text = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),[globalThis.taken=1]:new Date(0';
    for (let asked = 0; asked < WORTH_COMPILING + 2; asked++) {
      const { data } = await chamber.api.as(secretary).ask(`{ consultation(symbol: ${JSON.stringify(text)}) { id } }`);
      expect(data).toEqual({ consultation: null });
    }
    expect(globalThis).not.toHaveProperty('taken');
  });

  describe('a fault', () => {
    const words = 'a-value-that-nobody-may-read';
    it.each([
      ['asked once', 0],
      ['asked so often that a program answers', WORTH_COMPILING],
    ])('is told by a number alone, in the reader’s language, and written down under that number: %s', async (_, before) => {
      const asker = chamber.api.as(secretary).in('es');
      for (let asked = 0; asked < before; asked++) await asker.data('query Bodies { bodies { key } }');
      await chamber.database.owner.query('ALTER TABLE body RENAME TO body_gone');
      const { data, errors } = await asker.ask<unknown>('query Bodies { bodies { key } }');
      await chamber.database.owner.query('ALTER TABLE body_gone RENAME TO body');
      const { id } = errors![0]!.extensions as { id: string };
      expect(data).toBeNull();
      expect(errors).toEqual([
        {
          message: expect.stringMatching(/^Se ha producido un fallo por nuestra parte\./),
          path: ['bodies'],
          locations: expect.anything(),
          extensions: { code: 'INTERNAL_SERVER_ERROR', id },
        },
      ]);
      const line = log.lines.find((each) => each.includes(id));
      expect(line && JSON.parse(line)).toMatchObject({ msg: 'fault', operation: 'Bodies', path: 'bodies', err: { code: '42P01' } });
    });

    it('leaves no password, token or ballot in the log, nor anything else that was typed in', async () => {
      const [first] = (await givenDelegations(chamber.database.owner, 1)).flat();
      const poll = await givenVoting(chamber.database.owner, 'L/2026/1');
      await chamber.api.act('signIn', { email: `${words}@test.example`, password: words }, '__typename');
      await chamber.api.as(words).ask('{ viewer { roles } }');
      await chamber.database.owner.query('ALTER TABLE ballot RENAME TO ballot_gone');
      const ballot = {
        question: poll.question('theme').id,
        kind: 'CHOICE',
        marks: [{ option: 'against', mark: 1 }],
        idempotencyKey: words,
      };
      const cast = await chamber.api
        .as(first?.token ?? '')
        .ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { __typename } }', { input: ballot });
      await chamber.database.owner.query('ALTER TABLE ballot_gone RENAME TO ballot');
      expect(cast.errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
      const written = log.lines.join('');
      expect(written).toContain('castBallot');
      expect(written).not.toContain(words);
      expect(written).not.toContain('against');
      expect(written).not.toContain(first?.token);
    });
  });

  describe('the subscriptions’ connection', () => {
    it('carries subscriptions and nothing else', async () => {
      const listener = await listen<unknown>(chamber.address, secretary, 'query { bodies { key } }', {});
      for (let waited = 0; !listener.faults.length && waited < 3000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(listener.faults.flat()).toEqual([
        {
          message: 'This connection is for subscriptions; queries and mutations go by HTTP.',
          locations: expect.anything(),
          extensions: { code: 'BAD_REQUEST' },
        },
      ]);
      await listener.stop();
    });

    it('guesses no name of the schema, before anybody has signed in either', async () => {
      const listener = await listen<unknown>(chamber.address, 'nobody', 'subscription { consultationChange { act } }', {});
      for (let waited = 0; !listener.faults.length && waited < 3000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(listener.faults.flat()).toMatchObject([{ message: 'Cannot query field "consultationChange" on type "Subscription".' }]);
      await listener.stop();
    });

    const opened = async (path: string, origin?: string): Promise<string> => {
      const socket = new WebSocket(`${chamber.address.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { origin });
      const answer = await once(socket, 'open').then(
        () => 'open',
        (error: Error) => error.message,
      );
      socket.terminate();
      return answer;
    };

    it('is opened by our own pages and by programs, not by a foreign page, and at its own address', async () => {
      expect(await opened('/graphql')).toBe('open');
      expect(await opened('/graphql', chamber.address)).toBe('open');
      expect(await opened('/graphql', 'https://elsewhere.example')).toContain('403');
      expect(await opened('/elsewhere')).toContain('404');
    });
  });

  describe('pages', () => {
    it('come with a policy that lets nothing in from elsewhere', async () => {
      const { headers } = await get('/');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';script-src 'self';/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|http|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('strict-transport-security')).toBeNull();
      const answer = await get('/health/live');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    });

    it('know their own styles by a number used once', async () => {
      const told = async (path: string) => {
        const answer = await get(path);
        const nonce = /style-src 'self' 'nonce-([\w-]{22})'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
        expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}"`);
        return nonce;
      };
      expect(new Set([await told('/'), await told('/'), await told('/index.html'), await told('/consultations/IC/2006/8')]).size).toBe(4);
    });

    it('are the client’s, whatever the address; assets stay in the browser for good', async () => {
      for (const path of [
        '/',
        '/consultations/IC%2F2006%2F8',
        '/sign-in?next=/',
        '/consultations/A/RES/70.1',
        '/consultations/A%2FRES%2F70.1',
      ]) {
        const page = await get(path);
        expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
        expect(await page.text()).toMatch(/^<!doctype html>.*<title>Placet<\/title>$/);
      }
      const asset = await get('/assets/index-B7a2c9.js');
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect((await get('/assets/nothing.js')).status).toBe(404);
    });

    it.each(['/../../package.json', '/assets/../../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])(
      'never reach a file beside them: %s',
      async (path) => {
        const { port } = new URL(chamber.address);
        // fetch would tidy the path up before sending it.
        const answer = await new Promise<number | undefined>((resolve, reject) => {
          request({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode))
            .on('error', reject)
            .end();
        });
        expect([400, 403, 404]).toContain(answer);
      },
    );
  });

  describe('health', () => {
    it('says that it lives, and that it is ready', async () => {
      expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
      expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' });
    });

    it('is not ready with a schema of another version', async () => {
      await chamber.database.owner.query(`UPDATE migrations SET name = name || 'x' WHERE name LIKE 'Record%'`);
      const response = await get('/health/ready');
      await chamber.database.owner.query(`UPDATE migrations SET name = rtrim(name, 'x') WHERE name LIKE 'Record%'`);
      expect([response.status, await response.json()]).toEqual([
        503,
        { status: 'not ready', reason: 'the schema of the database is not the one of this version' },
      ]);
    });

    it('is counted for Prometheus, without names', async () => {
      const figures = await (await get('/metrics')).text();
      expect(figures).toMatch(/placet_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d/);
      expect(figures).toMatch(/placet_graphql_operation_seconds_count\{kind="mutation",field="signIn"\} \d/);
      expect(figures).toMatch(/placet_ballots_total\{outcome="failed"\} 1/);
      expect(figures).toContain('process_cpu_seconds_total');
      expect(figures).not.toContain('test.example');
    });
  });

  it('stops with its connections: a request that was begun is answered, subscriptions end', async () => {
    const going = await startTestApp({ database: chamber.database });
    const socket = new WebSocket(`${going.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await chamber.database.owner.query('CREATE FUNCTION slow() RETURNS boolean LANGUAGE sql AS $$ SELECT pg_sleep(0.5) IS NOT NULL $$');
    await chamber.database.owner.query('ALTER TABLE body ENABLE ROW LEVEL SECURITY');
    await chamber.database.owner.query('CREATE POLICY slowly ON body USING (slow())');
    const asked = going.api.as(secretary).ask('{ bodies { key } }');
    await new Promise((resolve) => setTimeout(resolve, 150));
    const started = performance.now();
    await going.stop();
    expect((await asked).errors).toBeUndefined();
    expect(await closed).toEqual([1001, expect.anything()]);
    expect(performance.now() - started).toBeLessThan(8_000);
    await expect(going.api.ask('{ __typename }')).rejects.toThrow();
  });
});
