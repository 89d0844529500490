import 'reflect-metadata';
import { Command, CommanderError, Option } from 'commander';
import { CannotStart, causeOf, sqlState } from '#platform';
import { Failure } from './failure.js';
import { recountCommand } from './recount.js';

const program = new Command('placet')
  .description('Placet: the operator’s commands.')
  .addHelpText(
    'after',
    `
The database is the one that DATABASE_URL names, or, without it, the embedded server below .placet/ (started for the
command when it is not running, and stopped afterwards).

Exit codes: 0, all is well; 1, the command did its work and found something wrong; 2, it could not do its work.`,
  )
  .showHelpAfterError('(placet --help lists the commands)')
  .exitOverride();

program
  .command('recount')
  .summary('count a consultation again from its stored ballots')
  .description(
    'Counts every question of a consultation again from the stored ballots, by the rules frozen with it, and compares the\n' +
      'count with the decision that was stored, the ballots with the log, and all of it with the published record.',
  )
  .argument('<symbol>', 'the symbol of the consultation, for example IC/2006/8')
  .addOption(new Option('--json', 'print the report as one JSON object'))
  .addHelpText('after', '\nExample:\n  npx placet recount IC/2006/8')
  .action(async (symbol: string, options: { json?: boolean }) => {
    process.exitCode = await recountCommand(symbol, options.json === true);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`placet: ${lineOf(error)}\n`);
    process.exitCode = 2;
  }
}

/** The cause in one line, without a stack. */
function lineOf(error: unknown): string {
  if (error instanceof Failure || error instanceof CannotStart) return error.message;
  if (sqlState(error) === '42P01')
    return 'The database holds no consultations: it is not one of Placet, or "npm start" has yet to prepare it.';
  return `${causeOf(error)}. Is the database running, and is DATABASE_URL right?`;
}
