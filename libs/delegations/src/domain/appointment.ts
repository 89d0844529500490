import { type Refusal, refuse, type Result } from '#platform/domain';
import { dayInWords } from './days.js';
import type { DelegateFunction } from './kinds.js';
import { type Correction, endedAt, type LedgerEntry, overlap } from './ledger.js';
import type { Membership } from './membership.js';
import { endsBeforeItBegins } from './refusals.js';

/** The appointment of a person to a delegation. `delegate` stays the same through all corrections. */
export type Appointment = LedgerEntry & Readonly<{ delegate: string; member: string; account: string; function: DelegateFunction }>;

type NewAppointment = Omit<Appointment, 'row' | 'validUntil'>;

/** Appoints an account to a delegation. `held`: the appointments that the account has, `memberships`: those of the Member. */
export function appoint(
  held: readonly Appointment[],
  memberships: readonly Membership[],
  code: string,
  appointment: NewAppointment,
): Result<Correction<Appointment>> {
  const entry = { ...appointment, validUntil: null };
  if (!memberships.some((m) => m.validUntil === null || m.validUntil > entry.validFrom)) return noLongerAMember(code);
  const standing = held.find((other) => overlap(other, entry));
  if (standing) {
    const since = dayInWords(standing.validFrom);
    return refuse(
      'INVALID_INPUT',
      {
        en: `This account is appointed already, from ${since.en} on. A person speaks for one delegation at a time: end that appointment first.`,
        fr: `Ce compte est déjà rattaché à une délégation à compter du ${since.fr}. Une personne parle pour une délégation à la fois : mettez d’abord fin à cette désignation.`,
        es: `Esta cuenta ya tiene un nombramiento desde el ${since.es}. Una persona habla por una sola delegación a la vez: ponga fin primero a ese nombramiento.`,
      },
      ['account'],
    );
  }
  return { superseded: [], added: [entry] };
}

/** Ends an appointment at an instant, or earlier than was foreseen. */
export function endAppointment(appointment: Appointment, until: Date): Result<Correction<Appointment>> {
  if (until <= appointment.validFrom) return endsBeforeItBegins('validUntil');
  if (appointment.validUntil && appointment.validUntil <= until) {
    const ended = dayInWords(appointment.validUntil);
    return refuse(
      'INVALID_INPUT',
      {
        en: `This appointment ended on ${ended.en} already.`,
        fr: `Cette désignation a déjà pris fin le ${ended.fr}.`,
        es: `Este nombramiento ya terminó el ${ended.es}.`,
      },
      ['validUntil'],
    );
  }
  return endedAt([appointment], until) as Correction<Appointment>;
}

function noLongerAMember(code: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `${code} is not a Member from that date on: nobody can be appointed to its delegation.`,
      fr: `${code} n’est plus Membre à partir de cette date : nul ne peut être désigné dans sa délégation.`,
      es: `${code} no es Miembro a partir de esa fecha: no puede nombrarse a nadie en su delegación.`,
    },
    ['member'],
  );
}
