import 'reflect-metadata';
import { RecountRecord, type RecountReport } from '#record';
import { isRefusal, UnitOfWork } from '#platform';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';

/** `placet recount SYMBOL`: 0 when every figure comes out the same, 1 when one does not. */
export async function recountCommand(symbol: string, json: boolean): Promise<ExitCode> {
  const report = await withDataSource((dataSource) => new RecountRecord(new UnitOfWork(dataSource)).execute(symbol));
  if (isRefusal(report)) throw new Failure(report.words.en);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
  return report.equal ? 0 : 1;
}

/** The report as an auditor reads it. */
export function inWords(report: RecountReport): string {
  const lines = report.questions.map((question) => {
    const counts = question.counts.map(({ option, count }) => `${option} ${count}`).join(', ');
    const verdict = question.difference ? `differs: ${differenceInWords(question.difference)}` : 'agrees';
    return `  ${question.number}. ${question.key}: ${question.outcome}${counts && ` (${counts})`}, from ${question.ballots} ballots – ${verdict}`;
  });
  const others = report.findings.map((finding) => `  Differs: ${differenceInWords(finding)}`);
  const against = report.sha256 ? `the published record (sha256 ${report.sha256})` : 'the stored decisions; no record is published yet';
  const end = report.equal
    ? 'The recount gives the same figures.'
    : 'The recount does not agree with what is stored. What is named above was changed after it was counted.';
  return [`Recount of ${report.symbol} from its stored ballots, against ${against}:`, ...lines, ...others, end, ''].join('\n');
}

export function differenceInWords({ between, where, stored, found }: RecountReport['findings'][number]): string {
  return `${between} part at ${where}: ${short(stored)} there, ${short(found)} here`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
