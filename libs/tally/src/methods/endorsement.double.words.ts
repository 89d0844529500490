import type { SecondMajority } from '../method.js';
import type { Change, DecisionRule, OutcomeKind, QuestionTerms, Words } from '../types.js';
import { en, es, fr, lowered, sentences, words } from '../words/grammar.js';
import { measured, weightsMeasured } from '../words/rule.js';
import { countsInWords, headlineOf, toOne, type Vote } from './endorsement.words.js';

/** The outcome under two majorities as the title of a page: both figures where both were there, the one that was short otherwise. */
export function doubleHeadline(question: QuestionTerms, vote: Vote, second: SecondMajority, outcome: OutcomeKind, divided: boolean): Words {
  const { membersMet, weightsMet, base, needed, obtained } = second;
  const single = headlineOf(question, vote, membersMet ? 'CARRIED' : outcome, divided);
  if (membersMet && weightsMet)
    return words(
      `${single.en}, with ${en.number(obtained)} of ${en.number(base)} in weight`,
      `${single.fr}, avec une pondération de ${fr.number(obtained)} sur ${fr.number(base)}`,
      `${single.es}, con una ponderación de ${es.number(obtained)} de ${es.number(base)}`,
    );
  if (!membersMet) return single;
  const named = question.title ?? null;
  const votes = toOne(vote);
  const short = words(
    `${votes.en}, but ${en.number(obtained)} in weight where ${en.number(needed)} ${needed === 1 ? 'was' : 'were'} needed`,
    `${votes.fr}, mais une pondération de ${fr.number(obtained)} au lieu des ${fr.number(needed)} nécessaires`,
    `${votes.es}, pero una ponderación de ${es.number(obtained)} frente a los ${es.number(needed)} necesarios`,
  );
  return named === null
    ? words(
        `The proposal is not endorsed: ${short.en}`,
        `La proposition n’est pas adoptée : ${short.fr}`,
        `La propuesta no queda aprobada: ${short.es}`,
      )
    : words(
        `${en.quoted(named)} is not endorsed: ${short.en}`,
        `La proposition ${fr.quoted(named)} n’est pas adoptée : ${short.fr}`,
        `La propuesta ${es.quoted(named)} no queda aprobada: ${short.es}`,
      );
}

type Found = Readonly<{ single: Words; change: Change | null }>;

/** Why, under two majorities: each with what it asked for and what it got, and what would have changed it. */
export function doubleExplained(rule: DecisionRule, vote: Vote, second: SecondMajority, { single, change }: Found): Words {
  const weights = weightsMeasured(rule, second);
  if (vote.base === 0) return single;
  if (!second.membersMet && second.weightsMet) return sentences(single, weights);
  const members = measured(rule, 'PROPOSAL', { ...vote, obtained: vote.inFavour });
  const counts = countsInWords(vote, false);
  const notCarried = words(`Not carried: ${counts.en}.`, `Proposition non adoptée : ${counts.fr}.`, `Propuesta no aprobada: ${counts.es}.`);
  if (!second.membersMet) return sentences(notCarried, members, weights, bothShort(vote, second));
  if (second.weightsMet) {
    const carried = words(`Carried: ${counts.en}.`, `Proposition adoptée : ${counts.fr}.`, `Propuesta aprobada: ${counts.es}.`);
    return sentences(carried, members, weights, lostOtherwise(second, change));
  }
  const missing = second.needed - second.obtained;
  return sentences(
    notCarried,
    members,
    weights,
    words(
      `The Members were enough, their weights were not: with ${en.number(missing)} more in weight in favour it would have been carried.`,
      `Les Membres étaient assez nombreux, leurs pondérations ne suffisaient pas : avec une pondération favorable de ${fr.number(missing)} de plus, la proposition aurait été adoptée.`,
      `Los Miembros eran suficientes, sus ponderaciones no: con una ponderación favorable de ${es.number(missing)} más, la propuesta habría sido aprobada.`,
    ),
  );
}

/** What would have lost it: so many Members, or so much weight, against instead of in favour. */
function lostOtherwise({ needed, obtained }: SecondMajority, change: Change | null): Words | null {
  if (change === null) return null;
  const { votes } = change;
  const weight = obtained - needed + 1;
  const then = lowered(
    words('It would not have been carried.', 'La proposition n’aurait pas été adoptée.', 'La propuesta no habría sido aprobada.'),
  );
  return words(
    `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')}, or Members of ${en.number(weight)} in weight, voted against instead of in favour, ${then.en}`,
    `Si ${votes === 1 ? 'un Membre' : fr.count(votes, 'Membre', 'Membres')}, ou des Membres d’une pondération de ${fr.number(weight)}, avaient voté contre au lieu de voter pour, ${then.fr}`,
    `Si ${votes === 1 ? 'un Miembro' : es.count(votes, 'Miembro', 'Miembros')}, o Miembros con una ponderación de ${es.number(weight)}, hubieran votado en contra en lugar de a favor, ${then.es}`,
  );
}

function bothShort({ inFavour, needed }: Vote, second: SecondMajority): Words {
  const [members, weight] = [needed - inFavour, second.needed - second.obtained];
  return words(
    `It would have taken both: ${en.count(members, 'Member', 'Members')} more in favour, and ${en.number(weight)} more in weight.`,
    `Il aurait fallu les deux : ${fr.count(members, 'Membre favorable', 'Membres favorables')} de plus, et une pondération de ${fr.number(weight)} de plus.`,
    `Habrían hecho falta ambas cosas: ${es.count(members, 'Miembro favorable', 'Miembros favorables')} más, y una ponderación de ${es.number(weight)} más.`,
  );
}
