import type { Poll } from '../method.js';
import type { QuestionTerms, Words } from '../types.js';
import { en, es, fr, words } from '../words/grammar.js';
import { namedInWords } from '../words/lot.js';
import { tiedFor } from './best-supported.words.js';
import { standingsInWords } from './options.words.js';
import { bySupport } from './ranking.js';

/** "Put the four options in order of preference": with how many at most, where the question says so. */
export function rankInWords({ options, chooseMax }: QuestionTerms, equalRanks: boolean): Words {
  const among = options.length;
  const equal = equalRanks ? words(', equal ranks allowed', ', rangs égaux admis', ', se admiten rangos iguales') : words('', '', '');
  return chooseMax < among
    ? words(
        `Rank up to ${en.spelled(chooseMax)} of ${en.spelled(among)} options${equal.en}`,
        `Classer jusqu’à ${fr.spelled(chooseMax)} options sur ${fr.spelled(among)}${equal.fr}`,
        `Ordenar hasta ${es.spelled(chooseMax)} de ${es.spelled(among)} opciones${equal.es}`,
      )
    : words(
        `Rank the ${en.spelled(among)} options, or some of them${equal.en}`,
        `Classer les ${fr.spelled(among)} options, ou certaines d’entre elles${equal.fr}`,
        `Ordenar las ${es.spelled(among)} opciones, o algunas de ellas${equal.es}`,
      );
}

/** "First preferences: “A” 40, “B” 30 and “C” 20". */
export function firstsInWords(question: QuestionTerms, { counts }: Pick<Poll, 'counts'>): Words {
  const all = standingsInWords(bySupport(question, counts));
  return words(`first preferences: ${all.en}`, `premières préférences : ${all.fr}`, `primeras preferencias: ${all.es}`);
}

export function areSelected(question: QuestionTerms, selected: readonly string[]): Words {
  const who = namedInWords(question, selected);
  return selected.length === 1
    ? words(`${who.en} is selected`, `L’option ${who.fr} est retenue`, `Queda seleccionada la opción ${who.es}`)
    : words(`${who.en} are selected`, `Les options ${who.fr} sont retenues`, `Quedan seleccionadas las opciones ${who.es}`);
}

/** The title of a page where places are left open by a tie. */
export function tiedHeadline(question: QuestionTerms, selected: readonly string[], tied: readonly string[], open: number): Words {
  const level = namedInWords(question, tied);
  const places = tiedFor(question, open);
  if (selected.length === 0)
    return words(
      `${level.en} are tied for ${places.en}`,
      `Égalité entre ${level.fr} pour ${places.fr}`,
      `Empate entre ${level.es} por ${places.es}`,
    );
  const held = areSelected(question, selected);
  return words(
    `${held.en}; ${level.en} are tied for ${places.en}`,
    `${held.fr} ; égalité entre ${level.fr} pour ${places.fr}`,
    `${held.es}; empate entre ${level.es} por ${places.es}`,
  );
}

export const nobodyRanked: Words = words(
  'No Member ranked an option',
  'Aucun Membre n’a classé d’option',
  'Ningún Miembro ordenó las opciones',
);

/** How many of those that took part ranked options. */
export function rankedInWords({ ballots, choices, byWeight = false }: Poll): Words {
  if (byWeight)
    return words(
      `Of ${en.count(ballots, 'vote', 'votes')} cast, counted by weight, ${en.number(choices)} ranked options.`,
      `Sur ${fr.count(ballots, 'voix pondérée exprimée', 'voix pondérées exprimées')}, ${fr.number(choices)} ${choices < 2 ? 'classe' : 'classent'} des options.`,
      `De ${es.count(ballots, 'voto ponderado emitido', 'votos ponderados emitidos')}, ${es.number(choices)} ${choices === 1 ? 'ordena' : 'ordenan'} opciones.`,
    );
  return words(
    `Of ${en.count(ballots, 'Member', 'Members')} that took part, ${en.number(choices)} ranked options.`,
    `Sur ${fr.count(ballots, 'Membre ayant pris part', 'Membres ayant pris part')} au vote, ${fr.number(choices)} ${choices < 2 ? 'a classé' : 'ont classé'} des options.`,
    `De ${es.count(ballots, 'Miembro que participó', 'Miembros que participaron')}, ${es.number(choices)} ${choices === 1 ? 'ordenó' : 'ordenaron'} opciones.`,
  );
}
