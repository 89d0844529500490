import type { Words } from '#platform/domain';
import type { Told } from './act-words.js';

const VERSIONS: Readonly<Record<string, Words>> = {
  en: { en: 'the English version', fr: 'la version anglaise', es: 'la versión inglesa' },
  fr: { en: 'the French version', fr: 'la version française', es: 'la versión francesa' },
  es: { en: 'the Spanish version', fr: 'la version espagnole', es: 'la versión española' },
};

const OUTCOMES: Readonly<Record<string, Words>> = {
  ACCEPTED: { en: 'accepted', fr: 'acceptée', es: 'aceptada' },
  EDITORIAL: { en: 'accepted as editorial', fr: 'acceptée comme rédactionnelle', es: 'aceptada como corrección de forma' },
  NOT_ACCEPTED: { en: 'not accepted', fr: 'non acceptée', es: 'no aceptada' },
};

/** Acts on a published record that whoever sees the consultation may know of. */
export const RECORD_ACTS: Readonly<Record<string, Told>> = {
  'record.version-published': {
    en: (a) =>
      `${a.chosen('language', VERSIONS)} of the record came out; corrections to it are received until ${a.on('correctionsCloseAt')}`,
    fr: (a) =>
      `${a.chosen('language', VERSIONS)} du compte rendu a paru ; les corrections y sont reçues jusqu’au ${a.on('correctionsCloseAt')}`,
    es: (a) => `salió ${a.chosen('language', VERSIONS)} del acta; sus correcciones se reciben hasta el ${a.on('correctionsCloseAt')}`,
  },
  'corrigendum.issued': {
    en: (a) => `the corrigendum ${a.text('corrigendum')} to the record was issued`,
    fr: (a) => `le rectificatif ${a.text('corrigendum')} au compte rendu a été publié`,
    es: (a) => `se publicó la corrección oficial ${a.text('corrigendum')} del acta`,
  },
};

/** Corrections to a record between a delegation and the secretariat: in the log, and not among the changes. */
export const RECORD_CORRECTION_ACTS: Readonly<Record<string, Told>> = {
  'record.correction-submitted': {
    en: (a) => `${a.byMember}a correction to ${a.chosen('language', VERSIONS)} of the record was submitted`,
    fr: (a) => `${a.byMember}une correction à ${a.chosen('language', VERSIONS)} du compte rendu a été soumise`,
    es: (a) => `${a.byMember}se presentó una corrección a ${a.chosen('language', VERSIONS)} del acta`,
  },
  'record.correction-withdrawn': {
    en: (a) => `${a.byMember}a correction to the record was withdrawn`,
    fr: (a) => `${a.byMember}une correction au compte rendu a été retirée`,
    es: (a) => `${a.byMember}se retiró una corrección al acta`,
  },
  'record.correction-answered': {
    en: (a) => `${a.byMember}the correction to the record was answered: ${a.chosen('outcome', OUTCOMES)}`,
    fr: (a) => `${a.byMember}la correction au compte rendu a reçu réponse : ${a.chosen('outcome', OUTCOMES)}`,
    es: (a) => `${a.byMember}la corrección al acta recibió respuesta: ${a.chosen('outcome', OUTCOMES)}`,
  },
};
