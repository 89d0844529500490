import { EventLog, ORGANIZATION_LOG } from '#ledger';
import type { Transaction } from '#platform';

/**
 * Every act on the ledgers begins here: it takes the lock of the organization's log, so that two officers who enter the
 * same thing at once are heard one after the other, and only then reads the official clock.
 */
export async function organizationLocked(transaction: Transaction): Promise<Date> {
  await transaction.get(EventLog).lock(ORGANIZATION_LOG);
  const row = await transaction.row<{ now: Date }>('SELECT official_now() AS now');
  if (!row) throw new Error('the clock did not answer');
  return row.now;
}
