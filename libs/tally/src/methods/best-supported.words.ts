import type { Poll } from '../method.js';
import type { Change, QuestionTerms, Texts, TieRule, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { membersTookPart, nobodyChose, standingsInWords, titlesOf, tookPart } from './options.words.js';
import type { Places } from './places.js';
import { bySupport, type Standing } from './ranking.js';

/** Who holds a place, as the title of a page. */
export function headlineOf(question: QuestionTerms, { outcome, selected, tied, open, next }: Places): Words {
  const { seats } = question;
  const held = areSelected(selected);
  if (outcome === 'SELECTED') return held;
  if (outcome === 'TIED') {
    const level = titlesOf(tied);
    const places = tiedFor(question, open);
    const what = words(
      `${level.en} are tied for ${places.en}`,
      `égalité entre ${level.fr} pour ${places.fr}`,
      `empate entre ${level.es} por ${places.es}`,
    );
    return selected.length === 0
      ? words(what.en, `Égalité entre ${level.fr} pour ${places.fr}`, `Empate entre ${level.es} por ${places.es}`)
      : words(`${held.en}; ${what.en}`, `${held.fr} ; ${what.fr}`, `${held.es}; ${what.es}`);
  }
  if (selected.length === 0 && (next?.count ?? 0) === 0)
    return words('No Member chose an option', 'Aucun Membre n’a choisi d’option', 'Ningún Miembro eligió una opción');
  if (selected.length === 0)
    return words(
      'No option has the support that was asked for',
      'Aucune option ne réunit le soutien exigé',
      'Ninguna opción reúne el apoyo exigido',
    );
  return words(
    `${held.en}; ${en.spelled(open)} of the ${en.spelled(seats)} places ${open === 1 ? 'remains' : 'remain'} open`,
    `${held.fr} ; ${fr.spelled(open)} des ${fr.spelled(seats)} places ${open === 1 ? 'reste vacante' : 'restent vacantes'}`,
    `${held.es}; ${open === 1 ? 'queda' : 'quedan'} por cubrir ${es.spelled(open)} de las ${es.spelled(seats)} plazas`,
  );
}

/** The places that those tied are tied for: the only one, all of them, or the last. */
export function tiedFor({ seats }: QuestionTerms, open: number): Words {
  if (seats === 1) return words('the only place', 'la seule place', 'la única plaza');
  const [e, f, s] = [en.spelled(open), fr.spelled(open), es.spelled(open)];
  if (open === seats) return words(`the ${e} places`, `les ${f} places`, `las ${s} plazas`);
  return open === 1
    ? words('the last place', 'la dernière place', 'la última plaza')
    : words(`the last ${e} places`, `les ${f} dernières places`, `las ${s} últimas plazas`);
}

export function areSelected(selected: readonly Standing[]): Words {
  const titles = titlesOf(selected);
  return selected.length === 1
    ? words(`${titles.en} is selected`, `L’option ${titles.fr} est retenue`, `Queda seleccionada la opción ${titles.es}`)
    : words(`${titles.en} are selected`, `Les options ${titles.fr} sont retenues`, `Quedan seleccionadas las opciones ${titles.es}`);
}

/** Why: who chose what, by how much the last place was won, and what would have changed it. */
export function explained(question: QuestionTerms, poll: Poll, places: Places, change: Change | null): Words {
  if (poll.choices === 0) return sentences(nobodyChose(poll), asked(question));
  const { outcome, selected, tied } = places;
  const chosen = selected.length > 0 ? tookPart(poll, selected) : membersTookPart(poll.ballots, poll.byWeight);
  if (outcome === 'TIED')
    return sentences(
      chosen,
      level(question, places),
      BREAKS_TIE[question.rule.tieRule],
      settledByOne(change, tied.length),
      asked(question),
    );
  if (outcome === 'UNDECIDED') return sentences(chosen, short(places), gained(change), asked(question));
  return sentences(chosen, won(question, places), otherwise(poll, places, change), asked(question));
}

/** The rule of the selection itself: how many places, and the support they take. */
function asked({ seats, minimumSupport, options }: QuestionTerms): Words {
  const least =
    minimumSupport > 0
      ? words(
          `, with at least ${en.count(minimumSupport, 'vote', 'votes')}${seats === 1 ? '' : ' each'}`,
          `, avec au moins ${fr.count(minimumSupport, 'voix', 'voix')}${seats === 1 ? '' : ' chacune'}`,
          `, con ${es.count(minimumSupport, 'voto', 'votos')} como mínimo${seats === 1 ? '' : ' cada una'}`,
        )
      : words('', '', '');
  return seats === 1
    ? words(
        `One of the ${en.spelled(options.length)} options was to be selected, the best supported${least.en}.`,
        `Une des ${fr.spelled(options.length)} options devait être retenue, celle qui réunit le plus de voix${least.fr}.`,
        `Debía seleccionarse una de las ${es.spelled(options.length)} opciones, la de mayor apoyo${least.es}.`,
      )
    : words(
        `The ${en.spelled(seats)} best supported of the ${en.spelled(options.length)} options were to be selected${least.en}.`,
        `Devaient être retenues les ${fr.spelled(seats)} options réunissant le plus de voix, sur ${fr.spelled(options.length)}${least.fr}.`,
        `Debían seleccionarse las ${es.spelled(seats)} opciones de mayor apoyo, de un total de ${es.spelled(options.length)}${least.es}.`,
      );
}

function won({ seats }: QuestionTerms, { selected, next }: Places): Words | null {
  const last = selected[selected.length - 1];
  if (last === undefined || next === null) return null;
  const lead = last.count - next.count;
  const rival = words(
    en.quoted(next.option.title),
    `l’option ${fr.quoted(next.option.title)}`,
    `la opción ${es.quoted(next.option.title)}`,
  );
  const has = words(
    next.count === 0 ? 'which no Member chose' : `which has ${en.number(next.count)}`,
    next.count === 0 ? 'qui n’en réunit aucune' : `qui en réunit ${fr.number(next.count)}`,
    next.count === 0 ? 'que no recibió ninguno' : `que recibió ${es.number(next.count)}`,
  );
  return seats === 1
    ? words(
        `It leads ${rival.en}, ${has.en}, by ${en.count(lead, 'vote', 'votes')}.`,
        `Cette option devance ${lead === 1 ? 'd’une' : `de ${fr.number(lead)}`} voix ${rival.fr}, ${has.fr}.`,
        `Esa opción aventaja en ${es.count(lead, 'voto', 'votos')} a ${rival.es}, ${has.es}.`,
      )
    : words(
        `The last place was won by ${en.number(lead)} over ${rival.en}, ${has.en}.`,
        `La dernière place est acquise avec ${fr.number(lead)} voix d’avance sur ${rival.fr}, ${has.fr}.`,
        `La última plaza se obtuvo con ${es.count(lead, 'voto', 'votos')} de ventaja sobre ${rival.es}, ${has.es}.`,
      );
}

function otherwise({ byWeight = false }: Poll, { selected, next, minimum }: Places, change: Change | null): Words | null {
  const last = selected[selected.length - 1];
  if (last === undefined || change === null) return null;
  const { votes } = change;
  if (byWeight) return otherwiseByWeight(last.option.title, next?.option.title ?? null, change);
  if (change.kind === 'LOSS')
    return words(
      `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} fewer chosen ${en.quoted(last.option.title)}, it would not have had the ${en.count(minimum, 'vote', 'votes')} that a place takes.`,
      `Si ${votes === 1 ? 'un Membre de moins avait' : `${fr.number(votes)} Membres de moins avaient`} choisi ${fr.quoted(last.option.title)}, cette option n’aurait pas réuni ${minimum === 1 ? 'la voix nécessaire' : `les ${fr.number(minimum)} voix nécessaires`}.`,
      `Si ${votes === 1 ? 'un Miembro menos hubiera' : `${es.number(votes)} Miembros menos hubieran`} elegido ${es.quoted(last.option.title)}, esa opción no habría reunido ${minimum === 1 ? 'el voto necesario' : `los ${es.number(minimum)} votos necesarios`}.`,
    );
  if (next === null) return null;
  const tie = (last.count - next.count) % 2 === 0 ? votes - 1 : null;
  const members = (value: number): Words =>
    words(
      value === 1 ? 'one Member' : en.count(value, 'Member', 'Members'),
      value === 1 ? 'un Membre avait' : fr.count(value, 'Membre avait', 'Membres avaient'),
      value === 1 ? 'un Miembro hubiera' : es.count(value, 'Miembro hubiera', 'Miembros hubieran'),
    );
  const [a, b] = [last.option.title, next.option.title];
  if (tie === null) {
    const who = members(votes);
    return words(
      `Had ${who.en} chosen ${en.quoted(b)} instead of ${en.quoted(a)}, it would have come out the other way.`,
      `Si ${who.fr} choisi ${fr.quoted(b)} au lieu de ${fr.quoted(a)}, le résultat aurait été inverse.`,
      `Si ${who.es} elegido ${es.quoted(b)} en lugar de ${es.quoted(a)}, el resultado habría sido el inverso.`,
    );
  }
  const who = members(tie);
  return words(
    `Had ${who.en} chosen ${en.quoted(b)} instead of ${en.quoted(a)}, the two would have been tied; ${en.number(votes)} would have reversed it.`,
    `Si ${who.fr} choisi ${fr.quoted(b)} au lieu de ${fr.quoted(a)}, les deux auraient été à égalité ; avec ${fr.number(votes)}, le résultat aurait été inverse.`,
    `Si ${who.es} elegido ${es.quoted(b)} en lugar de ${es.quoted(a)}, las dos habrían empatado; con ${es.number(votes)}, el resultado habría sido el inverso.`,
  );
}

function otherwiseByWeight(last: Texts, next: Texts | null, { kind, votes }: Change): Words {
  if (kind === 'LOSS' || next === null)
    return words(
      `With ${en.count(votes, 'vote', 'votes')} fewer, ${en.quoted(last)} would not have had what a place takes.`,
      `Avec ${fr.count(votes, 'voix', 'voix')} de moins, ${fr.quoted(last)} n’aurait pas réuni ce qu’exige une place.`,
      `Con ${es.count(votes, 'voto', 'votos')} menos, ${es.quoted(last)} no habría reunido lo que exige una plaza.`,
    );
  return words(
    `Had ${en.count(votes, 'vote', 'votes')} gone to ${en.quoted(next)} instead of ${en.quoted(last)}, it would have come out the other way.`,
    `Si ${fr.count(votes, 'voix était allée', 'voix étaient allées')} à ${fr.quoted(next)} au lieu de ${fr.quoted(last)}, le résultat aurait été inverse.`,
    `Si ${es.count(votes, 'voto hubiera', 'votos hubieran')} ido a ${es.quoted(next)} en lugar de a ${es.quoted(last)}, el resultado habría sido el inverso.`,
  );
}

function level(question: QuestionTerms, { tied, open }: Places): Words {
  const titles = titlesOf(tied);
  const each = tied[0]?.count ?? 0;
  const places = tiedFor(question, open);
  return words(
    `${titles.en} have ${en.number(each)} each and are tied for ${places.en}, which ${open === 1 ? 'is' : 'are'} left open.`,
    `${titles.fr} sont à égalité avec ${fr.count(each, 'voix', 'voix')} pour ${places.fr}, qui ${open === 1 ? 'reste vacante' : 'restent vacantes'}.`,
    `${titles.es} empatan a ${es.count(each, 'voto', 'votos')} por ${places.es}, que ${open === 1 ? 'queda' : 'quedan'} por cubrir.`,
  );
}

export const BREAKS_TIE: Readonly<Record<TieRule, Words>> = {
  REJECTED: words(
    'The rule breaks no such tie; the membership decides how to go on.',
    'La règle ne départage pas une telle égalité ; il appartient aux Membres de décider de la suite.',
    'La regla no resuelve este empate; corresponde a los Miembros decidir cómo proseguir.',
  ),
  SECOND_VOTE: words(
    'Under the rule, a second vote is taken among them.',
    'Selon la règle, un second vote les départage.',
    'Según la regla, se procede a una segunda votación entre ellas.',
  ),
  CHAIR: words(
    'Under the rule, the Chair decides among them.',
    'Selon la règle, la présidence les départage.',
    'Según la regla, la Presidencia decide entre ellas.',
  ),
  LOT: words(
    'Under the rule, the lot decides among them.',
    'Selon la règle, le sort les départage.',
    'Según la regla, el sorteo decide entre ellas.',
  ),
};

function settledByOne(change: Change | null, tied: number): Words | null {
  if (change === null) return null;
  return tied === 2
    ? words(
        'One more vote for either would have settled it.',
        'Une voix de plus pour l’une ou l’autre aurait suffi.',
        'Un voto más para cualquiera de las dos habría bastado.',
      )
    : words(
        'One more vote for any of them would have settled it.',
        'Une voix de plus pour l’une d’elles aurait suffi.',
        'Un voto más para cualquiera de ellas habría bastado.',
      );
}

function short({ next, minimum, open }: Places): Words | null {
  if (next === null) return null;
  const { option, count } = next;
  return words(
    `A place takes at least ${en.count(minimum, 'vote', 'votes')}; ${en.quoted(option.title)} has ${count === 0 ? 'none' : en.number(count)}, and ${en.spelled(open)} ${open === 1 ? 'place remains' : 'places remain'} open.`,
    `Une place exige au moins ${fr.number(minimum)} voix ; ${fr.quoted(option.title)} ${count === 0 ? 'n’en réunit aucune' : `en réunit ${fr.number(count)}`}, et ${fr.spelled(open)} ${open === 1 ? 'place reste vacante' : 'places restent vacantes'}.`,
    `Una plaza exige al menos ${es.count(minimum, 'voto', 'votos')}; ${es.quoted(option.title)} ${count === 0 ? 'no reúne ninguno' : `reúne ${es.number(count)}`}, y ${open === 1 ? 'queda' : 'quedan'} ${es.spelled(open)} por cubrir.`,
  );
}

function gained(change: Change | null): Words | null {
  if (change === null) return null;
  const { votes } = change;
  return words(
    `With ${votes === 1 ? 'one more vote' : `${en.number(votes)} more votes`} it would have had one.`,
    `Avec ${votes === 1 ? 'une' : fr.number(votes)} voix de plus, cette option en aurait obtenu une.`,
    `Con ${votes === 1 ? 'un voto' : `${es.number(votes)} votos`} más, esa opción habría obtenido una.`,
  );
}

/** The count itself: everyone's votes in the order of support, the places, and where the line falls. */
export function seatSteps(question: QuestionTerms, poll: Poll, { selected, tied, next, minimum, open }: Places): Words[] {
  const all = standingsInWords(bySupport(question, poll.counts));
  const steps = [
    words(`In the order of support: ${all.en}.`, `Par ordre de voix : ${all.fr}.`, `Por orden de apoyo: ${all.es}.`),
    words(
      `Places: ${en.number(question.seats)}; votes that one takes: at least ${en.number(minimum)}.`,
      `Places : ${fr.number(question.seats)} ; voix exigées pour chacune : au moins ${fr.number(minimum)}.`,
      `Plazas: ${es.number(question.seats)}; votos exigidos para cada una: al menos ${es.number(minimum)}.`,
    ),
  ];
  selected.forEach(({ option, count }, at) =>
    steps.push(
      words(
        `Place ${en.number(at + 1)}: ${en.quoted(option.title)}, ${en.number(count)}.`,
        `Place ${fr.number(at + 1)} : ${fr.quoted(option.title)}, ${fr.number(count)}.`,
        `Plaza ${es.number(at + 1)}: ${es.quoted(option.title)}, ${es.number(count)}.`,
      ),
    ),
  );
  if (tied.length > 0) {
    const level = standingsInWords(tied);
    steps.push(
      words(
        `Equal across the last place, ${en.number(open)} left for ${en.number(tied.length)}: ${level.en}.`,
        `À égalité pour la fin de liste, ${fr.count(open, 'place', 'places')} pour ${fr.number(tied.length)} : ${level.fr}.`,
        `Empatadas al final de la lista, ${es.count(open, 'plaza', 'plazas')} para ${es.number(tied.length)}: ${level.es}.`,
      ),
    );
  } else if (next !== null) {
    steps.push(
      words(
        `First without a place: ${en.quoted(next.option.title)}, ${en.number(next.count)}.`,
        `Première sans place : ${fr.quoted(next.option.title)}, ${fr.number(next.count)}.`,
        `Primera sin plaza: ${es.quoted(next.option.title)}, ${es.number(next.count)}.`,
      ),
    );
  }
  return steps;
}
