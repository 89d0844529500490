import type { Telling, Told } from './act-words.js';

/** The text under silence: a document by its symbol, a proposal by its title. */
function on(act: Telling): string {
  return act.text('document') || act.proposal;
}

/** Acts of silence procedures, which whoever sees the consultation may know of. */
export const SILENCE_ACTS: Readonly<Record<string, Told>> = {
  'silence.started': {
    en: (a) => `silence procedure ${a.text('number')} began on ${on(a)}; without an objection the text is adopted on ${a.on('expiresAt')}`,
    fr: (a) =>
      `la procédure de silence ${a.text('number')} a été ouverte sur ${on(a)} ; sans objection, le texte est adopté le ${a.on('expiresAt')}`,
    es: (a) =>
      `se inició el procedimiento de silencio ${a.text('number')} sobre ${on(a)}; sin objeción, el texto queda aprobado el ${a.on('expiresAt')}`,
  },
  'silence.language-waived': {
    en: (a) => `for silence procedure ${a.text('number')} on ${on(a)}, languages in which the text is missing were waived${a.because()}`,
    fr: (a) =>
      `pour la procédure de silence ${a.text('number')} sur ${on(a)}, il a été passé outre aux langues dans lesquelles le texte manque${a.because()}`,
    es: (a) =>
      `para el procedimiento de silencio ${a.text('number')} sobre ${on(a)}, se dispensó de los idiomas en los que falta el texto${a.because()}`,
  },
  'silence.extended': {
    en: (a) => `silence procedure ${a.text('number')} on ${on(a)} was extended until ${a.on('expiresAt')}${a.because()}`,
    fr: (a) => `la procédure de silence ${a.text('number')} sur ${on(a)} a été prolongée jusqu’au ${a.on('expiresAt')}${a.because()}`,
    es: (a) => `el procedimiento de silencio ${a.text('number')} sobre ${on(a)} se prorrogó hasta el ${a.on('expiresAt')}${a.because()}`,
  },
  'silence.last-day': {
    en: (a) => `silence procedure ${a.text('number')} on ${on(a)} ends within 24 hours, on ${a.on('expiresAt')}`,
    fr: (a) => `la procédure de silence ${a.text('number')} sur ${on(a)} s’achève dans les 24 heures, le ${a.on('expiresAt')}`,
    es: (a) => `el procedimiento de silencio ${a.text('number')} sobre ${on(a)} termina en las próximas 24 horas, el ${a.on('expiresAt')}`,
  },
  'silence.broken': {
    en: (a) => `${a.byMember}an objection broke silence procedure ${a.text('number')} on ${on(a)}; the text is not adopted`,
    fr: (a) => `${a.byMember}une objection a rompu la procédure de silence ${a.text('number')} sur ${on(a)} ; le texte n’est pas adopté`,
    es: (a) =>
      `${a.byMember}una objeción rompió el procedimiento de silencio ${a.text('number')} sobre ${on(a)}; el texto no queda aprobado`,
  },
  'silence.objected': {
    en: (a) => `${a.byMember}a further objection was made to silence procedure ${a.text('number')} on ${on(a)}`,
    fr: (a) => `${a.byMember}une autre objection a été faite à la procédure de silence ${a.text('number')} sur ${on(a)}`,
    es: (a) => `${a.byMember}se formuló otra objeción al procedimiento de silencio ${a.text('number')} sobre ${on(a)}`,
  },
  'silence.withdrawn': {
    en: (a) => `silence procedure ${a.text('number')} on ${on(a)} was withdrawn${a.because()}`,
    fr: (a) => `la procédure de silence ${a.text('number')} sur ${on(a)} a été retirée${a.because()}`,
    es: (a) => `el procedimiento de silencio ${a.text('number')} sobre ${on(a)} se retiró${a.because()}`,
  },
  'silence.adopted': {
    en: (a) => `no objection was received in silence procedure ${a.text('number')} by ${a.on('expiredAt')}: ${on(a)} is adopted tacitly`,
    fr: (a) =>
      `aucune objection n’a été reçue dans la procédure de silence ${a.text('number')} jusqu’au ${a.on('expiredAt')} : ${on(a)} est adopté tacitement`,
    es: (a) =>
      `no se recibió ninguna objeción en el procedimiento de silencio ${a.text('number')} hasta el ${a.on('expiredAt')}: ${on(a)} queda aprobado tácitamente`,
  },
};
