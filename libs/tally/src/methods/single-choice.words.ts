import type { Poll } from '../method.js';
import type { Change, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { measured } from '../words/rule.js';
import { titlesOf, tookPart } from './options.words.js';
import { bySupport } from './ranking.js';
import type { Race } from './single-choice.js';

/** The outcome as the title of a page. */
export function headlineOf({ outcome, leader, level, runOff, base }: Race): Words {
  if (outcome === 'SELECTED') {
    const title = leader.option.title;
    return words(
      `${en.quoted(title)} is chosen, with ${en.number(leader.count)} of ${en.number(base)}`,
      `L’option ${fr.quoted(title)} est retenue, avec ${fr.number(leader.count)} sur ${fr.number(base)}`,
      `Queda elegida la opción ${es.quoted(title)}, con ${es.number(leader.count)} de ${es.number(base)}`,
    );
  }
  if (leader.count === 0) return words('No Member chose an option', 'Aucun Membre n’a choisi d’option', 'Ningún Miembro eligió una opción');
  if (outcome === 'TIED') {
    const titles = titlesOf(level);
    const each = leader.count;
    return words(
      `${titles.en} are tied, with ${en.count(each, 'vote', 'votes')} each`,
      `Égalité entre ${titles.fr}, avec ${fr.count(each, 'voix', 'voix')} chacune`,
      `Empate entre ${titles.es}, con ${es.count(each, 'voto', 'votos')} cada una`,
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
  const chosen = tookPart(
    poll,
    bySupport(question, poll.counts).filter(({ count }) => count > 0),
  );
  const what = measured(question.rule, 'OPTIONS', { base: race.base, needed: race.needed, obtained: race.leader.count });
  if (poll.choices === 0) return what;
  if (race.outcome === 'SELECTED') return sentences(chosen, what, lostOtherwise(race, change));
  return sentences(chosen, what, follows(race), gained(race, change));
}

function follows({ level, runOff }: Race): Words | null {
  const titles = titlesOf(level.length > 0 ? level : runOff);
  if (level.length > 0)
    return words(
      `${titles.en} are level at the top and meet in a run-off.`,
      `${titles.fr} sont à égalité en tête et se départagent au second tour.`,
      `${titles.es} empatan en cabeza y pasan a la segunda vuelta.`,
    );
  if (runOff.length < 2) return null;
  return words(
    `A run-off is held between ${titles.en}.`,
    `Un second tour est organisé entre ${titles.fr}.`,
    `Se celebra una segunda vuelta entre ${titles.es}.`,
  );
}

function lostOtherwise({ leader, next }: Race, change: Change | null): Words | null {
  if (change === null) return null;
  const { votes, outcome } = change;
  const [from, to] = [leader.option.title, next.option.title];
  const then =
    outcome === 'TIED'
      ? words('the two would have been tied', 'les deux auraient été à égalité', 'las dos habrían empatado')
      : outcome === 'UNDECIDED'
        ? words('neither would have had the majority', 'aucune n’aurait eu la majorité', 'ninguna habría tenido la mayoría')
        : words('it would have come out the other way', 'le résultat aurait été inverse', 'el resultado habría sido el inverso');
  return words(
    `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} chosen ${en.quoted(to)} instead of ${en.quoted(from)}, ${then.en}.`,
    `Si ${votes === 1 ? 'un Membre avait' : fr.count(votes, 'Membre avait', 'Membres avaient')} choisi ${fr.quoted(to)} au lieu de ${fr.quoted(from)}, ${then.fr}.`,
    `Si ${votes === 1 ? 'un Miembro hubiera' : es.count(votes, 'Miembro hubiera', 'Miembros hubieran')} elegido ${es.quoted(to)} en lugar de ${es.quoted(from)}, ${then.es}.`,
  );
}

function gained({ leader, level }: Race, change: Change | null): Words {
  if (change === null)
    return words(
      'The Members entitled to vote could not have given it to any option.',
      'Les Membres habilités à voter n’auraient pu la donner à aucune option.',
      'Los Miembros con derecho de voto no habrían podido dársela a ninguna opción.',
    );
  const { votes } = change;
  const whom =
    level.length > 1
      ? words('one of them', 'l’une d’elles', 'una de ellas')
      : words(en.quoted(leader.option.title), fr.quoted(leader.option.title), es.quoted(leader.option.title));
  return words(
    `Had ${votes === 1 ? 'one more Member' : `${en.number(votes)} more Members`} chosen ${whom.en} instead, it would have been chosen.`,
    `Si ${votes === 1 ? 'un autre Membre avait' : `${fr.number(votes)} autres Membres avaient`} choisi plutôt ${whom.fr}, cette option aurait été retenue.`,
    `Si ${votes === 1 ? 'otro Miembro hubiera' : `otros ${es.number(votes)} Miembros hubieran`} elegido más bien ${whom.es}, esa opción habría sido elegida.`,
  );
}
