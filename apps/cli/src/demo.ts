import 'reflect-metadata';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, CommanderError } from 'commander';
import { type Case, CASE_NAMES, caseNamed, CASES_IN_WORDS, playCase, playWhole, type Progress, signInsIn } from '#demonstration';
import { builtWebClient, ROOT, versionOfProgram } from '#platform';
import { DemonstrationChamber } from './demo-chamber.js';
import { progressOnStandardError } from './demo-progress.js';
import { closedSample, sampleInWords } from './demo-roll-calls.js';
import { jsonOf, reportOf, storyJsonOf, storyOf } from './demo-report.js';

/** The roll calls lie beside the project and are no part of it. */
const SAMPLE = join(ROOT, '..', 'shared', 'acceptance', 'un-roll-calls.ndjson.gz');

/** How the command ends when it is told to stop: as the shell has it for an interrupt. */
const INTERRUPTED = 130;
const UNKNOWN = 2;

/** What was played, as text and for programs. */
type Account = Readonly<{ text: string; json: (seconds: number) => string; symbol: string | null }>;

/**
 * `npm run demo`: the whole of IC/2006/8 through the public API, on a database of its own, or with `--case` another case.
 * With `--bundle` the bundle of its record is written to a file, which `placet verify` checks. With `--serve` it can be looked
 * at in a browser afterwards, until the command is interrupted.
 * Progress goes to standard error; standard output has the outcome, with `--json` as one object on its last line.
 */
async function demo(
  chosen: Case | null,
  { json, bundle, serve }: Readonly<{ json: boolean; bundle: string | null; serve: boolean }>,
): Promise<void> {
  const started = performance.now();
  const chamber = new DemonstrationChamber(signInsIn(chosen));
  let interrupted = false;
  let leave = (): void => undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupted = true;
      process.exitCode = INTERRUPTED;
      chamber.stopBeginning();
      leave();
    });
  }
  process.stderr.write('Preparing a database of its own …\n');
  const shown = progressOnStandardError();
  const progress: Progress = (step) => {
    // Between two acts: those in flight are answered before the server goes.
    if (interrupted) throw new Error('stopped');
    shown.progress(step);
  };
  try {
    const account = await (chosen ? playOne(chosen, chamber, progress) : playDemonstration(chamber, progress));
    shown.end();
    if (bundle !== null) {
      if (account.symbol === null) throw new Error('the case publishes no record, and so has no bundle.');
      await chamber.bundle(account.symbol, bundle);
    }
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(json ? `${account.json(seconds)}\n` : `${account.text}\nPlayed in ${seconds} s.\n`);
    if (serve && !interrupted) {
      process.stderr.write(toBeLookedAt(chamber, chosen));
      await new Promise<void>((left) => {
        leave = left;
      });
      process.exitCode = 0; // it was over
    }
  } catch (fault) {
    if (!interrupted) throw fault;
    process.stderr.write('demo: stopped; nothing of it remains.\n');
  } finally {
    shown.end();
    await chamber.close();
  }
}

/** Where it is looked at, and as whom. */
function toBeLookedAt({ pages }: DemonstrationChamber, chosen: Case | null): string {
  const signIns = signInsIn(chosen);
  const column = Math.max(...signIns.map(({ role }) => role.en.length));
  const lines = signIns.map(({ role, email, password }) => `  ${role.en.padEnd(column)}  ${email}  ${password}`);
  return [
    '',
    `To be looked at: ${pages}`,
    ...lines,
    'So do the representatives of the other Members, by their codes.',
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}

async function playDemonstration(chamber: DemonstrationChamber, progress: Progress): Promise<Account> {
  const played = await playWhole(await chamber.open(versionOfProgram()), progress);
  return { text: reportOf(played), json: (seconds) => jsonOf(played, seconds), symbol: played.record.symbol };
}

async function playOne(chosen: Case, chamber: DemonstrationChamber, progress: Progress): Promise<Account> {
  const told = await playCase(chosen, await chamber.stage(versionOfProgram()), progress);
  const symbol = told.played[0]?.record.symbol ?? null;
  if (chosen.name !== 'roll-calls') return { text: storyOf(told), json: (seconds) => storyJsonOf(told, seconds), symbol };
  const sample = await closedSample(SAMPLE);
  return {
    symbol,
    text: `${storyOf(told)}\n${sampleInWords(sample)}`,
    json: (seconds) =>
      JSON.stringify({
        ...(JSON.parse(storyJsonOf(told, seconds)) as object),
        rollCalls: sample?.rollCalls ?? null,
        sensitivity: sample?.compared ?? null,
      }),
  };
}

function listed(): string {
  const longest = Math.max(...CASE_NAMES.map(({ length }) => length));
  return CASES_IN_WORDS.map(({ name, title }) => `  ${name.padEnd(longest)}  ${title}\n`).join('');
}

function refuse(why: string): void {
  process.stderr.write(`demo: ${why}\n`);
  process.exitCode = UNKNOWN;
}

type Asked = Readonly<{ case?: string; cases?: boolean; json?: boolean; bundle?: string; serve?: boolean }>;

const command = new Command('npm run demo --')
  .usage('[options]')
  .description(
    'Plays the consultation of IC/2006/8 through the public API, one delegation for each Member that takes part, on a database of ' +
      'its own that is gone afterwards, and prints the tallies and the record.',
  )
  .option('--case <name>', 'another case than the whole of the demonstration')
  .option('--cases', 'list the cases')
  .option('--json', 'print what came of it as one JSON object, on the last line')
  .option('--bundle <file>', 'write the bundle of the record, which "placet verify" checks')
  .option('--serve', 'leave it afterwards to be looked at in a browser, until Ctrl-C')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run demo -- --case tie\n  npm run demo -- --case hld-themes --serve\n  npm run demo -- --bundle bundle.json && npx placet verify bundle.json',
  )
  .allowExcessArguments(false)
  .exitOverride();

async function run(): Promise<void> {
  const asked = command.parse().opts<Asked>();
  if (asked.cases) {
    process.stdout.write(asked.json ? `${JSON.stringify(CASES_IN_WORDS)}\n` : listed());
    return;
  }
  const chosen = asked.case === undefined ? null : caseNamed(asked.case);
  if (chosen === undefined) return refuse(`There is no case “${asked.case}”. There are:\n${listed()}`);
  if (asked.serve && !builtWebClient()) return refuse('The web client is not built yet: run “npm run build:web” first.');
  await demo(chosen, { json: asked.json === true, bundle: asked.bundle ?? null, serve: asked.serve === true });
}

try {
  await run();
} catch (fault) {
  // Commander has said what was wrong, or shown the help that was asked for.
  if (fault instanceof CommanderError) process.exitCode = fault.exitCode === 0 ? 0 : UNKNOWN;
  else {
    process.stderr.write(`demo: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
