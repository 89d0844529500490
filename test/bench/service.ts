import { type ChildProcess, fork } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, startEmbeddedPostgres } from '#platform';
import { MIGRATIONS } from '../../apps/api/src/migrations.js';
import { cpuOfTree } from './cpu.js';
import type { Figures, Load, Turn } from './load.js';
import type { SqlLoad } from './sql-load.js';
import { clientQuery } from '../support/client-queries.js';
import { addHistory, makeWorld, type World } from './world.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const json = process.argv.includes('--json');
const long = process.argv.includes('--long');
const seconds = Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 6);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const CAST = `mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { __typename
  ... on CastBallotSuccess { receipt { question member version castAt log index leafHash } ballot { kind version castAt inWords } }
  ... on Refusal { code message path } } }`;
const NOOP = 'mutation Acknowledge { acknowledge { __typename ... on AcknowledgeSuccess { at } ... on Refusal { code message } } }';

function started(file: string, env: NodeJS.ProcessEnv = {}, execArgv: string[] = []): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { env: { ...process.env, ...env }, execArgv });
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`A process of the benchmark ended with ${code ?? 'a signal'}.`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });
}

interface Usage {
  readonly cpu: number;
  readonly rss: number;
  readonly heapUsed: number;
}

class Bench {
  readonly results = new Map<string, Figures>();

  constructor(
    private readonly api: ChildProcess,
    private readonly port: number,
    private readonly postmaster: number,
    private readonly world: World,
  ) {}

  async usage(): Promise<Usage> {
    this.api.send('usage');
    return (await said<{ usage: Usage }>(this.api)).usage;
  }

  async load(task: { http: Omit<Load, 'port'> } | { sql: SqlLoad }): Promise<Figures> {
    const child = started('./load-process.js');
    child.send('http' in task ? { http: { ...task.http, port: this.port } } : task);
    const { done, fault } = await said<{ done?: Figures; fault?: string }>(child);
    child.disconnect();
    if (!done) throw new Error(fault ?? 'The load generator said nothing.');
    return done;
  }

  async measure(name: string, task: { http: Omit<Load, 'port'> } | { sql: SqlLoad }): Promise<Figures> {
    const [node, postgres] = [await this.usage(), await cpuOfTree(this.postmaster)];
    const begun = performance.now();
    const figures = await this.load(task);
    const wall = performance.now() - begun;
    const [nodeAfter, postgresAfter] = [await this.usage(), await cpuOfTree(this.postmaster)];
    this.results.set(name, figures);
    const used = nodeAfter.cpu - node.cpu;
    const share = (cpu: number | null): string => (cpu === null ? '   ?' : `${Math.round((cpu / wall) * 100)} %`.padStart(5));
    const cpu = `node ${share(used)}, ${(used / figures.requests).toFixed(2)} ms each; PostgreSQL ${share(postgres === null || postgresAfter === null ? null : postgresAfter - postgres)}`;
    say(`${name.padEnd(13)}${String(figures.rps).padStart(7)} /s   p50 ${ms(figures.p50)}   p99 ${ms(figures.p99)}   CPU: ${cpu}`);
    return figures;
  }

  http(
    connections: number,
    query: string,
    turns: readonly (readonly Turn[])[],
    expect: string,
    length = seconds * 1000,
  ): { http: Omit<Load, 'port'> } {
    return { http: { connections, milliseconds: length, query, turns, expect } };
  }

  /** Every connection is some delegates' own, who answer the questions of the busy consultation in turn. */
  casting(connections: number): readonly (readonly Turn[])[] {
    const options: Readonly<Record<string, readonly string[]>> = {
      theme: ['for', 'against'],
      funding: ['for', 'against'],
      fate: ['defer', 'cancel'],
      topics: ['labour', 'environment'],
    };
    return Array.from({ length: connections }, (_, number) =>
      this.world.delegates
        .filter((_, n) => n % connections === number)
        .flatMap((delegate, n) =>
          this.world.busy.questions.map(({ id, key }, q) => ({
            token: delegate.token,
            variables: { input: { question: id, kind: 'CHOICE', marks: [{ option: options[key]?.[(n + q) % 2], mark: 1 }] } },
            freshKey: true,
          })),
        ),
    );
  }

  reading(variables: Readonly<Record<string, unknown>>): readonly (readonly Turn[])[] {
    return this.world.delegates.map(({ token }) => [{ token, variables, freshKey: false }]);
  }
}

/** 100,000 ballots through one process: what it holds afterwards is what it held before. */
async function flatness(bench: Bench): Promise<Record<string, number>> {
  const held: Record<string, number> = {};
  for (let cast = 0; cast <= 100_000; cast += 20_000) {
    const { heapUsed, rss } = await bench.usage();
    held[`heap after ${cast}`] = megabytes(heapUsed);
    say(`after ${String(cast).padStart(7)} ballots   heap ${megabytes(heapUsed)} MB   resident ${megabytes(rss)} MB`);
    if (cast === 100_000) break;
    const task = bench.http(128, CAST, bench.casting(128), 'CastBallotSuccess', 600_000);
    await bench.load({ http: { ...task.http, requests: 20_000 } });
  }
  return held;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1).padStart(7)} ms`;
}

const directory = join(tmpdir(), `placet-bench-${process.pid}`);
const server = await startEmbeddedPostgres(directory, { flags: ['max_connections=100', 'shared_buffers=256MB', 'log_min_messages=fatal'] });
let api: ChildProcess | null = null;
try {
  const url = server.urlOf('bench');
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE bench');
  await admin.end();
  await migrate(url, MIGRATIONS);
  say('A database of its own, 200 Members, a consultation under way and one that is decided; one API process, the load from another.');
  const world = await makeWorld(url);
  const postmaster = Number((await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  api = started('./server-process.js', { DATABASE_URL: url, NODE_ENV: 'production' }, ['--expose-gc', '--max-semi-space-size=64']);
  const { port } = await said<{ port: number }>(api);
  const bench = new Bench(api, port, postmaster, world);

  const page = await clientQuery(ROOT, 'Consultation');
  const results = await clientQuery(ROOT, 'QuestionResult');
  const noop = bench.http(32, NOOP, bench.reading({}), 'AcknowledgeSuccess');
  const cast32 = bench.http(32, CAST, bench.casting(32), 'CastBallotSuccess');
  const consultation = bench.http(32, page, bench.reading({ symbol: 'BENCH/1' }), '"paragraphs"');
  const resultsPage = bench.http(32, results, bench.reading({ symbol: 'BENCH/2', key: 'topics' }), '"rollCall"');
  for (const round of [1000, 2500])
    for (const task of [noop, cast32, consultation, resultsPage]) await bench.load({ http: { ...task.http, milliseconds: round } });

  await bench.measure('noop', noop);
  await bench.measure('cast32', cast32);
  await bench.measure('cast128', bench.http(128, CAST, bench.casting(128), 'CastBallotSuccess'));
  const accounts = world.delegates.map((d) => d.account);
  await bench.measure('sql32', {
    sql: { url, connections: 32, milliseconds: seconds * 1000, accounts, questions: [world.busy.question('theme').id] },
  });
  await bench.measure('consultation', consultation);
  await bench.measure('results', resultsPage);

  const figure = (name: string): Figures => bench.results.get(name) as Figures;
  const ratio = (one: string, other: string): number => Math.round((figure(one).rps / figure(other).rps) * 100) / 100;
  const ratios = {
    'cast32/noop': ratio('cast32', 'noop'),
    'cast128/sql32': ratio('cast128', 'sql32'),
    'p99 cast32/noop': Math.round((figure('cast32').p99 / figure('noop').p99) * 100) / 100,
    'consultation/noop': ratio('consultation', 'noop'),
    'results/noop': ratio('results', 'noop'),
  };
  for (const [name, value] of Object.entries(ratios)) say(`${name.padEnd(20)}${value.toFixed(2)}`);
  const more: Record<string, unknown> = {};
  if (long) {
    more['memory'] = await flatness(bench);
    say('A million ballots more in the database:');
    await addHistory(url);
    await bench.load({ http: { ...cast32.http, milliseconds: 1500 } });
    await bench.measure('cast32 again', cast32);
  }
  if (json) {
    const plain = Object.fromEntries([...bench.results].map(([name, { rps, p50, p99 }]) => [name, { rps, p50, p99 }]));
    say(JSON.stringify({ ...plain, ratios, ...more }));
  }
} finally {
  api?.disconnect();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
