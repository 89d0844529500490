import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countFiles, type CountFile } from './count-files.js';
import type { CountFigures, CountMode } from './count-process.js';

const json = process.argv.includes('--json');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ROUNDS = 5;

/** In a process of its own: what one leaves warm is nothing to the other. CPU time, so that a busy machine changes little. */
function measured(mode: CountMode, { path, method }: CountFile): Promise<CountFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./count-process.js', import.meta.url)), [mode, path, method]);
    child.once('message', (figures) => resolve(figures as CountFigures));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`The process that was to ${mode} ended with ${code}.`))));
  });
}

const median = (of: readonly number[]): number => [...of].sort((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

async function medians(mode: CountMode, file: CountFile, rounds: number): Promise<CountFigures> {
  const figures: CountFigures[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measured(mode, file));
  const of = (name: keyof CountFigures): number => Math.round(median(figures.map((each) => each[name])));
  return { cpu: of('cpu'), wall: of('wall'), rss: of('rss') };
}

const folder = await mkdtemp(join(tmpdir(), 'placet-bench-count-'));
try {
  const results: Record<string, object> = {};
  say('Counting a file, beside reading and parsing it: as a few lines of program would (plain), and as placet does (read).');
  const tenfold = await countFiles(folder, true);
  for (const [at, file] of (await countFiles(folder, false)).entries()) {
    const plain = await medians('plain', file, ROUNDS);
    const read = await medians('read', file, ROUNDS);
    const count = await medians('count', file, ROUNDS);
    const larger = await medians('count', tenfold[at] as CountFile, 1);
    const ratios = { 'count/plain': rounded(count.cpu / plain.cpu), 'count/read': rounded(count.cpu / read.cpu) };
    say(
      `${file.name.padEnd(28)}${String(file.votes).padStart(9)} votes   CPU: plain ${plain.cpu} ms, read ${read.cpu} ms, count ${count.cpu} ms   count/plain ${ratios['count/plain'].toFixed(2)}   count/read ${ratios['count/read'].toFixed(2)}   resident at most ${count.rss} MB, of ten times the votes ${larger.rss} MB`,
    );
    results[file.name] = { votes: file.votes, plain, read, count, larger, ratios };
  }
  if (json) say(JSON.stringify(results));
} finally {
  await rm(folder, { recursive: true, force: true });
}
