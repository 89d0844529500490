import { fork } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VerifyFigures, VerifyMode } from './verify-process.js';

const json = process.argv.includes('--json');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ROUNDS = 3;
const SIZES = [500_000, 1_000_000] as const;

/** In a process of its own: what one leaves warm is nothing to the other. CPU time, so that a busy machine changes little. */
function measured(mode: VerifyMode, path: string, size = 0): Promise<VerifyFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./verify-process.js', import.meta.url)), [mode, path, String(size)]);
    child.once('message', (figures) => resolve(figures as VerifyFigures));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`The process that was to ${mode} ended with ${code}.`))));
  });
}

/** The round that took least: what disturbs a measurement only ever adds to it. */
async function best(mode: VerifyMode, path: string): Promise<VerifyFigures> {
  const figures: VerifyFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) figures.push(await measured(mode, path));
  return figures.reduce((least, each) => (each.cpu < least.cpu ? each : least));
}

const rate = ({ entries, cpu }: VerifyFigures): number => Math.round((entries / cpu) * 1000);
const shown = (value: number): string => value.toLocaleString('en');

const folder = await mkdtemp(join(tmpdir(), 'placet-bench-verify-'));
try {
  const results: Record<string, object> = {};
  say('Checking a bundle, beside hashing its entries one by one with node:crypto and nothing else (CPU time, best of three).');
  for (const size of SIZES) {
    const path = join(folder, `${size}.json`);
    const written = await measured('write', path, size);
    const { size: bytes } = await stat(path);
    const [object, call, verify] = [await best('object', path), await best('call', path), await best('verify', path)];
    const ratios = { 'verify/object': rate(verify) / rate(object), 'verify/call': rate(verify) / rate(call) };
    say(
      `${shown(verify.entries).padStart(10)} entries, ${shown(Math.round(bytes / 1e6))} MB   hashed alone: createHash ${shown(rate(object))}/s, crypto.hash ${shown(rate(call))}/s   verified ${shown(rate(verify))}/s   ratio ${ratios['verify/object'].toFixed(2)} and ${ratios['verify/call'].toFixed(2)}   resident at most ${Math.round(verify.rss)} MB   written in ${(written.cpu / 1000).toFixed(1)} s`,
    );
    results[size] = { bytes, object: rate(object), call: rate(call), verify: rate(verify), ratios, rss: verify.rss };
    await rm(path);
  }
  if (json) say(JSON.stringify(results));
} finally {
  await rm(folder, { recursive: true, force: true });
}
