import type { Told } from './act-words.js';

/** Acts on the logs themselves, in the organization's: nobody's but the platform's and the operator's. */
export const LOG_ACTS: Readonly<Record<string, Told>> = {
  'checkpoint.noted': {
    en: (a) => `the state of another log was noted: ${a.text('size')} entries, root ${a.text('root').slice(0, 16)}…`,
    fr: (a) => `l’état d’un autre journal a été noté : ${a.text('size')} entrées, racine ${a.text('root').slice(0, 16)}…`,
    es: (a) => `se anotó el estado de otro registro: ${a.text('size')} entradas, raíz ${a.text('root').slice(0, 16)}…`,
  },
  'log-key.rotated': {
    en: (a) => `another key signs the logs from now on: ${a.text('to')}`,
    fr: (a) => `une autre clé signe désormais les journaux : ${a.text('to')}`,
    es: (a) => `otra clave firma los registros a partir de ahora: ${a.text('to')}`,
  },
};
