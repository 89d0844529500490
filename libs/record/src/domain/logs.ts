import { type Refusal, refuse } from '#platform/domain';
import type { Role } from '#identity';

/** The organization's log tells of accounts, credentials and voting rights. */
const READ_ALL: readonly Role[] = ['AUDITOR', 'ADMIN'];

/** Why a log is closed to a reader who may read logs, or null. `symbol` null: the organization's own. */
export function logIsClosedTo(roles: ReadonlySet<Role>, symbol: string | null): Refusal | null {
  if (symbol !== null || READ_ALL.some((role) => roles.has(role))) return null;
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
