import { createHash } from 'node:crypto';
import type { Result, Transaction } from '#platform';
import type { QuestionOnFloor, Speaker } from '../domain/floor.js';
import { noSuchQuestion } from '../domain/refusals.js';
import { FloorRepository } from '../persistence/floor-repository.js';

/** A question with its consultation, under the consultation's lock, and who speaks on it. */
export type Floor = Readonly<{ question: QuestionOnFloor & { consultation: string }; speaker: Speaker | null }>;

/**
 * Takes the lock of the question's consultation and reads where both stand. A draft does not exist for whoever may not see it.
 */
export async function takeFloor(tx: Transaction, account: string, question: string): Promise<Result<Floor>> {
  const floors = tx.get(FloorRepository);
  const found = await floors.question(question);
  return found ? { question: found, speaker: await floors.speaker(account, found.consultation) } : noSuchQuestion();
}

/** The log keeps the hash of what was said, not the words. */
export function sha256Of(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
