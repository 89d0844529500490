import { createHash, hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { verifyBundle, writeBundle } from '#bundle';
import { nodeCrypto } from '#bundle/node';
import { logKey, sampleOf } from '../../libs/bundle/src/sample.spec-support.js';

/**
 * What a process of its own does: `write` makes a bundle with the real writer; `verify` checks it; the others hash its entries one
 * by one with node:crypto and do nothing else: `object` by a Hash object each, `call` in one call each.
 */
export type VerifyMode = 'write' | 'verify' | 'object' | 'call';
export type VerifyFigures = Readonly<{ entries: number; cpu: number; wall: number; rss: number; bytes: number }>;

const MEMBERS = 2000;
const QUESTIONS = 5;

async function write(path: string, entries: number): Promise<number> {
  const key = logKey();
  const times = Math.ceil(entries / (MEMBERS * QUESTIONS));
  const { contents } = await sampleOf({ members: MEMBERS, questions: QUESTIONS, times, checkpoints: 100 }, key);
  const file = createWriteStream(path);
  const signing = { running: nodeCrypto.running, sign: (text: string) => key.sign(contents.head.origin, text) };
  for await (const piece of writeBundle(contents, signing)) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  return contents.head.size;
}

async function verify(path: string): Promise<number> {
  const report = await verifyBundle(createReadStream(path, { highWaterMark: 1 << 20 }), nodeCrypto);
  if (!report.passed) throw new Error(report.first?.words.en ?? 'The bundle does not hold.');
  return report.size ?? 0;
}

/** The entries' bytes lie in memory before the clock is looked at: reading and cutting them is not hashing. */
async function hashing(path: string, one: (entry: Uint8Array) => unknown): Promise<{ entries: number; cpu: number; wall: number }> {
  let rest = Buffer.alloc(0);
  let entries = 0;
  let [cpu, wall] = [0, 0];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const all = Buffer.concat([rest, chunk as Buffer]);
    const batch: Buffer[] = [];
    let at = 0;
    for (let end = all.indexOf(10, at); end >= 0; end = all.indexOf(10, at)) {
      if (all.toString('latin1', at, at + 11) === '{"account":') batch.push(all.subarray(at, all[end - 1] === 0x2c ? end - 1 : end));
      at = end + 1;
    }
    rest = all.subarray(at);
    const [begun, used] = [performance.now(), process.cpuUsage()];
    for (const entry of batch) one(entry);
    const { user, system } = process.cpuUsage(used);
    cpu += (user + system) / 1000;
    wall += performance.now() - begun;
    entries += batch.length;
  }
  return { entries, cpu, wall };
}

const [mode = 'verify', path = '', size = '0'] = process.argv.slice(2) as [VerifyMode, string, string];
const [begun, used] = [performance.now(), process.cpuUsage()];
const alone =
  mode === 'object'
    ? await hashing(path, (entry) => createHash('sha256').update(entry).digest())
    : mode === 'call'
      ? await hashing(path, (entry) => hash('sha256', entry, 'buffer'))
      : null;
const entries = alone ? alone.entries : mode === 'write' ? await write(path, Number(size)) : await verify(path);
const { user, system } = process.cpuUsage(used);
const own = { cpu: (user + system) / 1000, wall: performance.now() - begun };
const figures: VerifyFigures = { entries, ...(alone ?? own), rss: process.resourceUsage().maxRSS / 1024, bytes: 0 };
process.send?.(figures);
