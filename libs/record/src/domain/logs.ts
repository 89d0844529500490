import { type Refusal, refuse } from '#platform/domain';
import type { Role } from '#identity';

/** The organization's log tells of accounts, credentials and voting rights. */
const READ_ALL: readonly Role[] = ['AUDITOR', 'ADMIN'];

/** Whether the organization's log is among those that a reader of logs may read. */
export function readsAllLogs(roles: ReadonlySet<Role>): boolean {
  return READ_ALL.some((role) => roles.has(role));
}

/** Acts that are written by the thousand in a minute. */
export const CAST_ACTS: readonly string[] = ['ballot.cast', 'participation.noted'];

/** Ballots across logs are found by whose they are or what they are on, and not by the mere fact that they were cast. */
export function ballotsAreReadInTheirLog(
  sought: Readonly<{ act?: string | null; symbol?: string | null; about?: string | null; account?: string | null; member?: string | null }>,
): Refusal | null {
  if (!CAST_ACTS.includes(sought.act ?? '')) return null;
  if (sought.symbol || sought.about || sought.account || sought.member) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Ballots are too many to be listed across consultations: name a Member, an account or a question as well, or read the log of one consultation.',
      fr: 'Les bulletins sont trop nombreux pour être énumérés d’une consultation à l’autre : indiquez aussi un Membre, un compte ou une question, ou lisez le journal d’une consultation.',
      es: 'Los votos son demasiados para enumerarlos a través de las consultas: indique además un Miembro, una cuenta o una pregunta, o lea el registro de una consulta.',
    },
    ['act'],
  );
}

/** Why a log is closed to a reader who may read logs, or null. `symbol` null: the organization's own. */
export function logIsClosedTo(roles: ReadonlySet<Role>, symbol: string | null): Refusal | null {
  if (symbol !== null || readsAllLogs(roles)) return null;
  return refuse(
    'FORBIDDEN',
    {
      en: 'The log of the organization is read by auditors and administrators. Name a consultation to read its log.',
      fr: 'Le journal de l’organisation est lu par les auditeurs et les administrateurs. Indiquez une consultation pour lire le sien.',
      es: 'El registro de la organización lo leen los auditores y los administradores. Indique una consulta para leer el suyo.',
    },
    ['symbol'],
  );
}

export function noSuchLog(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no consultation ${symbol} among those you can read, and so no log of it.`,
      fr: `Il n’y a pas de consultation ${symbol} parmi celles que vous pouvez lire, ni donc de journal.`,
      es: `No hay ninguna consulta ${symbol} entre las que usted puede leer, ni por tanto registro de ella.`,
    },
    ['symbol'],
  );
}
