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
/** How long each task is measured, all its rounds together. */
const seconds = Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 6);
const ROUND_MS = 1000;
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

type Task = { http: Omit<Load, 'port'> } | { sql: SqlLoad };

/** One round of a task: what was answered, and the CPU that it took, in milliseconds. */
type Round = Figures & Readonly<{ wall: number; node: number; postgres: number | null }>;

const median = (of: readonly number[]): number => [...of].sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0;

class Bench {
  /** By task, a figure a round. */
  readonly rounds = new Map<string, Round[]>();

  constructor(
    private readonly api: ChildProcess,
    private readonly generator: ChildProcess,
    private readonly port: number,
    private readonly postmaster: number,
    private readonly world: World,
  ) {}

  /** `collected`: what is left once the garbage is gone. Never between rounds: it throws warm code away with the garbage. */
  async usage(collected = false): Promise<Usage> {
    this.api.send(collected ? 'usage when collected' : 'usage');
    return (await said<{ usage: Usage }>(this.api)).usage;
  }

  async load(task: Task): Promise<Figures> {
    this.generator.send('http' in task ? { http: { ...task.http, port: this.port } } : task);
    const { done, fault } = await said<{ done?: Figures; fault?: string }>(this.generator);
    if (!done) throw new Error(fault ?? 'The load generator said nothing.');
    return done;
  }

  private async round(task: Task): Promise<Round> {
    const [node, postgres] = [await this.usage(), await cpuOfTree(this.postmaster)];
    const begun = performance.now();
    const figures = await this.load(task);
    const wall = performance.now() - begun;
    const [nodeAfter, postgresAfter] = [await this.usage(), await cpuOfTree(this.postmaster)];
    const used = postgres === null || postgresAfter === null ? null : postgresAfter - postgres;
    return { ...figures, wall, node: nodeAfter.cpu - node.cpu, postgres: used };
  }

  /**
   * The tasks in turn, a short round each, and again: whatever else the machine does meanwhile falls on all of them, and
   * what is compared was measured within seconds of each other. Every second time they go backwards.
   */
  async measure(tasks: Readonly<Record<string, Task>>, rounds: number): Promise<void> {
    for (const name of Object.keys(tasks)) this.rounds.set(name, []);
    for (let round = 0; round < rounds; round++) {
      const entries = Object.entries(tasks);
      for (const [name, task] of round % 2 ? entries.reverse() : entries) this.rounds.get(name)?.push(await this.round(task));
    }
    for (const name of Object.keys(tasks)) this.tell(name);
  }

  /** Of the rounds of a task, the median of each figure. */
  figures(name: string): Figures {
    const of = (figure: keyof Figures): number => median((this.rounds.get(name) ?? []).map((round) => round[figure]));
    return { rps: of('rps'), p50: of('p50'), p99: of('p99'), requests: of('requests') };
  }

  /** The median of the ratios, each of two rounds that followed one another. */
  ratio(figure: 'rps' | 'p99', one: string, other: string): number {
    const others = this.rounds.get(other) ?? [];
    const ratios = (this.rounds.get(one) ?? []).map((round, n) => round[figure] / (others[n]?.[figure] ?? NaN));
    return Math.round(median(ratios) * 100) / 100;
  }

  private tell(name: string): void {
    const { rps, p50, p99 } = this.figures(name);
    const of = (pick: (round: Round) => number): number => median((this.rounds.get(name) ?? []).map(pick));
    const share = (cpu: number): string => (Number.isNaN(cpu) ? '   ?' : `${Math.round(cpu * 100)} %`.padStart(5));
    const cpu = `node ${share(of(({ node, wall }) => node / wall))}, ${of(({ node, requests }) => node / requests).toFixed(2)} ms each; PostgreSQL ${share(of(({ postgres, wall }) => (postgres ?? NaN) / wall))}`;
    say(`${name.padEnd(13)}${String(rps).padStart(7)} /s   p50 ${ms(p50)}   p99 ${ms(p99)}   CPU: ${cpu}`);
  }

  http(
    connections: number,
    query: string,
    turns: readonly (readonly Turn[])[],
    expect: string,
    length = ROUND_MS,
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
    const { heapUsed, rss } = await bench.usage(true);
    held[`heap after ${cast}`] = megabytes(heapUsed);
    say(`after ${String(cast).padStart(7)} ballots   heap ${megabytes(heapUsed)} MB   resident ${megabytes(rss)} MB`);
    if (cast === 100_000) break;
    const task = bench.http(128, CAST, bench.casting(128), 'CastBallotSuccess', 600_000);
    await bench.load({ http: { ...task.http, requests: 20_000 } });
  }
  return held;
}

/** How long the oldest entry that a checkpoint is the first to cover had waited for it, while ballots were cast: all of them, in milliseconds. */
async function checkpointDelays(url: string, log: string): Promise<Readonly<{ checkpoints: number; p50: number; longest: number }>> {
  const reader = new pg.Client({ connectionString: url });
  await reader.connect();
  const { rows } = await reader.query<{ checkpoints: number; p50: number; longest: number }>(
    `WITH signed AS (SELECT size, at, lag(size) OVER (ORDER BY size) AS before FROM checkpoint WHERE log_id = $1),
       delay AS (SELECT extract(epoch FROM s.at - e.at)::float8 * 1000 AS waited
         FROM signed s JOIN log_entry e ON e.log_id = $1 AND e.index = s.before WHERE s.before < s.size)
     SELECT count(*)::int AS checkpoints, coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY waited), 0) AS p50, coalesce(max(waited), 0) AS longest FROM delay`,
    [log],
  );
  await reader.end();
  return rows[0] ?? { checkpoints: 0, p50: 0, longest: 0 };
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
let generator: ChildProcess | null = null;
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
  api = started('./server-process.js', { DATABASE_URL: url, NODE_ENV: 'production' }, ['--expose-gc', '--max-semi-space-size=128']);
  const { port } = await said<{ port: number }>(api);
  generator = started('./load-process.js');
  const bench = new Bench(api, generator, port, postmaster, world);

  const accounts = world.delegates.map((d) => d.account);
  const noop = bench.http(32, NOOP, bench.reading({}), 'AcknowledgeSuccess');
  const cast32 = bench.http(32, CAST, bench.casting(32), 'CastBallotSuccess');
  const tasks = {
    noop,
    cast32,
    cast128: bench.http(128, CAST, bench.casting(128), 'CastBallotSuccess'),
    sql32: { sql: { url, connections: 32, milliseconds: ROUND_MS, accounts, questions: [world.busy.question('theme').id] } },
    consultation: bench.http(32, await clientQuery(ROOT, 'Consultation'), bench.reading({ symbol: 'BENCH/1' }), '"paragraphs"'),
    results: bench.http(32, await clientQuery(ROOT, 'QuestionResult'), bench.reading({ symbol: 'BENCH/2', key: 'topics' }), '"rollCall"'),
  };
  // The server is as warm as it will be: a task that it has not met for a while costs more at first.
  for (let warm = 0; warm < 3; warm++) for (const task of Object.values(tasks)) await bench.load(task);
  await bench.measure(tasks, Math.max(1, Math.round((seconds * 1000) / ROUND_MS)));

  const ratios = {
    'cast32/noop': bench.ratio('rps', 'cast32', 'noop'),
    'cast128/sql32': bench.ratio('rps', 'cast128', 'sql32'),
    'p99 cast32/noop': bench.ratio('p99', 'cast32', 'noop'),
    'consultation/noop': bench.ratio('rps', 'consultation', 'noop'),
    'results/noop': bench.ratio('rps', 'results', 'noop'),
  };
  for (const [name, value] of Object.entries(ratios)) say(`${name.padEnd(20)}${value.toFixed(2)}`);
  const delays = await checkpointDelays(url, world.busy.id);
  say(
    `${String(delays.checkpoints)} checkpoints; from an entry to the one that covers it: p50 ${ms(delays.p50)}, longest ${ms(delays.longest)}`,
  );
  const more: Record<string, unknown> = { 'entry to checkpoint': delays };
  if (long) {
    more['memory'] = await flatness(bench);
    say('A million ballots more in the database:');
    await addHistory(url);
    await bench.load(cast32);
    await bench.measure({ 'noop again': noop, 'cast32 again': cast32 }, seconds);
    more['cast32 again/noop again'] = bench.ratio('rps', 'cast32 again', 'noop again');
  }
  if (json) {
    const plain = Object.fromEntries(
      [...bench.rounds.keys()].map((name) => {
        const { rps, p50, p99 } = bench.figures(name);
        return [name, { rps, p50, p99 }];
      }),
    );
    say(JSON.stringify({ ...plain, ratios, ...more }));
  }
} finally {
  generator?.disconnect();
  api?.disconnect();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
