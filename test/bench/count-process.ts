import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { ELECTION_READERS, formatByName, methodNamed, METHODS, RollCallReader } from '#tally';
import { countCommand } from '../../apps/cli/src/count/index.js';
import { openInput } from '../../apps/cli/src/count/input.js';

/** What a process of its own does with a file: `plain`, as a few lines of program would read and parse it; `read`; `count`. */
export type CountMode = 'plain' | 'read' | 'count';
export type CountFigures = Readonly<{ cpu: number; wall: number; rss: number }>;

/** Line by line, cut into its parts, the numbers made numbers: what whoever counts the file cannot do without. */
async function plain(path: string): Promise<void> {
  let parts = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (path.endsWith('.ndjson')) parts += (JSON.parse(line) as { yes: string[] }).yes.length;
    else if (path.endsWith('.blt')) parts += line.split(' ').map(Number).length;
    else parts += line.split(',').length;
  }
  if (parts === 0) throw new Error('There was nothing to read.');
}

async function read(path: string, method: string): Promise<void> {
  const { parts } = await openInput(path);
  const format = formatByName(path);
  const key = methodNamed(method);
  if (format === null || key === null) throw new Error(`${path} cannot be read.`);
  const reader = format === 'ROLL_CALLS' ? new RollCallReader(() => undefined) : new ELECTION_READERS[format](METHODS[key]);
  for await (const part of parts) reader.feed(part);
  reader.end();
}

async function count(path: string, method: string): Promise<void> {
  // What it prints goes nowhere: printing is not counting.
  process.stdout.write = () => true;
  await countCommand(path, { method, json: true });
}

const [mode = 'plain', path = '', method = ''] = process.argv.slice(2);
const [begun, used] = [performance.now(), process.cpuUsage()];
await (mode === 'plain' ? plain(path) : mode === 'read' ? read(path, method) : count(path, method));
const { user, system } = process.cpuUsage(used);
const figures: CountFigures = { cpu: (user + system) / 1000, wall: performance.now() - begun, rss: process.resourceUsage().maxRSS / 1024 };
process.send?.(figures);
