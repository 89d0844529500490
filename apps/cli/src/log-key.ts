import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newLogKey, readLogKeyFile, RotateLogKey, verifierKeyOf } from '#ledger';
import { causeOf, INVENTED_NAME, isRefusal, readLogName, UnitOfWork } from '#platform';
import { verifierKeyInWords } from '#transparency';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';
import { signingHere } from './signing.js';

export interface LogKeyOptions {
  readonly out?: string;
  readonly name?: string;
}

export interface RotateOptions {
  readonly to: string;
  readonly name?: string;
}

/** `placet log-key`: makes a key; `--out` keeps it in a file that only its owner reads, else it is printed. */
export async function logKeyCommand({ out, name }: LogKeyOptions): Promise<ExitCode> {
  const { key, pem } = newLogKey();
  const shown = verifierKeyInWords(verifierKeyOf(nameGiven(name) ?? nameOfLogs(), key));
  if (!out) process.stdout.write(pem);
  else
    await writeFile(out, pem, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw new Failure(`The key is not written to ${out}: there is such a file already. Name a new one.`);
      throw new Failure(`The key cannot be written to ${out} (${causeOf(error)}): name a file in a folder of yours.`);
    });
  // Beside the key, not in it: what is printed on standard output can be kept as it is.
  process.stderr.write(`${out ? `The key is in ${out}; keep a copy in a safe place.\n` : ''}Others check with: ${shown}\n`);
  return 0;
}

/** `placet rotate-log-key --to FILE`: the key in the file follows the one that signs now. */
export async function rotateLogKeyCommand({ to, ...options }: RotateOptions): Promise<ExitCode> {
  // Under a name with which no process starts, there would be no way on.
  const name = nameGiven(options.name);
  const old = signingHere();
  const next = readLogKeyFile('The key that is to follow', resolve(to));
  const rotated = await withDataSource((dataSource) =>
    new RotateLogKey(new UnitOfWork(dataSource)).execute(old, { name: name ?? old.name, key: next }),
  );
  if (isRefusal(rotated)) throw new Failure(rotated.words.en);
  process.stdout.write(
    `The logs are signed by ${rotated.to} from now on (entry ${rotated.index} of the organization’s log).\n` +
      `Start every process again with PLACET_LOG_KEY_FILE=${resolve(to)}${name ? ` PLACET_LOG_NAME=${name}` : ''}: with the old key they sign nothing more.\n` +
      `Keep the old key from now on as carefully as before, or destroy it.\n`,
  );
  return 0;
}

function nameGiven(option: string | undefined): string | undefined {
  return option === undefined ? undefined : readLogName('--name', option);
}

function nameOfLogs(): string {
  return readLogName('PLACET_LOG_NAME', process.env['PLACET_LOG_NAME']?.trim() || INVENTED_NAME);
}
