import { Injectable } from '@nestjs/common';
import { ToldLedgers } from '#delegations';
import { ORGANIZATION_LOG } from '#ledger';
import { UnitOfWork } from '#platform';
import { followsFromTheLog, type OrganizationReport } from '../domain/organization-check.js';
import { found } from '../domain/recount.js';
import { LogMaterial } from '../persistence/log-material.js';
import { OrganizationMaterial } from '../persistence/organization-material.js';

/**
 * Holds memberships, credentials, voting rights and every roll against the organization's log. It writes nothing, and asks
 * nobody's leave: whoever holds the database may run it. That the log is the one that was signed is seen at each start.
 */
@Injectable()
export class CheckOrganization {
  constructor(private readonly uow: UnitOfWork) {}

  execute(): Promise<OrganizationReport> {
    return this.uow.snapshot(async (tx) => {
      const material = tx.get(OrganizationMaterial);
      const acts = await material.acts();
      const now = await material.now();
      const ledgers = { called: 'the ledgers', asOf: now, lines: await material.ledgers(now) };
      const lists = [...(await material.rolls()), ledgers];
      const { damaged } = await tx.get(LogMaterial).findings(ORGANIZATION_LOG);
      const findings = [
        ...found('the log and its hashes', { where: 'damaged entries', stored: '0', found: String(damaged) }, damaged > 0),
        ...followsFromTheLog(new ToldLedgers(), acts, lists),
      ];
      return { acts: acts.length, lists: lists.length, findings, equal: findings.length === 0 };
    });
  }
}
