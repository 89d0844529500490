import type { Words } from '#platform/domain';

/** The sentences with which identity refuses. */
export const WORDS = {
  wrongPassword: {
    en: 'The address and the password do not match an account that may sign in.',
    fr: 'L’adresse et le mot de passe ne correspondent à aucun compte autorisé.',
    es: 'La dirección y la contraseña no corresponden a ninguna cuenta autorizada.',
  },
  emailTaken: {
    en: 'There is an account with this address already.',
    fr: 'Un compte existe déjà à cette adresse.',
    es: 'Ya existe una cuenta con esta dirección.',
  },
  noAccount: { en: 'There is no such account.', fr: 'Ce compte n’existe pas.', es: 'Esa cuenta no existe.' },
  noToken: { en: 'You have no such access token.', fr: 'Vous n’avez pas ce jeton d’accès.', es: 'Usted no tiene ese testigo de acceso.' },
  lastAdministrator: {
    en: 'This would leave the organization without an administrator.',
    fr: 'L’organisation se retrouverait sans administrateur.',
    es: 'La organización se quedaría sin administrador.',
  },
  expiry: {
    en: 'An access token lasts at most a year and expires in the future.',
    fr: 'Un jeton d’accès dure un an au plus et expire dans l’avenir.',
    es: 'Un testigo de acceso dura un año como máximo y caduca en el futuro.',
  },
} as const satisfies Record<string, Words>;

/** Too many refused attempts; `seconds` until the next one is heard. */
export function tooManyAttempts(seconds: number): Words {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return {
    en: `Too many attempts to sign in were refused. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    fr: `Trop de tentatives de connexion ont été refusées. Réessayez dans ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    es: `Se han rechazado demasiados intentos de acceso. Vuelva a intentarlo dentro de ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
  };
}
