import { Injectable } from '@nestjs/common';
import { ToldLedgers } from '#delegations';
import { ORGANIZATION_LOG } from '#ledger';
import { UnitOfWork } from '#platform';
import { castByDelegates, delegationsFollow, followsFromTheLog, type OrganizationReport } from '../domain/organization-check.js';
import { found } from '../domain/recount.js';
import { LogMaterial } from '../persistence/log-material.js';
import { OrganizationMaterial } from '../persistence/organization-material.js';

/**
 * Holds memberships, delegations, credentials, voting rights, every roll, and who cast each ballot against the organization's log. It writes nothing, and asks
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
      const told = new ToldLedgers();
      const { damaged } = await tx.get(LogMaterial).findings(ORGANIZATION_LOG);
      let ballots = 0;
      const findings = [
        ...found('the log and its hashes', { where: 'damaged entries', stored: '0', found: String(damaged) }, damaged > 0),
        ...followsFromTheLog(told, acts, lists),
        ...delegationsFollow(told, await material.delegates()),
      ];
      for (const { symbol, log } of await material.votes()) {
        const cast = await material.ballots(log);
        ballots += cast.length;
        findings.push(...castByDelegates(symbol, told.everAppointed, cast));
      }
      return { acts: acts.length, lists: lists.length, ballots, findings, equal: findings.length === 0 };
    });
  }
}
