import type { Poll } from '../method.js';
import type { Change, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { BREAKS_TIE } from './best-supported.words.js';
import { nobodyChose, standingsInWords, titlesOf } from './options.words.js';
import type { Places } from './places.js';
import { rankedInWords } from './ranked.words.js';
import { bySupport } from './ranking.js';

export function pointsInWords(question: QuestionTerms, counts: readonly number[]): Words {
  const all = standingsInWords(bySupport(question, counts));
  return words(`points: ${all.en}`, `points : ${all.fr}`, `puntos: ${all.es}`);
}

/** Why: the points, the lead of the last place, and how many ballots would have turned it. */
export function explainedByPoints(
  question: QuestionTerms,
  poll: Poll,
  { selected, tied, next, open }: Places,
  change: Change | null,
): Words {
  if (poll.choices === 0) return nobodyChose(poll);
  const last = selected[selected.length - 1];
  const level = titlesOf(tied);
  const each = tied[0]?.count ?? 0;
  const lead =
    last === undefined || next === null || tied.length > 0
      ? null
      : words(
          `${en.quoted(last.option.title)} has ${en.number(last.count)} points, ${en.number(last.count - next.count)} more than ${en.quoted(next.option.title)}.`,
          `${fr.quoted(last.option.title)} réunit ${fr.number(last.count)} points, soit ${fr.number(last.count - next.count)} de plus que ${fr.quoted(next.option.title)}.`,
          `${es.quoted(last.option.title)} reúne ${es.number(last.count)} puntos, ${es.number(last.count - next.count)} más que ${es.quoted(next.option.title)}.`,
        );
  const divided =
    tied.length === 0
      ? null
      : words(
          `${level.en} have ${en.number(each)} points each; ${open === 1 ? 'one place is' : `${en.spelled(open)} places are`} left for them.`,
          `${level.fr} ont chacune ${fr.number(each)} points ; il leur reste ${open === 1 ? 'une place' : `${fr.spelled(open)} places`}.`,
          `${level.es} tienen ${es.number(each)} puntos cada una; ${open === 1 ? 'queda una plaza' : `quedan ${es.spelled(open)} plazas`} para ellas.`,
        );
  return sentences(
    rankedInWords(poll),
    lead,
    divided,
    tied.length > 0 ? BREAKS_TIE[question.rule.tieRule] : null,
    turned(poll, last?.option, next?.option, change),
    thePoints(poll),
  );
}

/** Under weights it is each vote of a Member, and not its one ballot, that gives points. */
function thePoints({ byWeight = false }: Poll): Words {
  const [who, qui, quien] = byWeight ? ['A vote', 'Une voix', 'Un voto'] : ['A ballot', 'Un bulletin', 'Una papeleta'];
  const il = byWeight ? 'elle' : 'il';
  return words(
    `${who} gives an option two points for each option that it places below and one for each that it places level; options it does not rank are level in the last place.`,
    `${qui} donne à une option deux points pour chaque option qu’${il} place après elle et un pour chaque option à égalité ; celles qu’${il} ne classe pas sont à égalité en dernière place.`,
    `${quien} da a una opción dos puntos por cada opción que sitúa por debajo y uno por cada opción al mismo nivel; las que no ordena comparten el último lugar.`,
  );
}

function turned(
  { byWeight = false }: Poll,
  from: QuestionTerms['options'][number] | undefined,
  to: QuestionTerms['options'][number] | undefined,
  change: Change | null,
): Words | null {
  if (change === null || from === undefined || to === undefined) return null;
  const { votes, outcome } = change;
  const tie = outcome === 'TIED';
  if (byWeight)
    return words(
      `Had ${en.count(votes, 'vote', 'votes')} put ${en.quoted(to.title)} just above ${en.quoted(from.title)} instead of just below, it would have come out otherwise.`,
      `Si ${fr.count(votes, 'voix avait', 'voix avaient')} placé ${fr.quoted(to.title)} juste avant ${fr.quoted(from.title)} et non juste après, le résultat aurait été différent.`,
      `Si ${es.count(votes, 'voto hubiera', 'votos hubieran')} puesto ${es.quoted(to.title)} justo antes de ${es.quoted(from.title)} y no justo después, el resultado habría sido otro.`,
    );
  return words(
    `Had ${votes === 1 ? 'one Member' : en.count(votes, 'Member', 'Members')} put ${en.quoted(to.title)} just above ${en.quoted(from.title)} instead of just below, ${tie ? 'the two would have been tied' : 'it would have come out the other way'}.`,
    `Si ${votes === 1 ? 'un Membre avait' : fr.count(votes, 'Membre avait', 'Membres avaient')} placé ${fr.quoted(to.title)} juste avant ${fr.quoted(from.title)} et non juste après, ${tie ? 'les deux auraient été à égalité' : 'le résultat aurait été inverse'}.`,
    `Si ${votes === 1 ? 'un Miembro hubiera' : es.count(votes, 'Miembro hubiera', 'Miembros hubieran')} puesto ${es.quoted(to.title)} justo antes de ${es.quoted(from.title)} y no justo después, ${tie ? 'las dos habrían empatado' : 'el resultado habría sido el inverso'}.`,
  );
}

/** The points of all, and the check that none is missing: every ballot gives away n × (n − 1). */
export function bordaSteps(question: QuestionTerms, poll: Poll, { selected, tied, open }: Places): Words[] {
  const all = standingsInWords(bySupport(question, poll.counts));
  const n = question.options.length;
  const total = poll.counts.reduce((sum, points) => sum + points, 0);
  const held = titlesOf(selected);
  const level = titlesOf(tied);
  const steps = [
    thePoints(poll),
    words(`In the order of points: ${all.en}.`, `Par ordre de points : ${all.fr}.`, `Por orden de puntos: ${all.es}.`),
    words(
      `Check: ${en.number(poll.choices)} × ${en.number(n)} × ${en.number(n - 1)} = ${en.number(total)} points in all.`,
      `Vérification : ${fr.number(poll.choices)} × ${fr.number(n)} × ${fr.number(n - 1)} = ${fr.number(total)} points en tout.`,
      `Comprobación: ${es.number(poll.choices)} × ${es.number(n)} × ${es.number(n - 1)} = ${es.number(total)} puntos en total.`,
    ),
  ];
  if (selected.length > 0) steps.push(words(`Places: ${held.en}.`, `Places : ${held.fr}.`, `Plazas: ${held.es}.`));
  if (tied.length > 0)
    steps.push(
      words(
        `Level for ${open === 1 ? 'one place' : `${en.spelled(open)} places`}: ${level.en}.`,
        `À égalité pour ${open === 1 ? 'une place' : `${fr.spelled(open)} places`} : ${level.fr}.`,
        `Empatadas para ${open === 1 ? 'una plaza' : `${es.spelled(open)} plazas`}: ${level.es}.`,
      ),
    );
  return steps;
}
