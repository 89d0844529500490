import { refuse, type Result, type Words } from '#platform/domain';
import type { CredentialsStatus } from './kinds.js';
import type { Appointment } from './appointment.js';
import { type Correction, type LedgerEntry, overlap, type Period } from './ledger.js';
import { endsBeforeItBegins, notOfTheDelegation } from './refusals.js';

/** The formal communication that names a delegation (Council Rule 9). `credentials` stays the same through all corrections. */
export type Credentials = LedgerEntry &
  Readonly<{
    credentials: string;
    member: string;
    /** The ids of the delegates whom they name; null: entered when this was not yet kept. */
    delegates: readonly string[] | null;
    status: CredentialsStatus;
    reason: string | null;
  }>;

type Communication = Pick<Credentials, 'credentials' | 'member' | 'delegates' | 'validFrom' | 'validUntil'>;

/**
 * Whom credentials name: those given, who are in the delegation while the credentials hold; where none are given, the whole
 * delegation as it is appointed for that time.
 */
export function namedIn(
  period: Period,
  delegation: readonly Appointment[],
  given: readonly string[] | null | undefined,
): Result<readonly string[]> {
  const appointed = delegation.filter((appointment) => overlap(appointment, period)).map(({ delegate }) => delegate);
  const stranger = given?.findIndex((delegate) => !appointed.includes(delegate)) ?? -1;
  return stranger < 0 ? [...new Set(given ?? appointed)] : notOfTheDelegation(['delegates', String(stranger)]);
}

/** Enters credentials that have arrived; they count once they are accepted. */
export function receive(communication: Communication): Result<Correction<Credentials>> {
  const { validFrom, validUntil } = communication;
  if (validUntil && validUntil <= validFrom) return endsBeforeItBegins('validUntil');
  return { superseded: [], added: [{ ...communication, status: 'RECEIVED', reason: null }] };
}

/** The examination found them in order. */
export function accept(credentials: Credentials): Result<Correction<Credentials>> {
  return examined(credentials, ['RECEIVED'], { ...credentials, status: 'ACCEPTED' });
}

/** The examination, or a later one, found them wanting. */
export function refuseCredentials(credentials: Credentials, reason: string): Result<Correction<Credentials>> {
  return examined(credentials, ['RECEIVED', 'ACCEPTED'], { ...credentials, status: 'REFUSED', reason });
}

const STANDING: Readonly<Record<CredentialsStatus, Words>> = {
  RECEIVED: { en: 'received', fr: 'reçus', es: 'recibidas' },
  ACCEPTED: { en: 'accepted', fr: 'acceptés', es: 'aceptadas' },
  REFUSED: { en: 'refused', fr: 'refusés', es: 'rechazadas' },
};

function examined(standing: Credentials, from: readonly CredentialsStatus[], next: Credentials): Result<Correction<Credentials>> {
  if (!from.includes(standing.status)) {
    const is = STANDING[standing.status];
    const asked = STANDING[next.status];
    return refuse(
      'ILLEGAL_TRANSITION',
      {
        en: `These credentials are ${is.en}; they can no longer be ${asked.en}. New credentials are entered as received.`,
        fr: `Ces pouvoirs sont ${is.fr} ; ils ne peuvent plus être ${asked.fr}. De nouveaux pouvoirs s’inscrivent comme reçus.`,
        es: `Estas credenciales están ${is.es}; ya no pueden ser ${asked.es}. Las nuevas credenciales se inscriben como recibidas.`,
      },
      ['credentials'],
    );
  }
  const { row, ...entry } = next;
  return { superseded: [row], added: [entry] };
}
