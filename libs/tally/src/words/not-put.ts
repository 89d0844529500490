import type { Texts, Words } from '../types.js';

/** Another question, as a sentence names it. */
type Decided = Readonly<{ number: number; title: Texts }>;

/** What the decision on a question that was not put is called. */
export function headline(number: number): Words {
  return {
    en: `Question ${number} was not put`,
    fr: `La question ${number} n’a pas été posée`,
    es: `La pregunta ${number} no se formuló`,
  };
}

/** The one on whose outcome it depended came to another. */
export function decidedOtherwise({ number, title }: Decided): Words {
  return {
    en: `It depended on question ${number}, “${title.en}”, which was decided otherwise.`,
    fr: `Elle dépendait de la question ${number}, « ${title.fr ?? title.en} », qui a été tranchée autrement.`,
    es: `Dependía de la pregunta ${number}, «${title.es ?? title.en}», que se decidió de otro modo.`,
  };
}

/** Adopting one amendment implies rejecting another that changes the same words: that one is not put (rule 90 of the General Assembly). */
export function impliedBy({ number, title }: Decided): Words {
  return {
    en: `The amendment adopted by question ${number}, “${title.en}”, changes the same words: its adoption implies the rejection of this one.`,
    fr: `L’amendement adopté par la question ${number}, « ${title.fr ?? title.en} », modifie les mêmes mots : son adoption implique le rejet de celui-ci.`,
    es: `La enmienda aprobada por la pregunta ${number}, «${title.es ?? title.en}», cambia las mismas palabras: su aprobación implica el rechazo de esta.`,
  };
}

/** All the parts of a proposal were rejected, and with them the whole (rule 89 of the General Assembly). */
export const NOTHING_KEPT: Words = {
  en: 'Each of its parts was put to the vote, and none was kept: the proposal is rejected as a whole.',
  fr: 'Chacune de ses parties a été mise aux voix et aucune n’a été conservée : la proposition est rejetée dans son ensemble.',
  es: 'Cada una de sus partes se sometió a votación y no se conservó ninguna: la propuesta queda rechazada en su conjunto.',
};

export const WITHDRAWN: Words = {
  en: 'The proposal was withdrawn before voting on it had begun, and no Member took it over.',
  fr: 'La proposition a été retirée avant le début du vote, et aucun Membre ne l’a reprise à son compte.',
  es: 'La propuesta se retiró antes de que comenzara la votación, y ningún Miembro la hizo suya.',
};

/** What waits for a text to be made, where the vote that makes it was to be repeated and was not. */
export function unsettledBefore(number: number): Words {
  return {
    en: `The vote on question ${number}, which comes before it, was to be repeated and was not settled when voting closed.`,
    fr: `Le vote sur la question ${number}, qui la précède, devait être repris et n’était pas tranché à la clôture du vote.`,
    es: `La votación sobre la pregunta ${number}, que la precede, debía repetirse y no estaba resuelta al cerrarse la votación.`,
  };
}
