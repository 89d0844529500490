import type { Words } from '#platform/domain';
import type { Told } from './act-words.js';

const FUNCTIONS: Readonly<Record<string, Words>> = {
  REPRESENTATIVE: { en: 'representative', fr: 'représentant', es: 'representante' },
  ALTERNATE: { en: 'alternate', fr: 'suppléant', es: 'suplente' },
  ADVISER: { en: 'adviser', fr: 'conseiller', es: 'asesor' },
};

/** Acts on Members, delegations, credentials and voting rights; and on bodies. */
export const DELEGATION_ACTS: Readonly<Record<string, Told>> = {
  'body.created': {
    en: (a) => `the body ${a.text('key')} was entered`,
    fr: (a) => `l’organe ${a.text('key')} a été inscrit`,
    es: (a) => `se inscribió el órgano ${a.text('key')}`,
  },
  'rule-set.created': {
    en: (a) => `the rule set ${a.text('key')} was entered`,
    fr: (a) => `les règles ${a.text('key')} ont été inscrites`,
    es: (a) => `se inscribieron las reglas ${a.text('key')}`,
  },
  'rule-set.revised': {
    en: (a) => `the rule set ${a.text('key')} has a new version (${a.text('version')})`,
    fr: (a) => `les règles ${a.text('key')} ont une nouvelle version (${a.text('version')})`,
    es: (a) => `las reglas ${a.text('key')} tienen una versión nueva (${a.text('version')})`,
  },
  'rule-set.retired': {
    en: (a) => `the rule set ${a.text('key')} was retired${a.because()}`,
    fr: (a) => `les règles ${a.text('key')} ont été retirées${a.because()}`,
    es: (a) => `se retiraron las reglas ${a.text('key')}${a.because()}`,
  },
  'member.admitted': {
    en: (a) => `${a.member} was admitted, from ${a.on('validFrom')} on`,
    fr: (a) => `${a.member} : admission, à compter du ${a.on('validFrom')}`,
    es: (a) => `${a.member}: admisión, desde el ${a.on('validFrom')}`,
  },
  'member.renamed': {
    en: (a) => `${a.member} has another name from ${a.on('validFrom')} on`,
    fr: (a) => `${a.member} porte un autre nom à compter du ${a.on('validFrom')}`,
    es: (a) => `${a.member} tiene otro nombre desde el ${a.on('validFrom')}`,
  },
  'membership.ended': {
    en: (a) => `the membership of ${a.member} ends on ${a.on('validUntil')}`,
    fr: (a) => `${a.member} : fin de la qualité de Membre le ${a.on('validUntil')}`,
    es: (a) => `${a.member}: fin de la condición de Miembro el ${a.on('validUntil')}`,
  },
  'groups.assigned': {
    en: (a) => `${a.member} was placed in other regional groups from ${a.on('validFrom')} on`,
    fr: (a) => `${a.member} : autres groupes régionaux à compter du ${a.on('validFrom')}`,
    es: (a) => `${a.member}: otros grupos regionales desde el ${a.on('validFrom')}`,
  },
  'delegate.appointed': {
    en: (a) => `${a.byMember}a delegate was appointed (${a.chosen('function', FUNCTIONS)}), from ${a.on('validFrom')} on`,
    fr: (a) => `${a.byMember}un délégué a été désigné (${a.chosen('function', FUNCTIONS)}), à compter du ${a.on('validFrom')}`,
    es: (a) => `${a.byMember}se nombró un delegado (${a.chosen('function', FUNCTIONS)}), desde el ${a.on('validFrom')}`,
  },
  'appointment.ended': {
    en: (a) => `${a.byMember}the appointment of a delegate ends on ${a.on('validUntil')}`,
    fr: (a) => `${a.byMember}la désignation d’un délégué prend fin le ${a.on('validUntil')}`,
    es: (a) => `${a.byMember}el nombramiento de un delegado termina el ${a.on('validUntil')}`,
  },
  'credentials.received': {
    en: (a) => `${a.byMember}credentials were received`,
    fr: (a) => `${a.byMember}des pouvoirs ont été reçus`,
    es: (a) => `${a.byMember}se recibieron credenciales`,
  },
  'credentials.accepted': {
    en: (a) => `${a.byMember}credentials were accepted`,
    fr: (a) => `${a.byMember}des pouvoirs ont été acceptés`,
    es: (a) => `${a.byMember}se aceptaron credenciales`,
  },
  'credentials.refused': {
    en: (a) => `${a.byMember}credentials were refused`,
    fr: (a) => `${a.byMember}des pouvoirs ont été refusés`,
    es: (a) => `${a.byMember}se rechazaron credenciales`,
  },
  'voting-right.suspended': {
    en: (a) => `the right to vote of ${a.member} is suspended from ${a.on('suspendedFrom')} on, by ${a.text('decisionReference')}`,
    fr: (a) => `${a.member} : droit de vote suspendu à compter du ${a.on('suspendedFrom')}, par ${a.text('decisionReference')}`,
    es: (a) => `${a.member}: derecho de voto suspendido desde el ${a.on('suspendedFrom')}, por ${a.text('decisionReference')}`,
  },
  'voting-right.restored': {
    en: (a) => `the right to vote of ${a.member} is restored from ${a.on('from')} on, by ${a.text('restoredBy')}`,
    fr: (a) => `${a.member} : droit de vote rétabli à compter du ${a.on('from')}, par ${a.text('restoredBy')}`,
    es: (a) => `${a.member}: derecho de voto restablecido desde el ${a.on('from')}, por ${a.text('restoredBy')}`,
  },
};

/** Acts on accounts and on what lets them in. */
export const ACCOUNT_ACTS: Readonly<Record<string, Told>> = {
  'account.created': { en: () => 'an account was created', fr: () => 'un compte a été créé', es: () => 'se creó una cuenta' },
  'account.roles-changed': {
    en: () => 'the roles of an account were changed',
    fr: () => 'les rôles d’un compte ont été modifiés',
    es: () => 'se cambiaron las funciones de una cuenta',
  },
  'account.disabled': { en: () => 'an account was disabled', fr: () => 'un compte a été désactivé', es: () => 'se desactivó una cuenta' },
  'account.invited': {
    en: () => 'somebody was invited to choose the password of an account',
    fr: () => 'une personne a été invitée à choisir le mot de passe d’un compte',
    es: () => 'se invitó a alguien a elegir la contraseña de una cuenta',
  },
  'account.invitation-accepted': {
    en: () => 'a password was chosen upon an invitation',
    fr: () => 'un mot de passe a été choisi sur invitation',
    es: () => 'se eligió una contraseña por invitación',
  },
  'account.password-changed': {
    en: () => 'a password was changed',
    fr: () => 'un mot de passe a été changé',
    es: () => 'se cambió una contraseña',
  },
  'access-token.created': {
    en: () => 'an access token was made',
    fr: () => 'un jeton d’accès a été créé',
    es: () => 'se creó una credencial de acceso',
  },
  'access-token.used': {
    en: () => 'an access token that only reads was used, for the first time in this hour from there',
    fr: () => 'un jeton d’accès en lecture seule a été utilisé, pour la première fois dans l’heure depuis ce lieu',
    es: () => 'se usó una credencial de acceso de solo lectura, por primera vez en esa hora desde ese lugar',
  },
  'access-token.revoked': {
    en: () => 'an access token was revoked',
    fr: () => 'un jeton d’accès a été révoqué',
    es: () => 'se revocó una credencial de acceso',
  },
  'session.opened': { en: () => 'somebody signed in', fr: () => 'une personne s’est connectée', es: () => 'alguien inició sesión' },
  'session.ended': { en: () => 'somebody signed out', fr: () => 'une personne s’est déconnectée', es: () => 'alguien cerró la sesión' },
  'sessions.revoked': {
    en: () => 'the sessions of an account were ended',
    fr: () => 'les sessions d’un compte ont été closes',
    es: () => 'se cerraron las sesiones de una cuenta',
  },
};
