import 'reflect-metadata';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { type Played, playWhole } from '#demonstration';
import { DemonstrationChamber } from './demo-chamber.js';
import { progressOnStandardError } from './demo-progress.js';
import { jsonOf, reportOf } from './demo-report.js';

/** How the command ends when it is told to stop: as the shell has it for an interrupt. */
const INTERRUPTED = 130;

/**
 * `npm run demo`: the whole of IC/2006/8 through the public API, on a database of its own. Progress goes to standard
 * error; standard output has the outcome, with `--json` as one object on its last line.
 */
async function demo(json: boolean): Promise<void> {
  const started = performance.now();
  const chamber = new DemonstrationChamber();
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupted = true;
      process.exitCode = INTERRUPTED;
      chamber.stopBeginning();
    });
  }
  try {
    const played = await play(chamber, () => interrupted);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(json ? `${jsonOf(played, seconds)}\n` : `${reportOf(played)}\nPlayed in ${seconds} s.\n`);
  } catch (fault) {
    if (!interrupted) throw fault;
    process.stderr.write('demo: stopped; nothing of it remains.\n');
  } finally {
    await chamber.close();
  }
}

async function play(chamber: DemonstrationChamber, interrupted: () => boolean): Promise<Played> {
  process.stderr.write('Preparing a database of its own …\n');
  const address = await chamber.open(version());
  const shown = progressOnStandardError();
  try {
    return await playWhole(address, (step) => {
      // Between two acts: those in flight are answered before the server goes.
      if (interrupted()) throw new Error('stopped');
      shown.progress(step);
    });
  } finally {
    shown.end();
  }
}

function version(): string {
  // This file is built to dist/apps/cli/src.
  return (createRequire(import.meta.url)('../../../../package.json') as { version: string }).version;
}

const unknown = process.argv.slice(2).filter((argument) => argument !== '--json');
if (unknown.length > 0) {
  process.stderr.write(`demo: ${unknown.join(' ')} is not known; there is only --json.\n`);
  process.exitCode = 2;
} else {
  try {
    await demo(process.argv.includes('--json'));
  } catch (fault) {
    process.stderr.write(`demo: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
