import 'reflect-metadata';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { playWhole } from '#demonstration';
import { type DemonstrationChamber, openChamber } from './demo-chamber.js';
import { progressOnStandardError } from './demo-progress.js';
import { jsonOf, reportOf } from './demo-report.js';

/**
 * `npm run demo`: the whole of IC/2006/8 through the public API, on a database of its own. Progress goes to standard
 * error; standard output has the outcome, with `--json` as one object on its last line.
 */
async function demo(json: boolean): Promise<void> {
  const started = performance.now();
  const shown = progressOnStandardError();
  process.stderr.write('Preparing a database of its own …\n');
  chamber = await openChamber(version());
  try {
    const played = await playWhole(chamber.address, shown.progress);
    shown.end();
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    if (json) process.stdout.write(`${jsonOf(played, seconds)}\n`);
    else process.stdout.write(`${reportOf(played)}\nPlayed in ${seconds} s.\n`);
  } finally {
    shown.end();
    await chamber.close();
  }
}

function version(): string {
  // This file is built to dist/apps/cli/src.
  return (createRequire(import.meta.url)('../../../../package.json') as { version: string }).version;
}

let chamber: DemonstrationChamber | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void chamber?.close().finally(() => process.exit(130));
    if (!chamber) process.exit(130);
  });
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
