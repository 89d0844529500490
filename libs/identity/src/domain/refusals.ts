import { type Refusal, refuse, type Words } from '#platform/domain';
import { type Permission, PERMISSIONS, type Role } from './permissions.js';

const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  DELEGATE: { en: 'delegate', fr: 'délégué', es: 'delegado' },
  OBSERVER: { en: 'observer', fr: 'observateur', es: 'observador' },
  SECRETARIAT: { en: 'secretariat officer', fr: 'fonctionnaire du secrétariat', es: 'funcionario de la secretaría' },
  CHAIR: { en: 'chair', fr: 'président', es: 'presidente' },
  AUDITOR: { en: 'auditor', fr: 'vérificateur', es: 'auditor' },
  ADMIN: { en: 'administrator', fr: 'administrateur', es: 'administrador' },
};

const BETWEEN: Words = { en: ' or ', fr: ' ou ', es: ' o ' };

function listed(roles: Iterable<Role>, language: keyof Words): string {
  const words = [...roles].map((role) => ROLE_WORDS[role][language]);
  const last = words.pop() ?? '';
  return words.length ? `${words.join(', ')}${BETWEEN[language]}${last}` : last;
}

export function notSignedIn(): Refusal {
  return refuse('NOT_SIGNED_IN', {
    en: 'Nobody is signed in: the session has ended, or was never begun. Please sign in.',
    fr: 'Personne n’est connecté : la session est terminée ou n’a pas été ouverte. Veuillez vous connecter.',
    es: 'Nadie ha iniciado sesión: la sesión ha terminado o no se ha abierto. Inicie sesión.',
  });
}

/** `permission`: what it would take; undefined for what nobody may. */
export function notAllowed(held: ReadonlySet<Role>, permission: Permission | undefined): Refusal {
  const needed = permission ? PERMISSIONS[permission] : [];
  if (!needed.length || !held.size)
    return refuse('FORBIDDEN', {
      en: 'This account may not do this. The administrator keeps the roles.',
      fr: 'Ce compte ne peut pas faire cela. L’administrateur tient les rôles.',
      es: 'Esta cuenta no puede hacer esto. El administrador lleva las funciones.',
    });
  return refuse('FORBIDDEN', {
    en: `This takes the role of ${listed(needed, 'en')}; this account is that of: ${listed(held, 'en')}. The administrator keeps the roles.`,
    fr: `Cela demande le rôle suivant : ${listed(needed, 'fr')} ; ce compte a celui-ci : ${listed(held, 'fr')}. L’administrateur tient les rôles.`,
    es: `Esto requiere la función siguiente: ${listed(needed, 'es')}; esta cuenta tiene esta: ${listed(held, 'es')}. El administrador lleva las funciones.`,
  });
}

/** Whoever came in by a token that only reads wants to change something. */
export function onlyReads(): Refusal {
  return refuse('FORBIDDEN', {
    en: 'This access token only reads: nothing can be changed with it, and nothing was. Sign in, or use a token that may act.',
    fr: 'Ce jeton d’accès ne permet que la lecture : rien ne peut être modifié avec lui, et rien ne l’a été. Connectez-vous, ou utilisez un jeton qui permet d’agir.',
    es: 'Este código de acceso es solo de lectura: con él no se puede cambiar nada, y nada se ha cambiado. Inicie sesión o use un código que permita actuar.',
  });
}

/** The same words whether the account is unknown, closed, or the password wrong. */
export function wrongPassword(field: string): Refusal {
  return refuse(
    'NOT_SIGNED_IN',
    {
      en: 'The address and the password do not belong together, or the account is closed. Check both; the administrator can help.',
      fr: 'L’adresse et le mot de passe ne vont pas ensemble, ou le compte est fermé. Vérifiez-les ; l’administrateur peut vous aider.',
      es: 'La dirección y la contraseña no se corresponden, o la cuenta está cerrada. Compruébelas; el administrador puede ayudarle.',
    },
    [field],
  );
}

/** Too many refused attempts; `seconds` until the next one is heard. */
export function tooManyAttempts(seconds: number, field: string): Refusal {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return refuse(
    'RATE_LIMITED',
    {
      en: `Too many attempts were refused. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; until then none is heard, not even with the right password.`,
      fr: `Trop de tentatives ont été refusées. Réessayez dans ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ; d’ici là, aucune n’est examinée, même avec le bon mot de passe.`,
      es: `Se han rechazado demasiados intentos. Vuelva a intentarlo dentro de ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}; hasta entonces no se atiende ninguno, ni con la contraseña correcta.`,
    },
    [field],
  );
}

export function emailTaken(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'There is an account with this address already.',
      fr: 'Un compte existe déjà à cette adresse.',
      es: 'Ya existe una cuenta con esta dirección.',
    },
    ['email'],
  );
}

export function noSuchAccount(): Refusal {
  return refuse('NOT_FOUND', { en: 'There is no such account.', fr: 'Ce compte n’existe pas.', es: 'Esa cuenta no existe.' }, ['account']);
}

export function closedAccount(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This account is disabled: nobody can be invited to it. Create a new one.',
      fr: 'Ce compte est désactivé : nul ne peut y être invité. Créez-en un nouveau.',
      es: 'Esta cuenta está desactivada: no se puede invitar a nadie a ella. Cree una nueva.',
    },
    ['account'],
  );
}

/** The same words whether the secret never was one, was used, has expired or was followed by another. */
export function invitationOver(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'This invitation is not, or no longer, good: it works once, and for seven days. The administrator can make a new one.',
      fr: 'Cette invitation n’est pas ou n’est plus valable : elle sert une seule fois, pendant sept jours. L’administrateur peut en établir une nouvelle.',
      es: 'Esta invitación no es válida o ha dejado de serlo: sirve una sola vez, durante siete días. El administrador puede hacer otra.',
    },
    ['secret'],
  );
}

export function noSuchToken(): Refusal {
  return refuse(
    'NOT_FOUND',
    { en: 'You have no such access token.', fr: 'Vous n’avez pas ce jeton d’accès.', es: 'Usted no tiene ese código de acceso.' },
    ['id'],
  );
}

export function lastAdministrator(field: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This would leave the organization without an administrator. Make somebody else administrator first.',
      fr: 'L’organisation se retrouverait sans administrateur. Désignez d’abord un autre administrateur.',
      es: 'La organización se quedaría sin administrador. Nombre antes a otro administrador.',
    },
    [field],
  );
}

export function badExpiry(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'An access token expires in the future, and within a year.',
      fr: 'Un jeton d’accès expire dans l’avenir, et dans un délai d’un an.',
      es: 'Un código de acceso caduca en el futuro, y en el plazo de un año.',
    },
    ['expiresAt'],
  );
}

export function tooManyTokens(most: number): Refusal {
  return refuse('ILLEGAL_TRANSITION', {
    en: `An account has at most ${most} access tokens that work. Revoke one that is no longer used.`,
    fr: `Un compte a au plus ${most} jetons d’accès valables. Révoquez-en un qui ne sert plus.`,
    es: `Una cuenta tiene como máximo ${most} códigos de acceso válidos. Revoque uno que ya no se use.`,
  });
}

export function weakPassword(field: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This password is too easy to guess: it repeats a few signs, or holds the address. Several words unrelated to each other make a good one.',
      fr: 'Ce mot de passe est trop facile à deviner : il répète quelques signes ou contient l’adresse. Plusieurs mots sans lien entre eux en font un bon.',
      es: 'Esta contraseña es demasiado fácil de adivinar: repite unos pocos signos o contiene la dirección. Varias palabras sin relación entre sí forman una buena.',
    },
    [field],
  );
}
