import type { Poll } from '../method.js';
import type { OutcomeKind, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { BREAKS_TIE } from './best-supported.words.js';
import { membersTookPart, nobodyChose } from './options.words.js';
import type { Score } from './scores.js';
import { scoresInWords, SUM } from './points.words.js';

/**
 * How those level for the run-off were told apart, a step at a time; options by their place in the question. `through`: the chosen
 * are in the run-off; otherwise they are those of whom it goes on to be asked.
 */
export type Broken = Readonly<{
  by: 'HEAD_TO_HEAD' | 'HIGHEST_MARKS' | 'LOT';
  among: readonly number[];
  chosen: readonly number[];
  through: boolean;
}>;

/**
 * The run-off: the winner first in `pair`, with the votes that prefer each; `by`: what decided it. `level`: those that nothing
 * tells apart; `ahead`: those that would be in the run-off with one of them.
 */
export type RunOff = Readonly<{
  scores: readonly Score[];
  pair: readonly [number, number] | null;
  prefer: number;
  against: number;
  by: 'PREFERENCE' | 'POINTS' | 'HIGHEST_MARKS' | 'LOT' | 'NONE' | null;
  broken: readonly Broken[];
  level: readonly number[];
  ahead: readonly number[];
  outcome: OutcomeKind;
}>;

function titles(scores: readonly Score[], at: readonly number[]): Words {
  const named = at.flatMap((each) => scores[each]?.option.title ?? []);
  return words(en.list(named.map(en.quoted)), fr.list(named.map(fr.quoted)), es.list(named.map(es.quoted)));
}

export function headlineOf({ scores, pair, prefer, against, level: tied, ahead, outcome }: RunOff): Words {
  if (outcome === 'UNDECIDED')
    return words('No option was given a point', 'Aucune option n’a reçu de point', 'Ninguna opción recibió puntos');
  const level = titles(scores, tied);
  if (outcome === 'SELECTED' && pair === null) {
    const held = titles(scores, ahead);
    return words(
      `${held.en} is selected: it wins the run-off against each of ${level.en}`,
      `L’option ${held.fr} est retenue : elle l’emporte au second tour contre chacune des options ${level.fr}`,
      `Queda seleccionada la opción ${held.es}: gana la segunda vuelta contra cada una de las opciones ${level.es}`,
    );
  }
  if (outcome === 'TIED' || pair === null) {
    if (ahead.length > 0) {
      const first = titles(scores, ahead);
      return words(
        `${level.en} are tied for the run-off with ${first.en}`,
        `Égalité entre ${level.fr} pour le second tour avec ${first.fr}`,
        `Empate entre ${level.es} para la segunda vuelta con ${first.es}`,
      );
    }
    return words(`${level.en} are tied`, `Égalité entre ${level.fr}`, `Empate entre ${level.es}`);
  }
  const [held, other] = [titles(scores, [pair[0]]), titles(scores, [pair[1]])];
  return words(
    `${held.en} is selected, preferred to ${other.en} by ${en.number(prefer)} to ${en.number(against)}`,
    `L’option ${held.fr} est retenue, préférée à ${other.fr} par ${fr.number(prefer)} voix contre ${fr.number(against)}`,
    `Queda seleccionada la opción ${held.es}, preferida a ${other.es} por ${es.number(prefer)} contra ${es.number(against)}`,
  );
}

export function explained(question: QuestionTerms, poll: Poll, found: RunOff): Words {
  if (poll.choices === 0) return nobodyChose(poll);
  const { scores, pair, by, prefer, against } = found;
  const ranked = scoresInWords(
    [...scores].sort((one, other) => other.points - one.points),
    SUM,
  );
  const parts = [
    membersTookPart(poll.ballots, poll.byWeight),
    words(`Points: ${ranked.en}.`, `Points : ${ranked.fr}.`, `Puntos: ${ranked.es}.`),
    ...found.broken.map((broken) => toldApart(scores, broken)),
  ];
  if (found.outcome === 'TIED') return sentences(...parts, unresolved(found), BREAKS_TIE[question.rule.tieRule]);
  if (pair === null) return sentences(...parts, ...(found.outcome === 'SELECTED' ? winsEither(found) : []));
  const votes = Math.floor((prefer - against) / 2) + 1;
  const second = titles(scores, [pair[1]]);
  const otherwise =
    by === 'PREFERENCE'
      ? words(
          `Had ${votes === 1 ? 'one vote' : en.count(votes, 'vote', 'votes')} preferred ${second.en} instead, it would have come out the other way.`,
          `Si ${votes === 1 ? 'une voix avait' : fr.count(votes, 'voix avait', 'voix avaient')} préféré ${second.fr}, le résultat aurait été inverse.`,
          `Si ${votes === 1 ? 'un voto hubiera' : es.count(votes, 'voto hubiera', 'votos hubieran')} preferido ${second.es}, el resultado habría sido el inverso.`,
        )
      : null;
  return sentences(...parts, met(poll, found, pair), decidedBy(found), otherwise);
}

function met({ choices }: Poll, { scores, prefer, against }: RunOff, pair: readonly [number, number]): Words {
  const [one, other, none] = [titles(scores, [pair[0]]), titles(scores, [pair[1]]), choices - prefer - against];
  const neither =
    none === 0
      ? words('', '', '')
      : words(
          `; ${en.number(none)} prefer neither`,
          ` ; ${fr.number(none)} n’ont pas de préférence`,
          `; ${es.number(none)} no prefieren ninguna`,
        );
  return words(
    `In the run-off ${en.number(prefer)} prefer ${one.en} and ${en.number(against)} ${other.en}${neither.en}.`,
    `Au second tour, ${fr.number(prefer)} préfèrent ${one.fr} et ${fr.number(against)} ${other.fr}${neither.fr}.`,
    `En la segunda vuelta, ${es.number(prefer)} prefieren ${one.es} y ${es.number(against)} ${other.es}${neither.es}.`,
  );
}

function decidedBy({ by }: RunOff): Words | null {
  if (by === 'POINTS')
    return words(
      'Equally preferred, it has more points.',
      'À préférence égale, elle a plus de points.',
      'A igual preferencia, tiene más puntos.',
    );
  if (by === 'HIGHEST_MARKS')
    return words(
      'Equally preferred and with as many points, it was given the highest points more often.',
      'À préférence et points égaux, elle a reçu plus souvent la note la plus élevée.',
      'A igual preferencia y puntos, recibió más veces la puntuación máxima.',
    );
  return by === 'LOT' ? words('The lot decided between the two.', 'Le sort les a départagées.', 'El sorteo decidió entre las dos.') : null;
}

function unresolved({ scores, level: tied, pair }: RunOff): Words {
  const level = titles(scores, tied);
  return pair === null
    ? words(
        `${level.en} are level for the run-off, and nothing in the ballots tells them apart.`,
        `${level.fr} sont à égalité pour le second tour, et rien dans les bulletins ne les départage.`,
        `${level.es} empatan para la segunda vuelta, y nada en las papeletas las distingue.`,
      )
    : words(
        `${level.en} are level in the run-off, in points and in the highest points given.`,
        `${level.fr} sont à égalité au second tour, en points et en notes les plus élevées.`,
        `${level.es} empatan en la segunda vuelta, en puntos y en puntuaciones máximas.`,
      );
}

/** Who would meet it is not told, and makes no difference. */
function winsEither(found: RunOff): Words[] {
  const held = titles(found.scores, found.ahead);
  return [
    unresolved(found),
    words(
      `Against each of them ${held.en} wins the run-off, so that it makes no difference.`,
      `Contre chacune d’elles, ${held.fr} l’emporte au second tour : le résultat est le même.`,
      `Contra cada una de ellas, ${held.es} gana la segunda vuelta: el resultado es el mismo.`,
    ),
  ];
}

function toldApart(scores: readonly Score[], { by, among, chosen, through: inRunOff }: Broken): Words {
  const [level, through] = [titles(scores, among), titles(scores, chosen)];
  const one = chosen.length === 1;
  const how = {
    HEAD_TO_HEAD: words('met head to head', 'comparées deux à deux', 'comparadas de dos en dos'),
    HIGHEST_MARKS: words('by the highest points given', 'd’après les notes les plus élevées', 'según las puntuaciones máximas'),
    LOT: words('by lot', 'par le sort', 'por sorteo'),
  }[by];
  if (!inRunOff)
    return words(
      `Of ${level.en}, level in points, ${through.en} stayed, ${how.en}.`,
      `De ${level.fr}, à égalité de points, ${one ? 'reste' : 'restent'} ${through.fr}, ${how.fr}.`,
      `De ${level.es}, con los mismos puntos, ${one ? 'queda' : 'quedan'} ${through.es}, ${how.es}.`,
    );
  return words(
    `Of ${level.en}, level in points, ${through.en} went through, ${how.en}.`,
    `De ${level.fr}, à égalité de points, ${through.fr} ${one ? 'passe' : 'passent'} au second tour, ${how.fr}.`,
    `De ${level.es}, con los mismos puntos, ${through.es} ${one ? 'pasa' : 'pasan'} a la segunda vuelta, ${how.es}.`,
  );
}

/** The points in order, how ties for the run-off were broken, and the run-off itself. */
export function runOffSteps(_question: QuestionTerms, found: RunOff): Words[] {
  const { scores, pair, prefer, against } = found;
  const ranked = [...scores].sort((one, other) => other.points - one.points);
  const points = scoresInWords(ranked, SUM);
  const steps = [
    words(`Scoring round: ${points.en}.`, `Tour de notation : ${points.fr}.`, `Ronda de puntuación: ${points.es}.`),
    ...found.broken.map((broken) => toldApart(scores, broken)),
  ];
  if (pair === null) return found.outcome === 'SELECTED' ? [...steps, ...winsEither(found)] : steps;
  const [one, other] = [titles(scores, [pair[0]]), titles(scores, [pair[1]])];
  const decided = decidedBy(found);
  const runOff = words(
    `Run-off: ${en.number(prefer)} score ${one.en} above ${other.en}, ${en.number(against)} the other way.`,
    `Second tour : ${fr.number(prefer)} placent ${one.fr} devant ${other.fr}, ${fr.number(against)} l’inverse.`,
    `Segunda vuelta: ${es.number(prefer)} puntúan ${one.es} por encima de ${other.es}, ${es.number(against)} al revés.`,
  );
  return decided === null ? [...steps, runOff] : [...steps, runOff, decided];
}
