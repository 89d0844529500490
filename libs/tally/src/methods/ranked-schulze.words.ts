import type { Poll } from '../method.js';
import type { QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { namedInWords } from '../words/lot.js';
import { BREAKS_TIE } from './best-supported.words.js';
import { nobodyChose } from './options.words.js';
import { rankedInWords } from './ranked.words.js';
import type { Matrix, Ranking } from './paths.js';

type Found = Readonly<{ ranking: Ranking; preferences: Matrix; paths: Matrix }>;
type Tongue = typeof en;

const cell = (matrix: Matrix, one: number, other: number): number => matrix[one]?.[other] ?? 0;

/** Why: head to head where that settles it, else by the strongest paths. */
export function explainedByPaths(question: QuestionTerms, poll: Poll, found: Found): Words {
  if (poll.choices === 0) return nobodyChose(poll);
  const { selected, tied, next } = found.ranking;
  if (tied.length > 0) {
    const level = namedInWords(question, keysOf(question, tied));
    const none = words(
      `None of the options that remain beats ${level.en}, and none of these beats another.`,
      `Aucune des options restantes ne bat ${level.fr}, et aucune de celles-ci ne bat une autre.`,
      `Ninguna de las opciones restantes vence a ${level.es}, y ninguna de estas vence a otra.`,
    );
    return sentences(rankedInWords(poll), none, BREAKS_TIE[question.rule.tieRule]);
  }
  const [one] = selected;
  if (selected.length > 1 || one === undefined) return sentences(rankedInWords(poll), lastOver(question, found));
  const others = question.options.map((_option, at) => at).filter((at) => at !== one);
  const headToHead = others.every((other) => cell(found.preferences, one, other) > cell(found.preferences, other, one));
  const name = namedInWords(question, keysOf(question, [one]));
  const against = pairs(question, headToHead ? found.preferences : found.paths, one, others);
  const why = headToHead
    ? words(
        `Taken pair by pair, more of them place ${name.en} above each other option than below it: ${against.en}.`,
        `Deux à deux, ils sont plus nombreux à placer ${name.fr} avant chaque autre option qu’après : ${against.fr}.`,
        `De dos en dos, son más los que sitúan ${name.es} por delante de cada otra opción que por detrás: ${against.es}.`,
      )
    : words(
        `No option is placed above every other by more of them than below; the strongest path from ${name.en} to each other option is stronger than that back: ${against.en}.`,
        `Aucune option n’est placée par une majorité avant chacune des autres ; le chemin le plus fort de ${name.fr} vers chaque autre option l’emporte sur le chemin inverse : ${against.fr}.`,
        `Ninguna opción es situada por una mayoría por delante de todas las demás; el camino más fuerte de ${name.es} a cada otra opción supera al inverso: ${against.es}.`,
      );
  return sentences(rankedInWords(poll), next.length === 0 ? null : why);
}

/** With several places: what the last of them has over the first option without one. */
function lastOver(question: QuestionTerms, { ranking, paths }: Found): Words | null {
  const [last, next] = [ranking.selected[ranking.selected.length - 1], ranking.next[0]];
  if (last === undefined || next === undefined) return null;
  const [a, b] = [namedInWords(question, keysOf(question, [last])), namedInWords(question, keysOf(question, [next]))];
  const [there, back] = [cell(paths, last, next), cell(paths, next, last)];
  return words(
    `The last place went to ${a.en} over ${b.en}: the strongest path from one to the other is ${en.number(there)}, that back ${en.number(back)}.`,
    `La dernière place revient à ${a.fr} devant ${b.fr} : le chemin le plus fort de l’une à l’autre vaut ${fr.number(there)}, le chemin inverse ${fr.number(back)}.`,
    `La última plaza corresponde a ${a.es} frente a ${b.es}: el camino más fuerte de una a otra vale ${es.number(there)}, el inverso ${es.number(back)}.`,
  );
}

function pairs(question: QuestionTerms, matrix: Matrix, one: number, others: readonly number[]): Words {
  const said = (tongue: Tongue): string =>
    tongue.list(
      others.map(
        (other) =>
          `${tongue.quoted(question.options[other]?.title ?? { en: '' })} ${tongue.number(cell(matrix, one, other))}–${tongue.number(cell(matrix, other, one))}`,
      ),
    );
  return words(said(en), said(fr), said(es));
}

function keysOf({ options }: QuestionTerms, at: readonly number[]): string[] {
  return at.map((option) => options[option]?.key ?? '');
}

/** Each pair once, then the strongest paths of each pair, then the places: both tables are in the log as well. */
export function pathSteps(question: QuestionTerms, { byWeight = false }: Poll, { ranking, preferences, paths }: Found): Words[] {
  const [who, qui, quien] = byWeight ? ['Votes', 'Voix', 'Votos'] : ['Ballots', 'Bulletins', 'Papeletas'];
  const rows = (matrix: Matrix): Words => {
    const said = (tongue: Tongue): string =>
      question.options
        .flatMap((option, one) =>
          question.options.slice(one + 1).map((other, nth) => {
            const at = one + 1 + nth;
            return `${tongue.quoted(option.title)} – ${tongue.quoted(other.title)} ${tongue.number(cell(matrix, one, at))}–${tongue.number(cell(matrix, at, one))}`;
          }),
        )
        .join(tongue === fr ? ' ; ' : '; ');
    return words(said(en), said(fr), said(es));
  };
  const [compared, strongest] = [rows(preferences), rows(paths)];
  const [held, level] = [
    namedInWords(question, keysOf(question, ranking.selected)),
    namedInWords(question, keysOf(question, ranking.tied)),
  ];
  const steps = [
    words(
      `${who} that place one above the other, and the other way: ${compared.en}.`,
      `${qui} plaçant l’une avant l’autre, et inversement : ${compared.fr}.`,
      `${quien} que sitúan una antes que la otra, y al revés: ${compared.es}.`,
    ),
    words(
      `Strongest paths, there and back: ${strongest.en}.`,
      `Chemins les plus forts, aller et retour : ${strongest.fr}.`,
      `Caminos más fuertes, de ida y de vuelta: ${strongest.es}.`,
    ),
  ];
  if (ranking.selected.length > 0)
    steps.push(
      words(
        `Beaten by no option that remains, in this order: ${held.en}.`,
        `Battues par aucune option restante, dans cet ordre : ${held.fr}.`,
        `No vencidas por ninguna opción restante, en este orden: ${held.es}.`,
      ),
    );
  if (ranking.tied.length > 0)
    steps.push(
      words(`Level for what is left: ${level.en}.`, `À égalité pour le reste : ${level.fr}.`, `Empatadas para lo que queda: ${level.es}.`),
    );
  return steps;
}
