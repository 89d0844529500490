import type { Refusal, Transaction } from '#platform';
import { checkWeighed } from '../domain/weights.js';
import { WeightRepository } from '../persistence/weight-repository.js';

/** The questions of a consultation that weights would decide, where none are set: why it cannot be opened. */
export async function unweighed(tx: Transaction, consultation: string): Promise<Refusal | null> {
  const weights = tx.get(WeightRepository);
  return checkWeighed(await weights.questions(consultation), await weights.isSet(consultation));
}
