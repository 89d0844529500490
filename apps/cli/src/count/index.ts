import {
  ELECTION_READERS,
  type Election,
  FileFault,
  type FileFormat,
  FILE_FORMATS,
  formatByBeginning,
  formatByName,
  countGroups,
  fillingFor,
} from '#tally';
import { type ExitCode, Failure } from '../failure.js';
import { openInput, type Input } from './input.js';
import { lotOf, questionOf, rollOf, type CountOptions, termsOf } from './question.js';
import { electionInWords, electionJson } from './report.js';
import { compareRollCalls, countRollCalls } from './roll-calls.js';

/** `placet count FILE`: 0 when it was counted; a file that is not what it should be is refused, and nothing of it printed. */
export async function countCommand(file: string, options: CountOptions): Promise<ExitCode> {
  const input = await openInput(file);
  const format = formatOf(file, options, input);
  if (options.sensitivity && format !== 'ROLL_CALLS')
    throw new Failure('--sensitivity is of roll calls: one rule, and many votes under it.');
  try {
    if (format === 'ROLL_CALLS') await (options.sensitivity ? compareRollCalls : countRollCalls)(input, options);
    else await countElection(format, input, options);
    return 0;
  } catch (fault) {
    if (fault instanceof FileFault) throw new Failure(`${file === '-' ? 'standard input' : file}: ${fault.message}`);
    throw fault;
  }
}

function formatOf(file: string, { format }: CountOptions, { beginning }: Input): FileFormat {
  if (format === undefined) return (file === '-' ? null : formatByName(file)) ?? formatByBeginning(beginning);
  const asked = FILE_FORMATS.find((each) => each === format.toUpperCase().replace(/-/g, '_'));
  if (asked === undefined)
    throw new Failure(`There is no format “${format}”; there are ${FILE_FORMATS.join(', ').toLowerCase().replace('_', '-')}.`);
  return asked;
}

async function countElection(format: Exclude<FileFormat, 'ROLL_CALLS'>, input: Input, options: CountOptions): Promise<void> {
  const terms = termsOf(options, null);
  const election = await read(new ELECTION_READERS[format](fillingFor(terms.method)), input);
  const question = questionOf(terms, election);
  const result = countGroups(question, rollOf(terms, election.ballots.total), election.ballots.groups(), lotOf(terms, question));
  const counted = { format, election, question, result };
  process.stdout.write(options.json ? `${electionJson(counted)}\n` : electionInWords(counted));
}

async function read(reader: InstanceType<(typeof ELECTION_READERS)[keyof typeof ELECTION_READERS]>, { parts }: Input): Promise<Election> {
  for await (const part of parts) reader.feed(part);
  return reader.end();
}
