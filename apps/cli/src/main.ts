import { Command, CommanderError, Option } from 'commander';
import type { CountOptions } from './count/question.js';
import { Failure } from './failure.js';
import type { ImportOptions } from './import.js';
import type { RenderOptions } from './render.js';
import type { LogKeyOptions, RotateOptions } from './log-key.js';
import type { VerifyOptions } from './verify.js';
import type { VerifyLotOptions } from './verify-lot.js';
import type { WitnessOptions } from './witness/index.js';

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

Examples:
  npx placet recount IC/2006/8
  npx placet count votes.blt --method stv
  npx placet count roll-calls.ndjson --rule two-thirds --json
  npx placet render IC/2006/8 record.pdf --language fr
  npx placet export IC/2006/8 -o bundle.json
  npx placet verify bundle.json --key placet.example+…
  npx placet verify-lot record.json
  npx placet witness https://placet.example --state kept.json
  npx placet import note.txt --into IC/2006/8`,
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

program
  .command('render')
  .summary('make a file of a published record or its corrigendum: PDF, DOCX, XLSX, CSV, Akoma Ntoso')
  .description(
    'Makes a file of a published record, the same bytes that the server gives. The record is read from the database, or from a ' +
      'file (JSON): its bundle, the record itself or the corrigendum. That needs neither server nor database; whether a bundle holds, ' +
      '"placet verify" says.',
  )
  .argument('<record>', 'the symbol of the consultation, or the file of its bundle or record (….json)')
  .argument('[file]', 'what to make: record.pdf, comments.xlsx, corrigendum.docx …; --list lists them', 'record.pdf')
  .addOption(new Option('--language <language>', 'en, fr or es').default('en'))
  .addOption(new Option('-o, --output <file>', 'where to write it; - for the standard output; without it, a name of its own here'))
  .addOption(new Option('--list', 'list what can be made'))
  .action(async (record: string, file: string, options: RenderOptions) => {
    const { renderCommand } = await import('./render.js');
    process.exitCode = await renderCommand(record, file, options);
  });

program
  .command('export')
  .summary('write the bundle of a published record: the record with all that proves it')
  .description(
    'Writes one file with the record, its log, checkpoints and proofs, documents, comments and keys, which placet verify checks\n' +
      'without server or database. It is signed by the key of the logs, found as the server finds it.',
  )
  .argument('<symbol>', 'the symbol of the consultation, for example IC/2006/8')
  .requiredOption('-o, --output <file>', 'the file to write')
  .action(async (symbol: string, options: { output: string }) => {
    const { exportCommand } = await import('./export.js');
    process.exitCode = await exportCommand(symbol, options.output);
  });

program
  .command('verify')
  .summary('check a bundle, without server, network or database')
  .description(
    'Checks a bundle from its first byte to its last: entries and tree, checkpoints and signatures, the record and its texts, the\n' +
      'roll, every ballot against the log, every count, every decision. It trusts nothing but what the key given has signed. Without\n' +
      '--key the bundle is held against its own key, which proves that it is consistent and not by whom it was signed.',
  )
  .argument('<file>', 'the bundle')
  .addOption(new Option('--key <key...>', 'a key of the logs that you trust, as name+id+key'))
  .addOption(
    new Option('--checkpoint <file...>', 'a signed checkpoint got elsewhere, from a witness or a receipt: the bundle must contain it'),
  )
  .addOption(new Option('--json', 'print the report as one JSON object'))
  .action(async (file: string, options: VerifyOptions) => {
    const { verifyCommand } = await import('./verify.js');
    process.exitCode = await verifyCommand(file, options);
  });

program
  .command('verify-organization')
  .summary('hold the ledgers of Members, every roll and who cast against the organization’s log')
  .description(
    'Applies every act of the organization’s log on memberships, delegations, credentials and voting rights again, and compares\n' +
      'what follows with the tables of the ledgers, with every roll as of its taking, and with who cast each ballot.',
  )
  .addOption(new Option('--json', 'print the report as one JSON object'))
  .action(async (options: { json?: boolean }) => {
    const { verifyOrganizationCommand } = await import('./verify-organization.js');
    process.exitCode = await verifyOrganizationCommand(options.json === true);
  });

program
  .command('import')
  .summary('recognise a document in a plain text, and add it to a draft')
  .description(
    'Recognises sections, numbered paragraphs, items and footnotes in a plain text (UTF-8). Numbers are kept as they are\n' +
      'printed; every block has an anchor of its own; what could not be placed is listed, and nothing is dropped.',
  )
  .argument('<file>', 'the file, or - for the standard input')
  .addOption(new Option('--json', 'print what was recognised as one JSON object'))
  .addOption(new Option('--into <symbol>', 'add it as a document to this draft consultation'))
  .addOption(new Option('--as <email>', 'the officer of the secretariat in whose name it is added; not needed when there is one only'))
  .addOption(new Option('--symbol <symbol>', 'the symbol of the document, in place of what was recognised'))
  .addOption(new Option('--title <title>', 'its title, in place of what was recognised'))
  .addOption(new Option('--date <day>', 'its day of issue (2006-10-12), in place of what was recognised'))
  .addOption(new Option('--language <language>', 'its original language (en, fr or es), in place of what was recognised'))
  .addOption(
    new Option('--with <language=file>', 'the same document in another language, built alike; English is needed where the original is not')
      .argParser((given: string, before: readonly string[] = []) => [...before, given])
      .default([] as readonly string[], 'none'),
  )
  .action(async (file: string, options: ImportOptions) => {
    const { importCommand } = await import('./import.js');
    process.exitCode = await importCommand(file, options);
  });

program
  .command('count')
  .summary('count an election file on its own, without server or database')
  .description(
    'Counts a file: BLT (as programs that count by single transferable vote write it), CSV (a header with the options, a ballot\n' +
      'a line), JSON, or roll calls (one JSON object a line with the lists yes, no and abstain). Files packed by gzip are\n' +
      'unpacked. A file that is not what it should be is refused with the line and the reason, and nothing of it is counted.',
  )
  .argument('<file>', 'the file, or - for the standard input')
  .addOption(new Option('--method <method>', 'how it is counted: a method’s name, or its end (stv, irv); roll calls need none'))
  .addOption(new Option('--seats <n>', 'how many places there are, in place of what the file or the method says'))
  .addOption(new Option('--choose <n>', 'how many options a ballot may choose, in place of what the method says'))
  .addOption(
    new Option('--rule <rule>', 'the majority: simple, two-thirds, absolute …, a preset, or a fraction (2/3, ">1/2")').default('simple'),
  )
  .addOption(new Option('--members <n>', 'how many members the body has: for quorums, and for majorities of all members'))
  .addOption(new Option('--seed <hex>', 'the seed of the lot that breaks ties where nothing else does'))
  .addOption(new Option('--format <format>', 'blt, csv, json or roll-calls, where neither name nor beginning tell'))
  .addOption(new Option('--sensitivity', 'of roll calls: how many come out otherwise under other majorities, and with --members quorums'))
  .addOption(new Option('--json', 'print the result as one JSON object; of roll calls, one a line in their order'))
  .action(async (file: string, options: CountOptions) => {
    const { countCommand } = await import('./count/index.js');
    process.exitCode = await countCommand(file, options);
  });

program
  .command('verify-lot')
  .summary('draw a lot again that broke a tie')
  .description(
    'Draws a lot again, from a published record or from what is told, and says whether the seed is the one that was bound by\n' +
      'its hash when voting opened, and whether it gives the order that was published. Needs neither server nor database.',
  )
  .argument('[record]', 'the file of a published record (JSON)')
  .addOption(new Option('--question <key>', 'the key of the question; of a record: that one alone'))
  .addOption(new Option('--commitment <sha256>', 'the hash that was published when voting opened'))
  .addOption(new Option('--seed <hex>', 'the seed that was revealed at the closing'))
  .addOption(new Option('--options <keys>', 'the keys of all options of the question, with commas'))
  .addOption(new Option('--order <keys>', 'the order that was published, with commas'))
  .addOption(new Option('--json', 'print what was drawn as one JSON list'))
  .action(async (file: string | undefined, options: VerifyLotOptions) => {
    const { verifyLotCommand } = await import('./verify-lot.js');
    process.exitCode = await verifyLotCommand(file, options);
  });

program
  .command('witness')
  .summary('watch over the logs of a server: that nothing published is ever changed')
  .description(
    'Fetches the checkpoints of a server’s logs, keeps the last ones, and demands a proof that each goes on from the one before.\n' +
      'Reports a history that was shortened or rewritten, and one that is shown differently to others. Needs neither database\n' +
      'nor account: anybody may be a witness. The organization’s log is always among them, and it notes the state of the others.',
  )
  .argument('<url>', 'the address of the server, for example https://placet.example')
  .addOption(new Option('--state <file>', 'where the last checkpoints are kept; without it, placet-witness-HOST.json'))
  .addOption(new Option('--log <id...>', 'further logs, by their ids as they stand in receipts; kept from then on'))
  .addOption(new Option('--key <name+id+key>', 'the key that is trusted; without it, the one that the server tells at the first look'))
  .addOption(new Option('--compare <url|file>', 'another address of the server, or what another witness has kept'))
  .addOption(new Option('--once', 'look once (as without --every)').conflicts('every'))
  .addOption(new Option('--every <seconds>', 'look again and again, until it is stopped'))
  .addOption(new Option('--json', 'print each look as one JSON object'))
  .action(async (address: string, options: WitnessOptions) => {
    const { witnessCommand } = await import('./witness/index.js');
    process.exitCode = await witnessCommand(address, options);
  });

program
  .command('log-key')
  .summary('make a key to sign the logs with')
  .description('Makes a key (Ed25519, PKCS#8 in PEM) and says what others check with: name+id+key.')
  .addOption(new Option('--out <file>', 'keep it in a new file, for its owner only; without it, it is printed'))
  .addOption(new Option('--name <name>', 'the name under which the logs are kept; without it, PLACET_LOG_NAME'))
  .action(async (options: LogKeyOptions) => {
    const { logKeyCommand } = await import('./log-key.js');
    process.exitCode = await logKeyCommand(options);
  });

program
  .command('rotate-log-key')
  .summary('let another key sign the logs from now on')
  .description(
    'Lets another key follow the one that signs the logs (PLACET_LOG_KEY, PLACET_LOG_KEY_FILE, or the demonstration’s own). Both\n' +
      'sign that it does, and the organization’s log keeps it: whoever trusts the one can go on to the other.',
  )
  .addOption(new Option('--to <file>', 'the file with the key that is to follow').makeOptionMandatory())
  .addOption(new Option('--name <name>', 'another name for the logs: everything is then signed anew, under the new origins'))
  .action(async (options: RotateOptions) => {
    const { rotateLogKeyCommand } = await import('./log-key.js');
    process.exitCode = await rotateLogKeyCommand(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    // The commands that need no database do not load what knows of one.
    const line = error instanceof Failure ? error.message : (await import('./fault-line.js')).lineOf(error);
    process.stderr.write(`placet: ${line}\n`);
    process.exitCode = 2;
  }
}
