import { createHash } from 'node:crypto';
import { isRefusal, type Result, type Transaction } from '#platform';
import type { QuestionCorrected, Speaker } from '../domain/floor.js';
import { noSuchQuestion } from '../domain/refusals.js';
import { FloorRepository } from '../persistence/floor-repository.js';
import { performWhatIsDue } from './settling.js';

/** A question with its consultation, under the consultation's lock, and who speaks on it. */
export type Floor = Readonly<{ question: QuestionCorrected & { consultation: string }; speaker: Speaker | null }>;

/**
 * Takes the lock of the question's consultation and reads where both stand. A draft does not exist for whoever may not see it.
 */
export async function takeFloor(tx: Transaction, account: string, question: string): Promise<Result<Floor>> {
  const floors = tx.get(FloorRepository);
  const found = await floors.question(question);
  return found ? { question: found, speaker: await floors.speaker(account, found.consultation) } : noSuchQuestion();
}

/** The same once the clock's decisions are written down: it may have put the question since, or closed it. */
export async function takeSettledFloor(tx: Transaction, account: string, question: string): Promise<Result<Floor>> {
  const floor = await takeFloor(tx, account, question);
  if (isRefusal(floor)) return floor;
  await performWhatIsDue(tx, floor.question.consultation);
  return takeFloor(tx, account, question);
}

/** The fingerprint that stands beside what was said, in the table. The log has a salted one. */
export function sha256Of(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
