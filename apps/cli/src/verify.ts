import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type Report, stepInWords, trustInWords, verifyBundle } from '#bundle';
import { nodeCrypto } from '#bundle/node';
import { type ExitCode, Failure } from './failure.js';

export type VerifyOptions = Readonly<{ key?: readonly string[]; checkpoint?: readonly string[]; json?: boolean }>;

const PIECE = 1 << 20;

/**
 * `placet verify FILE`: checks a bundle without server, network or database. 0 when all of it holds, 1 when something does not, 2 when
 * it could not be read.
 */
export async function verifyCommand(file: string, options: VerifyOptions): Promise<ExitCode> {
  const found = await stat(file).catch((fault: Error) => {
    throw new Failure(`${file} cannot be read: ${fault.message}.`);
  });
  if (!found.isFile()) throw new Failure(`${file} is not a file.`);
  const checkpoints = await Promise.all((options.checkpoint ?? []).map(noteIn));
  const read = (): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: PIECE });
  const report = await verifyBundle(read(), nodeCrypto, { keys: options.key, checkpoints, again: read });
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportInWords(file, report));
  return report.passed ? 0 : 1;
}

async function noteIn(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((fault: Error) => {
    throw new Failure(`The checkpoint ${file} cannot be read: ${fault.message}.`);
  });
}

const MARKS = { PASSED: 'ok', FAILED: 'WRONG', NOT_REACHED: '–' } as const;

/** The report as an auditor reads it: what was checked, in order, and what is wrong. */
export function reportInWords(file: string, report: Report): string {
  const head =
    report.symbol === null
      ? `${file}:`
      : `${file}: the record of ${report.symbol}, with ${report.size ?? '?'} entries of the log ${report.origin ?? '?'}`;
  const steps = report.steps.flatMap(({ step, state, checked, findings, more }) => [
    `  ${MARKS[state].padEnd(6)} ${stepInWords(step, checked).en}${state === 'NOT_REACHED' ? ' – not reached' : ''}`,
    ...findings.map(({ words }) => `           ${words.en}`),
    ...(more > 0 ? [`           and ${more} more`] : []),
  ]);
  const end = report.passed
    ? 'All of it holds.'
    : `It does not hold. First: ${report.first?.entry == null ? '' : `entry ${report.first.entry}: `}${report.first?.words.en ?? 'a step was not reached.'}`;
  return [head, ...steps, trustInWords(report).en, end, ''].join('\n');
}
