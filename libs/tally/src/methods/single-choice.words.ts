import type { Poll, SecondMajority } from '../method.js';
import type { Change, OutcomeKind, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { majoritiesInWords, measured, weightsMeasured } from '../words/rule.js';
import { nobodyChose, titlesOf, tookPart } from './options.words.js';
import { bySupport, type Standing } from './ranking.js';

/** Who leads, who is level with the leader, and who would meet in a run-off. */
export type Race = Readonly<{
  outcome: Extract<OutcomeKind, 'SELECTED' | 'TIED' | 'UNDECIDED'>;
  leader: Standing;
  level: readonly Standing[];
  runOff: readonly Standing[];
  next: Standing;
  base: number;
  needed: number;
  second?: SecondMajority;
}>;

/** The outcome as the title of a page. */
export function headlineOf({ outcome, leader, level, runOff, base }: Race): Words {
  if (outcome === 'SELECTED') {
    const title = leader.option.title;
    return words(
      `${en.quoted(title)} is selected, with ${en.count(leader.count, 'vote', 'votes')} of ${en.number(base)}`,
      `L’option ${fr.quoted(title)} est retenue, avec ${fr.number(leader.count)} voix sur ${fr.number(base)}`,
      `Queda seleccionada la opción ${es.quoted(title)}, con ${es.count(leader.count, 'voto', 'votos')} de ${es.number(base)}`,
    );
  }
  if (leader.count === 0) return words('No Member chose an option', 'Aucun Membre n’a choisi d’option', 'Ningún Miembro eligió una opción');
  if (outcome === 'TIED') {
    const titles = titlesOf(level);
    const each = leader.count;
    return words(
      `${titles.en} are tied, with ${en.count(each, 'vote', 'votes')} each`,
      `Égalité à ${fr.count(each, 'voix', 'voix')} entre ${titles.fr}`,
      `Empate a ${es.count(each, 'voto', 'votos')} entre ${titles.es}`,
    );
  }
  const titles = titlesOf(runOff);
  if (runOff.length < 2)
    return words(
      `No option has the majority; ${titles.en} leads`,
      `Aucune option n’obtient la majorité ; ${titles.fr} arrive en tête`,
      `Ninguna opción obtiene la mayoría; va en cabeza ${titles.es}`,
    );
  return words(
    `No option has the majority: a run-off between ${titles.en}`,
    `Aucune option n’obtient la majorité : second tour entre ${titles.fr}`,
    `Ninguna opción obtiene la mayoría: segunda vuelta entre ${titles.es}`,
  );
}

/** Why: who chose what, what the rule asked for, and what would have changed it. */
export function explained(question: QuestionTerms, poll: Poll, race: Race, change: Change | null): Words {
  if (poll.choices === 0) return sentences(nobodyChose(poll), majorityOnly(question));
  const chosen = tookPart(
    poll,
    bySupport(question, poll.counts).filter(({ count }) => count > 0),
  );
  const what = measured(question.rule, 'OPTIONS', { base: race.base, needed: race.needed, obtained: race.leader.count });
  const { second } = race;
  const weights = second ? weightsMeasured(question.rule, second) : null;
  if (race.outcome === 'SELECTED') return sentences(chosen, what, weights, second ? null : lostOtherwise(poll, race, change));
  if (second) return sentences(chosen, what, weights, follows(question, race));
  const missed = race.level.length > 0 ? oneOfThem(question, change) : gained(question, poll, race, change);
  return sentences(chosen, what, follows(question, race), missed);
}

function majorityOnly({ rule }: QuestionTerms): Words {
  const what = majoritiesInWords(rule, 'OPTIONS', true);
  return words(`The rule asks for ${what.en}.`, `La règle exige ${what.fr}.`, `La regla exige ${what.es}.`);
}

function follows({ rule }: QuestionTerms, { level, runOff }: Race): Words | null {
  const titles = titlesOf(level.length > 0 ? level : runOff);
  if (level.length > 0 && runOff.length === 0)
    return rule.tieRule === 'CHAIR'
      ? words(
          `${titles.en} are level at the top; under the rule, the Chair decides.`,
          `${titles.fr} sont à égalité en tête ; selon la règle, la présidence tranche.`,
          `${titles.es} empatan en cabeza; según la regla, decide la Presidencia.`,
        )
      : words(
          `${titles.en} are level at the top; under the rule, the lot decides.`,
          `${titles.fr} sont à égalité en tête ; selon la règle, le sort en décide.`,
          `${titles.es} empatan en cabeza; según la regla, decide el sorteo.`,
        );
  if (level.length > 0)
    return words(
      `${titles.en} are level at the top and meet in a run-off.`,
      `${titles.fr} sont à égalité en tête et se départagent au second tour.`,
      `${titles.es} empatan en cabeza y pasan a una segunda vuelta.`,
    );
  if (runOff.length < 2) return null;
  return words(
    `A run-off is held between ${titles.en}.`,
    `Un second tour oppose ${titles.fr}.`,
    `Se celebra una segunda vuelta entre ${titles.es}.`,
  );
}

function lostOtherwise({ byWeight }: Poll, { leader, next }: Race, change: Change | null): Words | null {
  if (change === null) return null;
  const { votes, outcome } = change;
  const [from, to] = [leader.option.title, next.option.title];
  const then =
    outcome === 'TIED'
      ? words('the two would have been tied', 'les deux auraient été à égalité', 'las dos habrían empatado')
      : outcome === 'UNDECIDED'
        ? words('neither would have had the majority', 'aucune n’aurait eu la majorité', 'ninguna habría tenido la mayoría')
        : words('it would have come out the other way', 'le résultat aurait été inverse', 'el resultado habría sido el inverso');
  if (byWeight)
    return words(
      `Had ${votes === 1 ? 'one vote' : en.count(votes, 'vote', 'votes')} gone to ${en.quoted(to)} instead of ${en.quoted(from)}, ${then.en}.`,
      `Si ${votes === 1 ? 'une voix était allée' : fr.count(votes, 'voix était allée', 'voix étaient allées')} à ${fr.quoted(to)} au lieu de ${fr.quoted(from)}, ${then.fr}.`,
      `Si ${votes === 1 ? 'un voto hubiera' : es.count(votes, 'voto hubiera', 'votos hubieran')} ido a ${es.quoted(to)} en lugar de a ${es.quoted(from)}, ${then.es}.`,
    );
  return words(
    `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} chosen ${en.quoted(to)} instead of ${en.quoted(from)}, ${then.en}.`,
    `Si ${votes === 1 ? 'un Membre avait' : fr.count(votes, 'Membre avait', 'Membres avaient')} choisi ${fr.quoted(to)} au lieu de ${fr.quoted(from)}, ${then.fr}.`,
    `Si ${votes === 1 ? 'un Miembro hubiera' : es.count(votes, 'Miembro hubiera', 'Miembros hubieran')} elegido ${es.quoted(to)} en lugar de ${es.quoted(from)}, ${then.es}.`,
  );
}

const outOfReach = words(
  'Even together, the Members entitled to vote could not have given any option that majority.',
  'Même unanimes, les Membres habilités à voter n’auraient pu donner cette majorité à aucune option.',
  'Ni por unanimidad habrían podido los Miembros con derecho de voto dar esa mayoría a ninguna opción.',
);

/** How many more the leader needed, and from whom: the base must stay what it was. */
function gained({ rule }: QuestionTerms, { byWeight }: Poll, { leader }: Race, change: Change | null): Words {
  if (change === null) return outOfReach;
  if (byWeight)
    return words(
      `With ${change.votes === 1 ? 'one vote' : `${en.number(change.votes)} votes`} more, ${en.quoted(leader.option.title)} would have been selected.`,
      `Avec ${change.votes === 1 ? 'une voix' : `${fr.number(change.votes)} voix`} de plus, l’option ${fr.quoted(leader.option.title)} aurait été retenue.`,
      `Con ${change.votes === 1 ? 'un voto' : `${es.number(change.votes)} votos`} más, la opción ${es.quoted(leader.option.title)} habría quedado seleccionada.`,
    );
  const { votes } = change;
  const one = votes === 1;
  const [e, f, s] = [en.quoted(leader.option.title), fr.quoted(leader.option.title), es.quoted(leader.option.title)];
  const [more, deplus, más] = [en.number(votes), fr.number(votes), es.number(votes)];
  if (rule.base === 'VOTES_FOR_AND_AGAINST')
    return words(
      `Had ${one ? 'one Member' : `${more} Members`} chosen ${e} instead of another option, it would have been selected.`,
      `Si ${one ? 'un Membre avait' : `${deplus} Membres avaient`} choisi l’option ${f} au lieu d’une autre, elle aurait été retenue.`,
      `Si ${one ? 'un Miembro hubiera' : `${más} Miembros hubieran`} elegido la opción ${s} en lugar de otra, habría quedado seleccionada.`,
    );
  if (rule.base === 'BALLOTS_CAST')
    return words(
      `Had ${one ? 'one' : more} more of the Members that took part chosen ${e}, it would have been selected.`,
      `Si ${one ? 'un autre Membre ayant pris part au vote avait' : `${deplus} autres Membres ayant pris part au vote avaient`} choisi l’option ${f}, elle aurait été retenue.`,
      `Si ${one ? 'otro de los Miembros que participaron hubiera' : `otros ${más} Miembros que participaron hubieran`} elegido la opción ${s}, habría quedado seleccionada.`,
    );
  return words(
    `Had ${one ? 'one more Member' : `${more} more Members`} chosen ${e}, it would have been selected.`,
    `Si ${one ? 'un Membre de plus avait' : `${deplus} Membres de plus avaient`} choisi l’option ${f}, elle aurait été retenue.`,
    `Si ${one ? 'un Miembro más hubiera' : `${más} Miembros más hubieran`} elegido la opción ${s}, habría quedado seleccionada.`,
  );
}

/** The same for those level at the top, whichever of them. */
function oneOfThem({ rule }: QuestionTerms, change: Change | null): Words {
  if (change === null) return outOfReach;
  const { votes } = change;
  const whose =
    rule.base === 'VOTES_FOR_AND_AGAINST'
      ? words(
          `${votes === 1 ? 'one' : en.number(votes)} of the votes given to other options`,
          `${votes === 1 ? 'une' : fr.number(votes)} des voix données à d’autres options`,
          `${votes === 1 ? 'uno' : es.number(votes)} de los votos dados a otras opciones`,
        )
      : words(
          `${votes === 1 ? 'one more vote' : `${en.number(votes)} more votes`}`,
          `${votes === 1 ? 'une voix' : `${fr.number(votes)} voix`} de plus`,
          `${votes === 1 ? 'un voto' : `${es.number(votes)} votos`} más`,
        );
  return words(
    `To be selected, one of them would have needed ${whose.en}.`,
    `Pour être retenue, l’une d’elles aurait dû recueillir ${whose.fr}.`,
    `Para quedar seleccionada, una de ellas habría necesitado ${whose.es}.`,
  );
}
