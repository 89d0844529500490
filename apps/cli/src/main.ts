import { Command, CommanderError, Option } from 'commander';

// Whoever reads only the first lines (`placet --help | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const program = new Command('placet')
  .description('Placet: the operator’s commands.')
  .addHelpText(
    'after',
    `
The database is the one that DATABASE_URL names, or, without it, the embedded server below .placet/ (started for the
command when it is not running, and stopped afterwards).

Exit codes: 0, all is well; 1, the command did its work and found something wrong; 2, it could not do its work.

Example:
  npx placet recount IC/2006/8`,
  )
  .showHelpAfterError('(placet --help lists the commands)')
  .exitOverride();

program
  .command('recount')
  .summary('count a consultation again from its stored ballots')
  .description(
    'Counts every question of a consultation again from the stored ballots, by the rules frozen with it, and compares the\n' +
      'ballots with the log, the count with the decision that was stored, and all of it with the published record.',
  )
  .argument('<symbol>', 'the symbol of the consultation, for example IC/2006/8')
  .addOption(new Option('--json', 'print the report as one JSON object'))
  .action(async (symbol: string, options: { json?: boolean }) => {
    const { recountCommand } = await import('./recount.js');
    process.exitCode = await recountCommand(symbol, options.json === true);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const { lineOf } = await import('./failure.js');
    process.stderr.write(`placet: ${lineOf(error)}\n`);
    process.exitCode = 2;
  }
}
