import type { Words } from '#platform/domain';
import type { Told } from './act-words.js';

const MOMENTS: Readonly<Record<string, Words>> = {
  BEFORE: { en: 'before the vote', fr: 'avant le vote', es: 'antes de la votación' },
  AFTER: { en: 'after the vote', fr: 'après le vote', es: 'después de la votación' },
};

/** What delegations say of their votes, and votes received on paper: in the log, and not among the changes. */
export const STATEMENT_ACTS: Readonly<Record<string, Told>> = {
  'ballot.reason-given': {
    en: (a) => `${a.byMember}a reason was given with the ballot on ${a.question} (version ${a.text('version')})`,
    fr: (a) => `${a.byMember}un motif a été donné avec le bulletin sur ${a.question} (version ${a.text('version')})`,
    es: (a) => `${a.byMember}se dio un motivo con el voto sobre ${a.question} (versión ${a.text('version')})`,
  },
  'explanation.given': {
    en: (a) => `${a.byMember}the vote on ${a.question} was explained ${a.chosen('moment', MOMENTS)}`,
    fr: (a) => `${a.byMember}le vote sur ${a.question} a été expliqué ${a.chosen('moment', MOMENTS)}`,
    es: (a) => `${a.byMember}se explicó el voto sobre ${a.question} ${a.chosen('moment', MOMENTS)}`,
  },
  'explanation.revised': {
    en: (a) => `${a.byMember}the explanation of vote on ${a.question} was changed (version ${a.text('version')})`,
    fr: (a) => `${a.byMember}l’explication de vote sur ${a.question} a été modifiée (version ${a.text('version')})`,
    es: (a) => `${a.byMember}se modificó la explicación de voto sobre ${a.question} (versión ${a.text('version')})`,
  },
  'explanation.withdrawn': {
    en: (a) => `${a.byMember}the explanation of vote on ${a.question} was withdrawn`,
    fr: (a) => `${a.byMember}l’explication de vote sur ${a.question} a été retirée`,
    es: (a) => `${a.byMember}se retiró la explicación de voto sobre ${a.question}`,
  },
  'correction.asked': {
    en: (a) => `${a.byMember}a correction of the vote on ${a.question} was asked for`,
    fr: (a) => `${a.byMember}une rectification du vote sur ${a.question} a été demandée`,
    es: (a) => `${a.byMember}se pidió una rectificación del voto sobre ${a.question}`,
  },
  'correction.confirmed': {
    en: (a) => `${a.byMember}the correction of the vote on ${a.question} was confirmed; the outcome is unchanged`,
    fr: (a) => `${a.byMember}la rectification du vote sur ${a.question} a été confirmée ; l’issue est inchangée`,
    es: (a) => `${a.byMember}se confirmó la rectificación del voto sobre ${a.question}; el resultado no cambia`,
  },
  'correction.declined': {
    en: (a) => `${a.byMember}the correction of the vote on ${a.question} was declined`,
    fr: (a) => `${a.byMember}la rectification du vote sur ${a.question} a été refusée`,
    es: (a) => `${a.byMember}se rechazó la rectificación del voto sobre ${a.question}`,
  },
  'paper-ballot.entered': {
    en: (a) => `${a.byMember}a ballot on ${a.question} received on paper was entered`,
    fr: (a) => `${a.byMember}un bulletin sur ${a.question}, reçu sur papier, a été inscrit`,
    es: (a) => `${a.byMember}se inscribió un voto sobre ${a.question} recibido en papel`,
  },
  'paper-ballot.withdrawn': {
    en: (a) => `${a.byMember}the entry of a ballot on ${a.question} received on paper was withdrawn`,
    fr: (a) => `${a.byMember}l’inscription d’un bulletin sur ${a.question}, reçu sur papier, a été retirée`,
    es: (a) => `${a.byMember}se retiró la inscripción de un voto sobre ${a.question} recibido en papel`,
  },
};
