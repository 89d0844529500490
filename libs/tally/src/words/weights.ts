import type { Poll } from '../method.js';
import type { WeighingKind, Words } from '../types.js';
import { en, es, fr, words } from './grammar.js';

/** What the Members weigh together, and what those weigh that answered: where the rule looks at weights. */
export function weightSteps(kind: WeighingKind, { roll, ballots, choices, abstained, blank }: Omit<Poll, 'papers'>): Words[] {
  if (kind === 'EQUAL') return [];
  const byWeight = words(
    'Each Member has as many votes as its weight on the roll.',
    'Chaque Membre dispose d’autant de voix que sa pondération sur la liste des votants.',
    'Cada Miembro dispone de tantos votos como su ponderación en la lista de votantes.',
  );
  const both = words(
    'Each Member has one vote; the weights of those in favour are added up beside it.',
    'Chaque Membre dispose d’une voix ; les pondérations des Membres favorables sont additionnées en parallèle.',
    'Cada Miembro dispone de un voto; las ponderaciones de los Miembros favorables se suman aparte.',
  );
  const sums = words(
    `Weights: the Members entitled to vote hold ${en.number(roll.entitled)} of ${en.number(roll.membersOfBody)}; those that answered ${en.number(ballots)} (choices: ${en.number(choices)}; abstentions: ${en.number(abstained)}; blank: ${en.number(blank)}).`,
    `Pondérations : les Membres habilités à voter en détiennent ${fr.number(roll.entitled)} sur ${fr.number(roll.membersOfBody)} ; ceux qui ont répondu, ${fr.number(ballots)} (choix : ${fr.number(choices)} ; abstentions : ${fr.number(abstained)} ; blancs : ${fr.number(blank)}).`,
    `Ponderaciones: los Miembros con derecho de voto reúnen ${es.number(roll.entitled)} de ${es.number(roll.membersOfBody)}; los que respondieron, ${es.number(ballots)} (con elección: ${es.number(choices)}; abstenciones: ${es.number(abstained)}; en blanco: ${es.number(blank)}).`,
  );
  return [kind === 'BY_WEIGHT' ? byWeight : both, sums];
}
