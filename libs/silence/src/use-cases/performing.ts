import { type Act, EventLog } from '#ledger';
import { type Refusal, type Transaction } from '#platform';
import { barsPublication } from '../domain/conduct.js';
import { onLastDay, silenceState } from '../domain/procedure.js';
import { type KeptSilence, SilenceRepository } from '../persistence/silence-repository.js';

/** What every act on a procedure says of it: which, on what text. */
export function aboutOf(silence: Pick<KeptSilence, 'id' | 'number' | 'proposal' | 'document' | 'sha256'>) {
  const { id, number, proposal, document, sha256 } = silence;
  return { silence: id, number, ...(proposal ? { proposal } : {}), ...(document ? { document } : {}), sha256 };
}

/**
 * Writes down what the clock has decided of a consultation's silence procedures: that one was adopted tacitly, that one is
 * on its last day. The caller holds the consultation's lock. Done twice, it does nothing the second time.
 */
export async function performSilencesDue(transaction: Transaction, consultation: string, now: Date): Promise<void> {
  const silences = transaction.get(SilenceRepository);
  const acts: Act[] = [];
  const note = (act: string, data: Act['data']): void => void acts.push({ act, account: null, member: null, data });
  for (const silence of await silences.unfinished(consultation)) {
    if (silenceState(silence, now) === 'ADOPTED_TACITLY') {
      await silences.noteAdoption(silence.id, silence.expiresAt);
      note('silence.adopted', { ...aboutOf(silence), expiredAt: silence.expiresAt.toISOString() });
    } else if (!silence.lastDayAt && onLastDay(silence, now)) {
      await silences.noteLastDay(silence.id, now);
      note('silence.last-day', { ...aboutOf(silence), expiresAt: silence.expiresAt.toISOString() });
    }
  }
  if (acts.length > 0) await transaction.get(EventLog).append(consultation, ...acts);
}

/** Null when no silence runs in the consultation any more; otherwise why its record is not yet published. */
export async function runningSilence(
  transaction: Transaction,
  { id, symbol, officialZone }: Readonly<{ id: string; symbol: string; officialZone: string }>,
  now: Date,
): Promise<Refusal | null> {
  const [running] = (await transaction.get(SilenceRepository).unfinished(id)).filter((silence) => silenceState(silence, now) === 'RUNNING');
  return running ? barsPublication(running, symbol, officialZone) : null;
}
