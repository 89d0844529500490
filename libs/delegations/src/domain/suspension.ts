import { refuse, type Result } from '#platform/domain';
import { dayInWords } from './days.js';
import { type Correction, entryAt, type LedgerEntry, overlap } from './ledger.js';
import type { Membership } from './membership.js';

/** A suspension of a Member's right to vote (IOM Constitution, Art. 4). `suspension` stays the same through all corrections. */
export type Suspension = LedgerEntry &
  Readonly<{ suspension: string; member: string; ground: string; decisionReference: string; restoredBy: string | null }>;

type NewSuspension = Omit<Suspension, 'row' | 'validUntil' | 'restoredBy'>;

/** Suspends a Member's right to vote from an instant on. A right that is suspended already is not suspended twice. */
export function suspend(
  known: readonly Suspension[],
  memberships: readonly Membership[],
  code: string,
  suspension: NewSuspension,
): Result<Correction<Suspension>> {
  const from = dayInWords(suspension.validFrom);
  if (entryAt(memberships, suspension.validFrom)?.kind !== 'MEMBER_STATE') {
    return refuse(
      'INVALID_INPUT',
      {
        en: `${code} has no right to vote on ${from.en} that could be suspended: only Member States vote.`,
        fr: `${code} n’a pas, le ${from.fr}, de droit de vote qui puisse être suspendu : seuls les États Membres votent.`,
        es: `${code} no tiene el ${from.es} un derecho de voto que pueda suspenderse: solo votan los Estados Miembros.`,
      },
      ['member'],
    );
  }
  const entry = { ...suspension, validUntil: null, restoredBy: null };
  const standing = known.find((other) => overlap(other, entry));
  if (standing) {
    const since = dayInWords(standing.validFrom);
    const reference = standing.decisionReference;
    return refuse(
      'INVALID_INPUT',
      {
        en: `The right to vote of ${code} is entered as suspended from ${since.en} by decision ${reference}: restore it before suspending it again.`,
        fr: `Le droit de vote de ${code} est inscrit comme suspendu à compter du ${since.fr} par la décision ${reference} : rétablissez-le avant de le suspendre à nouveau.`,
        es: `El derecho de voto de ${code} consta como suspendido desde el ${since.es} por la decisión ${reference}: restablézcalo antes de suspenderlo de nuevo.`,
      },
      ['member'],
    );
  }
  return { superseded: [], added: [entry] };
}

/** Restores the right to vote from an instant on. */
export function restore(suspension: Suspension, from: Date, restoredBy: string): Result<Correction<Suspension>> {
  if (suspension.validUntil) {
    const since = dayInWords(suspension.validUntil);
    return refuse(
      'ILLEGAL_TRANSITION',
      {
        en: `This suspension ended on ${since.en} already, by ${suspension.restoredBy ?? suspension.decisionReference}.`,
        fr: `Cette suspension a déjà pris fin le ${since.fr}, par ${suspension.restoredBy ?? suspension.decisionReference}.`,
        es: `Esta suspensión ya terminó el ${since.es}, por ${suspension.restoredBy ?? suspension.decisionReference}.`,
      },
      ['suspension'],
    );
  }
  if (from <= suspension.validFrom) {
    const since = dayInWords(suspension.validFrom);
    return refuse(
      'INVALID_INPUT',
      {
        en: `The right to vote was suspended on ${since.en}; it is restored at a later time.`,
        fr: `Le droit de vote a été suspendu le ${since.fr} ; il est rétabli à une date ultérieure.`,
        es: `El derecho de voto se suspendió el ${since.es}; se restablece en una fecha posterior.`,
      },
      ['from'],
    );
  }
  const { row, ...entry } = suspension;
  return { superseded: [row], added: [{ ...entry, validUntil: from, restoredBy }] };
}
