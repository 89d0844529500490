import { type Refusal, refuse } from '#platform/domain';

export function noSuchMember(code: string, field: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no Member with the code ${code}. Codes are those of the list of Members (ISO 3166, three letters, or an organization’s acronym).`,
      fr: `Il n’y a pas de Membre dont le code soit ${code}. Les codes sont ceux de la liste des Membres (ISO 3166, trois lettres, ou sigle d’une organisation).`,
      es: `No hay ningún Miembro con el código ${code}. Los códigos son los de la lista de Miembros (ISO 3166, tres letras, o las siglas de una organización).`,
    },
    [field],
  );
}

export function noSuchAccount(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such account, or it has been disabled. The administrator creates accounts.',
      fr: 'Ce compte n’existe pas ou a été désactivé. L’administrateur crée les comptes.',
      es: 'No existe esa cuenta o ha sido desactivada. El administrador crea las cuentas.',
    },
    ['account'],
  );
}

export function noSuchAppointment(): Refusal {
  return refuse(
    'NOT_FOUND',
    { en: 'There is no such appointment.', fr: 'Cette désignation n’existe pas.', es: 'No existe ese nombramiento.' },
    ['delegate'],
  );
}

export function noSuchCredentials(): Refusal {
  return refuse(
    'NOT_FOUND',
    { en: 'There are no such credentials.', fr: 'Ces pouvoirs n’existent pas.', es: 'No existen esas credenciales.' },
    ['credentials'],
  );
}

/** Somebody named in credentials who is not appointed to that delegation while they hold. */
export function notOfTheDelegation(path: readonly string[]): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'Nobody is so appointed to this delegation for the time of these credentials. Appoint the person first.',
      fr: 'Personne n’est ainsi désigné dans cette délégation pour la durée de ces pouvoirs. Désignez d’abord la personne.',
      es: 'Nadie está así nombrado en esta delegación para el tiempo de estas credenciales. Nombre primero a la persona.',
    },
    path,
  );
}

export function noSuchSuspension(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such suspension of a right to vote.',
      fr: 'Cette suspension d’un droit de vote n’existe pas.',
      es: 'No existe esa suspensión de un derecho de voto.',
    },
    ['suspension'],
  );
}

/** An end that is not after its beginning. */
export function endsBeforeItBegins(field: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The end must be later than the beginning.',
      fr: 'La fin doit être postérieure au début.',
      es: 'El final debe ser posterior al comienzo.',
    },
    [field],
  );
}
