import { ELECTION_READERS, fillingFor, formatByName, methodNamed, RollCallReader } from '#tally';
import { countCommand } from '../../apps/cli/src/count/index.js';
import { openInput } from '../../apps/cli/src/count/input.js';

/** What a process of its own does with a file, to tell what it took without its start: `read`, as placet does, or `count`. */
export type CountMode = 'read' | 'count';
/** Milliseconds of CPU, and at most so many megabytes resident. */
export type CountFigures = Readonly<{ cpu: number; rss: number }>;

async function read(path: string, method: string): Promise<void> {
  const { parts } = await openInput(path);
  const format = formatByName(path);
  const key = methodNamed(method);
  if (format === null || key === null) throw new Error(`${path} cannot be read.`);
  const reader = format === 'ROLL_CALLS' ? new RollCallReader(() => undefined) : new ELECTION_READERS[format](fillingFor(key));
  for await (const part of parts) reader.feed(part);
  reader.end();
}

async function count(path: string, method: string): Promise<void> {
  // What it prints goes nowhere: printing is not counting.
  process.stdout.write = () => true;
  await countCommand(path, { method, json: true });
}

const [mode = 'read', path = '', method = ''] = process.argv.slice(2);
const used = process.cpuUsage();
await (mode === 'read' ? read(path, method) : count(path, method));
const { user, system } = process.cpuUsage(used);
const figures: CountFigures = { cpu: (user + system) / 1000, rss: process.resourceUsage().maxRSS / 1024 };
process.send?.(figures);
