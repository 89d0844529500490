import type { Texts, Words } from '../types.js';
import { en, es, fr, words } from './grammar.js';

/** Another question, as a sentence names it. */
type Decided = Readonly<{ number: number; title: Texts }>;

/** What the decision on a question that was not put is called. */
export function headline(number: number): Words {
  return words(`Question ${number} was not put`, `La question ${number} n’a pas été posée`, `La pregunta ${number} no se formuló`);
}

/** The one on whose outcome it depended came to another. */
export function decidedOtherwise({ number, title }: Decided): Words {
  return words(
    `It depended on question ${number}, ${en.quoted(title)}, which was decided otherwise.`,
    `Elle dépendait de la question ${number}, ${fr.quoted(title)}, qui a été tranchée autrement.`,
    `Dependía de la pregunta ${number}, ${es.quoted(title)}, que se decidió de otro modo.`,
  );
}

/** Adopting one amendment implies rejecting another that changes the same words: that one is not put (rule 90 of the General Assembly). */
export function impliedBy({ number, title }: Decided): Words {
  return words(
    `The amendment adopted by question ${number}, ${en.quoted(title)}, changes the same words: its adoption implies the rejection of this one.`,
    `L’amendement adopté par la question ${number}, ${fr.quoted(title)}, modifie les mêmes mots : son adoption implique le rejet de celui-ci.`,
    `La enmienda aprobada por la pregunta ${number}, ${es.quoted(title)}, cambia las mismas palabras: su aprobación implica el rechazo de esta.`,
  );
}

/** All the parts of a proposal were rejected, and with them the whole (rule 89 of the General Assembly). */
export const NOTHING_KEPT: Words = words(
  'Each of its parts was put to the vote, and none was kept: the proposal is rejected as a whole.',
  'Chacune de ses parties a été mise aux voix et aucune n’a été conservée : la proposition est rejetée dans son ensemble.',
  'Cada una de sus partes se sometió a votación y no se conservó ninguna: la propuesta queda rechazada en su conjunto.',
);

export const WITHDRAWN: Words = words(
  'The proposal was withdrawn before voting on it had begun, and no Member took it over.',
  'La proposition a été retirée avant le début du vote, et aucun Membre ne l’a reprise à son compte.',
  'La propuesta se retiró antes de que comenzara la votación, y ningún Miembro la hizo suya.',
);

/** What waits for a text to be made, where the vote that makes it was to be repeated and was not. */
export function unsettledBefore(number: number): Words {
  return words(
    `The vote on question ${number}, which comes before it, was to be repeated and was not settled when voting closed.`,
    `Le vote sur la question ${number}, qui la précède, devait être repris et n’était pas tranché à la clôture du vote.`,
    `La votación sobre la pregunta ${number}, que la precede, debía repetirse y no estaba resuelta al cerrarse la votación.`,
  );
}
