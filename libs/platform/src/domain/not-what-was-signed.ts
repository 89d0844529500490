import { type Refusal, refuse } from './refusal.js';

/** The SQLSTATE with which the database refuses to enter an act in a log that is not what was signed. */
export const NOT_WHAT_WAS_SIGNED = 'PL001';

/** The same to whoever acts. It can be read on; what is to be done is the operator's, who is told in the server's log. */
export function notWhatWasSigned(): Refusal {
  return refuse('FROZEN', {
    en: 'What is kept here is not what was signed before; an older copy of the data may have been restored. Nothing was entered. Please tell the secretariat.',
    fr: 'Ce qui est conservé ici n’est pas ce qui avait été signé ; une copie plus ancienne des données a peut-être été restaurée. Rien n’a été enregistré. Veuillez en avertir le secrétariat.',
    es: 'Lo que se conserva aquí no es lo que se había firmado; puede que se haya restaurado una copia anterior de los datos. No se registró nada. Avise a la secretaría.',
  });
}
