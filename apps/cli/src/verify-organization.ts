import 'reflect-metadata';
import { UnitOfWork } from '#platform';
import { CheckOrganization } from '#record';
import { withDataSource } from './database.js';
import type { ExitCode } from './failure.js';
import { differenceInWords } from './recount.js';

/** `placet verify-organization`: 0 when ledgers, rolls and who cast follow from the organization's log, 1 when something does not. */
export async function verifyOrganizationCommand(json: boolean): Promise<ExitCode> {
  const report = await withDataSource((dataSource) => new CheckOrganization(new UnitOfWork(dataSource)).execute());
  const lines = [
    `${report.acts} acts on memberships, delegations, credentials and voting rights, against the ledgers, ${report.lists - 1} rolls and ${report.ballots} ballots:`,
    ...report.findings.map((finding) => `  Differs: ${differenceInWords(finding)}`),
    report.equal ? 'All of it follows from the log.' : 'What is named above was not done by an act that the log has.',
  ];
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`);
  return report.equal ? 0 : 1;
}
