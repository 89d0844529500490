import { type Consultation, ConsultationRepository } from '#consultations';
import type { Principal } from '#identity';
import type { Result, Transaction } from '#platform';
import { noSuchSilence } from '../domain/conduct.js';
import { type Initiator, INITIATORS } from '../domain/procedure.js';
import { type KeptSilence, SilenceRepository } from '../persistence/silence-repository.js';
import { performSilencesDue } from './performing.js';

/** A procedure with its consultation, under the consultation's lock. */
export type Floor = Readonly<{ consultation: Consultation; silence: KeptSilence }>;

/** Takes the lock of the procedure's consultation, lets what the clock decided be written down, then reads the procedure. */
export async function takeFloor(tx: Transaction, silence: string): Promise<Result<Floor>> {
  const silences = tx.get(SilenceRepository);
  const belongs = await silences.consultationOf(silence);
  const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
  if (!consultation) return noSuchSilence();
  await performSilencesDue(tx, consultation.file.id, consultation.at);
  const found = await silences.find(silence);
  return found ? { consultation, silence: found } : noSuchSilence();
}

/** In whose names an account conducts a procedure: one account may be of the secretariat and in the chair. */
export function officesOf({ roles }: Principal): Initiator[] {
  return INITIATORS.filter((office) => roles.has(office));
}
