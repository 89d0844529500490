import { EventLog } from '#ledger';
import type { Transaction } from '#platform';
import { SettlementRepository } from '../persistence/settlement-repository.js';

/** Writes down which conditions have lapsed by the clock, and what follows. It is nobody's act. */
export async function lapse(transaction: Transaction, consultation: string): Promise<void> {
  const lapsed = await transaction.get(SettlementRepository).lapse(consultation);
  if (lapsed.length === 0) return;
  const acts = lapsed.map(({ condition, question, dueAt, effect }) => ({
    act: 'condition.lapsed',
    account: null,
    member: null,
    data: { condition, question, dueAt: dueAt.toISOString(), effect },
  }));
  await transaction.get(EventLog).append(consultation, ...acts);
}
