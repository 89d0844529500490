import { METHODS } from '#tally';
import type { Words } from '#platform/domain';
import type { RecordedQuestion } from '#record';
import { besidesOf } from './endorsement.js';
import { en, es, fr, lowered, sentences, words } from '../tongues.js';

type Options = RecordedQuestion['options'];

/**
 * A question with options of its own: which of them were chosen and with how many votes, which were not, what the tie for the
 * last place did, and where a further round is called for. Where options are ranked the figures of the count say more than one
 * number could: they are in the steps of the count, and the sentence names the method instead.
 */
export function selectionSentence(question: RecordedQuestion): Words {
  const { result } = question;
  const chosen = inOrder(question, result.selected);
  const open = inOrder(question, result.tied);
  const rest = bySupport(question).filter((option) => !chosen.includes(option) && !open.includes(option));
  return sentences(
    chosen.length > 0 ? selected(question, chosen) : noneSelected(question, open),
    chosen.length > 0 ? notSelected(question, rest) : null,
    leftOpen(question, chosen, open),
    byLot(question),
    furtherRound(question),
    besides(question),
  );
}

function selected(question: RecordedQuestion, chosen: Options): Words {
  const { title } = question;
  const one = chosen.length === 1;
  const how = manner(question);
  return words(
    `On ${en.quoted(title)}, ${listed(question, chosen).en} ${one ? 'was' : 'were'} selected${how.en}.`,
    `Sur la question ${fr.quoted(title)}, ${one ? 'l’option' : 'les options'} ${listed(question, chosen).fr} ${one ? 'a été retenue' : 'ont été retenues'}${how.fr}.`,
    `Sobre la cuestión ${es.quoted(title)}, ${one ? 'la opción' : 'las opciones'} ${listed(question, chosen).es} ${one ? 'quedó seleccionada' : 'quedaron seleccionadas'}${how.es}.`,
  );
}

function notSelected(question: RecordedQuestion, rest: Options): Words | null {
  if (rest.length === 0) return null;
  const one = rest.length === 1;
  const list = listed(question, rest);
  return words(
    `${list.en} ${one ? 'was' : 'were'} not selected.`,
    `${one ? 'L’option' : 'Les options'} ${list.fr} ${one ? 'n’a pas été retenue' : 'n’ont pas été retenues'}.`,
    `${one ? 'La opción' : 'Las opciones'} ${list.es} no ${one ? 'quedó seleccionada' : 'quedaron seleccionadas'}.`,
  );
}

function noneSelected(question: RecordedQuestion, open: Options): Words {
  const { title, outcome } = question;
  const list = listed(question, outcome === 'TIED' && open.length > 0 ? open : bySupport(question));
  if (outcome === 'TIED')
    return words(
      `On ${en.quoted(title)}, the vote was equally divided: ${list.en}.`,
      `Sur la question ${fr.quoted(title)}, les voix se sont également partagées : ${list.fr}.`,
      `Sobre la cuestión ${es.quoted(title)}, se produjo un empate: ${list.es}.`,
    );
  return words(
    `On ${en.quoted(title)}, none of the options obtained the support required: ${list.en}.`,
    `Sur la question ${fr.quoted(title)}, aucune des options n’a obtenu le soutien requis : ${list.fr}.`,
    `Sobre la cuestión ${es.quoted(title)}, ninguna de las opciones obtuvo el apoyo requerido: ${list.es}.`,
  );
}

/** A tie across the last place is never settled by us: it is named. */
function leftOpen(question: RecordedQuestion, chosen: Options, open: Options): Words | null {
  if (chosen.length === 0 || open.length === 0) return null;
  const list = listed(question, open);
  return words(
    `${list.en} being tied, the place between them was left open.`,
    `Les options ${list.fr} étant à égalité, la place qui les départage n’a pas été attribuée.`,
    `Al haber empatado las opciones ${list.es}, la plaza que se disputaban quedó sin asignar.`,
  );
}

function byLot(question: RecordedQuestion): Words | null {
  const drawn = question.result.ties.filter(({ by }) => by === 'LOT').flatMap(({ chosen }) => chosen);
  if (drawn.length === 0) return null;
  const favoured = inOrder(question, drawn);
  const quoted = (tongue: typeof en): string => tongue.list(favoured.map(({ title }) => tongue.quoted(title)));
  return words(
    `A tie was broken by lot, which fell to ${quoted(en)}.`,
    `Une égalité a été départagée par tirage au sort, en faveur de ${quoted(fr)}.`,
    `Un empate se dirimió por sorteo, que favoreció a ${quoted(es)}.`,
  );
}

function furtherRound(question: RecordedQuestion): Words | null {
  const again = inOrder(question, question.result.runOff);
  if (again.length === 0) return null;
  const quoted = (tongue: typeof en): string => tongue.list(again.map(({ title }) => tongue.quoted(title)));
  return words(
    `A further vote is called for between ${quoted(en)}.`,
    `Il y a lieu de procéder à un nouveau tour entre les options ${quoted(fr)}.`,
    `Procede una nueva votación entre las opciones ${quoted(es)}.`,
  );
}

function besides({ result }: RecordedQuestion): Words | null {
  const which = besidesOf(result);
  if (which.length === 0) return null;
  const one = result.abstained + result.blank === 1;
  return words(
    `There ${one ? 'was' : 'were'} ${en.list(which.map((each) => each.en))}.`,
    `Il y a eu ${fr.list(which.map((each) => each.fr))}.`,
    `Hubo ${es.list(which.map((each) => each.es))}.`,
  );
}

/** How, where the options were not simply picked. */
function manner({ method }: RecordedQuestion): Words {
  const { form, names } = METHODS[method];
  if (form === 'PICK') return words('', '', '');
  const { en: english, fr: french, es: spanish } = lowered(names);
  return words(`, by the method “${english}”`, `, selon la méthode « ${french} »`, `, por el método «${spanish}»`);
}

/** “A” (140 votes) and “B” (95 votes). */
function listed(question: RecordedQuestion, options: Options): Words {
  const figure = figureOf(question);
  const each = (tongue: typeof en, language: 'en' | 'fr' | 'es'): string =>
    tongue.list(
      options.map(({ key, title }) => {
        const said = figure(key);
        return `${tongue.quoted(title)}${said ? ` (${said[language]})` : ''}`;
      }),
    );
  return words(each(en, 'en'), each(fr, 'fr'), each(es, 'es'));
}

/** Votes where options are picked, points where they are given points; ranked options have no single figure. */
function figureOf({ method, result }: RecordedQuestion): (option: string) => Words | null {
  const { form } = METHODS[method];
  if (form === 'RANK') return () => null;
  const counts = new Map(result.counts.map(({ option, count }) => [option, count]));
  const points = new Map(result.points?.map((each) => [each.option, each.points]));
  return (option) => {
    const figure = points.get(option) ?? counts.get(option) ?? 0;
    return form === 'PICK'
      ? words(en.count(figure, 'vote', 'votes'), fr.count(figure, 'voix', 'voix'), es.count(figure, 'voto', 'votos'))
      : words(en.count(figure, 'point', 'points'), fr.count(figure, 'point', 'points'), es.count(figure, 'punto', 'puntos'));
  };
}

function inOrder({ options }: RecordedQuestion, keys: readonly string[]): Options {
  return [...new Set(keys)].flatMap((key) => options.filter((option) => option.key === key));
}

/** By votes or points, the best supported first; among equals as the question has them. */
function bySupport(question: RecordedQuestion): Options {
  const counts = new Map(question.result.counts.map(({ option, count }) => [option, count]));
  return [...question.options].sort((one, other) => (counts.get(other.key) ?? 0) - (counts.get(one.key) ?? 0));
}
