import { fork, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFiles, type CountFile } from './count-files.js';
import type { CountFigures, CountMode } from './count-process.js';

const json = process.argv.includes('--json');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ROUNDS = 7;
const PLACET = fileURLToPath(new URL('../../../apps/cli/placet.js', import.meta.url));
/** One core for all threads of a process, where the system can do that. */
const ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const median = (of: readonly number[]): number => [...of].sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** From the start of a process to its end, in milliseconds. */
function timed(...args: readonly string[]): number {
  const [command = process.execPath, ...rest] = [...ONE_CORE, process.execPath, ...args];
  const begun = performance.now();
  const { status, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status ?? 'a signal'}: ${stderr.toString()}`);
  return performance.now() - begun;
}

/** The command beside the plain reader, in turn: whatever else the machine does meanwhile falls on both. */
function asCommands({ path: file, method }: CountFile): { plain: number; count: number; ratio: number } {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const plain = timed(path('./plain-reader.js'), file);
    const count = timed(PLACET, 'count', file, '--method', method, '--json');
    return { plain, count, ratio: count / plain };
  });
  const of = (figure: 'plain' | 'count' | 'ratio'): number => median(rounds.map((round) => round[figure]));
  return { plain: Math.round(of('plain')), count: Math.round(of('count')), ratio: rounded(of('ratio')) };
}

/** CPU and memory of the work alone, in a process of its own: what one leaves warm is nothing to the other. */
function inside(mode: CountMode, { path: file, method }: CountFile): Promise<CountFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(path('./count-process.js'), [mode, file, method]);
    child.once('message', (figures) => resolve(figures as CountFigures));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`The process that was to ${mode} ended with ${code}.`))));
  });
}

const folder = await mkdtemp(join(tmpdir(), 'placet-bench-count-'));
try {
  const results: Record<string, object> = {};
  say('Whole processes on one core: placet count, beside a few lines of program that read and parse the same file.');
  if (ONE_CORE.length === 0) say('(There is no taskset here: each takes the cores that it finds.)');
  const tenfold = await countFiles(folder, true);
  for (const [at, file] of (await countFiles(folder, false)).entries()) {
    const { plain, count, ratio } = asCommands(file);
    const [reading, counting] = [await inside('read', file), await inside('count', file)];
    const larger = await inside('count', tenfold[at] as CountFile);
    const megabytes = { resident: Math.round(counting.rss), 'resident, ten times the votes': Math.round(larger.rss) };
    const cpu = { read: Math.round(reading.cpu), count: Math.round(counting.cpu) };
    say(
      `${file.name.padEnd(28)}${String(file.votes).padStart(9)} votes   plain ${plain} ms, count ${count} ms   count/plain ${ratio.toFixed(2)}   CPU without the start: its own reader ${cpu.read} ms, count ${cpu.count} ms   resident at most ${megabytes.resident} MB, of ten times the votes ${megabytes['resident, ten times the votes']} MB`,
    );
    results[file.name] = { votes: file.votes, plain, count, 'count/plain': ratio, cpu, megabytes };
  }
  if (json) say(JSON.stringify(results));
} finally {
  await rm(folder, { recursive: true, force: true });
}
