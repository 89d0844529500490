import type { Poll } from '../method.js';
import type { Change, OutcomeKind, QuestionTerms, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { BREAKS_TIE, tiedFor } from './best-supported.words.js';
import { membersTookPart, nobodyChose } from './options.words.js';
import { markRange, type Score } from './scores.js';

/** How a score is said, and what the best of them are called. `least`: the minimum support in words, after a comma. */
export type Figure = Readonly<{
  /** Of what they are said. */
  of: Words;
  said: (score: Score) => Words;
  best: Readonly<{ one: Words; many: (seats: number) => Words }>;
  least: (minimum: number) => Words;
}>;

const points = (value: number): Words =>
  words(en.count(value, 'point', 'points'), fr.count(value, 'point', 'points'), es.count(value, 'punto', 'puntos'));

/** A mean to two decimals, cut off and not rounded, with the division that gives it: nothing is decided by the decimals. */
function mean({ points: sum, votes }: Score): Words {
  if (votes === 0) return words('no points', 'aucun point', 'ningún punto');
  const hundredths = (BigInt(sum) * 100n) / BigInt(votes);
  const [whole, part] = [hundredths / 100n, String(hundredths % 100n).padStart(2, '0')];
  return words(
    `${en.number(whole)}.${part} (${en.number(sum)}\u00a0÷\u00a0${en.number(votes)})`,
    `${fr.number(whole)},${part} (${fr.number(sum)}\u00a0÷\u00a0${fr.number(votes)})`,
    `${es.number(whole)},${part} (${es.number(sum)}\u00a0÷\u00a0${es.number(votes)})`,
  );
}

export const SUM: Figure = {
  of: words('Points', 'Points', 'Puntos'),
  said: ({ points: sum }) => points(sum),
  best: {
    one: words('the one with the most points', 'celle qui réunit le plus de points', 'la que reúne más puntos'),
    many: (seats) =>
      words(
        `the ${en.spelled(seats)} with the most points`,
        `les ${fr.spelled(seats)} qui réunissent le plus de points`,
        `las ${es.spelled(seats)} que reúnen más puntos`,
      ),
  },
  least: (minimum) =>
    words(
      `, with at least ${en.count(minimum, 'point', 'points')}`,
      `, avec au moins ${fr.count(minimum, 'point', 'points')}`,
      `, con ${es.count(minimum, 'punto', 'puntos')} como mínimo`,
    ),
};

export const MEAN: Figure = {
  of: words('Means', 'Moyennes', 'Medias'),
  said: mean,
  best: {
    one: words('the one with the highest mean', 'celle dont la moyenne est la plus élevée', 'la de media más alta'),
    many: (seats) =>
      words(
        `the ${en.spelled(seats)} with the highest means`,
        `les ${fr.spelled(seats)} dont les moyennes sont les plus élevées`,
        `las ${es.spelled(seats)} de medias más altas`,
      ),
  },
  least: (minimum) =>
    words(
      `, if at least ${en.count(minimum, 'ballot scores', 'ballots score')} it`,
      `, si au moins ${fr.count(minimum, 'bulletin la note', 'bulletins la notent')}`,
      `, si la puntúan ${es.count(minimum, 'papeleta', 'papeletas')} como mínimo`,
    ),
};

/** "Give each of four options 0 to 5 points". */
export function givePoints(question: QuestionTerms): Words {
  const { min, max } = markRange(question);
  const among = question.options.length;
  return words(
    `Give any of ${en.spelled(among)} options ${en.number(min)} to ${en.number(max)} points`,
    `Donner de ${fr.number(min)} à ${fr.number(max)} points aux ${fr.spelled(among)} options`,
    `Dar de ${es.number(min)} a ${es.number(max)} puntos a las ${es.spelled(among)} opciones`,
  );
}

/** "the two with the most points are held". */
export function mostHeld({ seats, minimumSupport }: QuestionTerms, { best, least }: Figure): Words {
  const who = seats === 1 ? best.one : best.many(seats);
  const if_ = minimumSupport > 0 ? least(minimumSupport) : words('', '', '');
  return seats === 1
    ? words(`${who.en} is held${if_.en}`, `${who.fr} est retenue${if_.fr}`, `queda seleccionada ${who.es}${if_.es}`)
    : words(`${who.en} are held${if_.en}`, `${who.fr} sont retenues${if_.fr}`, `quedan seleccionadas ${who.es}${if_.es}`);
}

/** “A” 412 points, “B” 380 points. */
export function scoresInWords(scores: readonly Score[], { said }: Figure): Words {
  const one = scores.map((score) => ({ title: score.option.title, figure: said(score) }));
  return words(
    en.list(one.map(({ title, figure }) => `${en.quoted(title)} ${figure.en}`)),
    fr.list(one.map(({ title, figure }) => `${fr.quoted(title)} ${figure.fr}`)),
    es.list(one.map(({ title, figure }) => `${es.quoted(title)} ${figure.es}`)),
  );
}

export type Held = Readonly<{
  outcome: OutcomeKind;
  selected: readonly Score[];
  tied: readonly Score[];
  open: number;
  next: Score | null;
  rival: Score | null;
  minimum: number;
}>;

/** Why: what each was given, by how much the last place was won, and what would have changed it. */
export function explained(
  question: QuestionTerms,
  poll: Poll,
  figure: Figure,
  ranked: readonly Score[],
  held: Held,
  change: Change | null,
): Words {
  if (poll.choices === 0) return sentences(nobodyChose(poll), asked(question, figure));
  const given = scoresInWords(ranked, figure);
  const { of } = figure;
  const scored = words(`${of.en}: ${given.en}.`, `${of.fr} : ${given.fr}.`, `${of.es}: ${given.es}.`);
  const took = membersTookPart(poll.ballots, poll.byWeight);
  if (held.outcome === 'TIED')
    return sentences(took, scored, level(question, figure, held), BREAKS_TIE[question.rule.tieRule], asked(question, figure));
  if (held.outcome === 'UNDECIDED') return sentences(took, scored, short(figure, held), asked(question, figure));
  return sentences(took, scored, won(question, figure, held), otherwise(held, change), asked(question, figure));
}

function asked({ seats, minimumSupport, options }: QuestionTerms, { best, least }: Figure): Words {
  const who = seats === 1 ? best.one : best.many(seats);
  const if_ = minimumSupport > 0 ? least(minimumSupport) : words('', '', '');
  const among = options.length;
  return words(
    `Of ${en.spelled(among)} options, ${who.en} ${seats === 1 ? 'was' : 'were'} to be selected${if_.en}.`,
    `Sur ${fr.spelled(among)} options, ${who.fr} ${seats === 1 ? 'devait être retenue' : 'devaient être retenues'}${if_.fr}.`,
    `De ${es.spelled(among)} opciones, ${seats === 1 ? 'debía seleccionarse' : 'debían seleccionarse'} ${who.es}${if_.es}.`,
  );
}

function won({ seats }: QuestionTerms, { said }: Figure, { selected, rival }: Held): Words | null {
  const last = selected[selected.length - 1];
  if (last === undefined || rival === null) return null;
  const [has, other] = [said(last), said(rival)];
  if (seats === 1)
    return words(
      `${en.quoted(last.option.title)} leads with ${has.en}, before ${en.quoted(rival.option.title)} with ${other.en}.`,
      `${fr.quoted(last.option.title)} est en tête avec ${has.fr}, devant ${fr.quoted(rival.option.title)} avec ${other.fr}.`,
      `${es.quoted(last.option.title)} va en cabeza con ${has.es}, por delante de ${es.quoted(rival.option.title)} con ${other.es}.`,
    );
  return words(
    `The last place is held by ${en.quoted(last.option.title)} with ${has.en}, before ${en.quoted(rival.option.title)} with ${other.en}.`,
    `La dernière place revient à ${fr.quoted(last.option.title)} avec ${has.fr}, devant ${fr.quoted(rival.option.title)} avec ${other.fr}.`,
    `La última plaza corresponde a ${es.quoted(last.option.title)} con ${has.es}, por delante de ${es.quoted(rival.option.title)} con ${other.es}.`,
  );
}

function otherwise({ rival }: Held, change: Change | null): Words | null {
  if (change === null || rival === null) return null;
  const more = points(change.votes);
  return words(
    `With ${more.en} more, ${en.quoted(rival.option.title)} would have had the place instead.`,
    `Avec ${more.fr} de plus, ${fr.quoted(rival.option.title)} aurait obtenu la place.`,
    `Con ${more.es} más, ${es.quoted(rival.option.title)} habría obtenido la plaza en su lugar.`,
  );
}

function level(question: QuestionTerms, { said }: Figure, { tied, open }: Held): Words {
  const titles = tied.map(({ option }) => option.title);
  const [first] = tied;
  const each = first ? said(first) : points(0);
  const places = tiedFor(question, open);
  return words(
    `${en.list(titles.map(en.quoted))} are level, the first with ${each.en}, and are tied for ${places.en}, which ${open === 1 ? 'is' : 'are'} left open.`,
    `${fr.list(titles.map(fr.quoted))} sont à égalité, la première avec ${each.fr}, pour ${places.fr}, qui ${open === 1 ? 'reste vacante' : 'restent vacantes'}.`,
    `${es.list(titles.map(es.quoted))} empatan, la primera con ${each.es}, por ${places.es}, que ${open === 1 ? 'queda' : 'quedan'} por cubrir.`,
  );
}

function short({ said, least }: Figure, { next, minimum, open }: Held): Words | null {
  if (next === null) return null;
  const [has, asks] = [said(next), least(minimum)];
  return words(
    `A place goes to an option${asks.en}; ${en.quoted(next.option.title)} has ${has.en}, and ${en.spelled(open)} ${open === 1 ? 'place remains' : 'places remain'} open.`,
    `Une place revient à une option${asks.fr} ; ${fr.quoted(next.option.title)} réunit ${has.fr}, et ${fr.spelled(open)} ${open === 1 ? 'place reste vacante' : 'places restent vacantes'}.`,
    `Una plaza corresponde a una opción${asks.es}; ${es.quoted(next.option.title)} reúne ${has.es}, y ${open === 1 ? 'queda' : 'quedan'} ${es.spelled(open)} por cubrir.`,
  );
}

/** The points as they were added up, and how the last place and the next compare. */
export function pointsSteps(question: QuestionTerms, figure: Figure, ranked: readonly Score[], held: Held): Words[] {
  const { min, max } = markRange(question);
  const steps: Words[] = ranked.map((score) => {
    const [sum, said] = [points(score.points), figure.said(score)];
    // Of one vote, or none, there is no "each".
    const each =
      score.votes < 2
        ? words('', '', '')
        : words(
            `, each of ${en.number(min)} to ${en.number(max)}`,
            `, chacune de ${fr.number(min)} à ${fr.number(max)}`,
            `, cada uno de ${es.number(min)} a ${es.number(max)}`,
          );
    const apart = said.en === sum.en ? words('', '', '') : words(`: ${said.en}`, ` : ${said.fr}`, `: ${said.es}`);
    return words(
      `${en.quoted(score.option.title)}: ${sum.en} from ${en.count(score.votes, 'vote', 'votes')}${each.en}${apart.en}.`,
      `${fr.quoted(score.option.title)} : ${sum.fr} de ${fr.count(score.votes, 'voix', 'voix')}${each.fr}${apart.fr}.`,
      `${es.quoted(score.option.title)}: ${sum.es} de ${es.count(score.votes, 'voto', 'votos')}${each.es}${apart.es}.`,
    );
  });
  const last = held.tied[0] ?? held.selected[held.selected.length - 1];
  const other = held.tied[1] ?? held.rival;
  if (figure !== MEAN || last === undefined || other === null || last.votes === 0 || other.votes === 0) return steps;
  const [left, right] = [BigInt(last.points) * BigInt(other.votes), BigInt(other.points) * BigInt(last.votes)];
  const sign = left > right ? '>' : '=';
  const redone = (tongue: typeof en): string =>
    `${tongue.number(last.points)} × ${tongue.number(other.votes)} = ${tongue.number(left)} ${sign} ${tongue.number(other.points)} × ${tongue.number(last.votes)} = ${tongue.number(right)}`;
  const [a, b] = [last.option.title, other.option.title];
  return [
    ...steps,
    words(
      `Means compared, ${en.quoted(a)} and ${en.quoted(b)}: ${redone(en)}.`,
      `Comparaison des moyennes de ${fr.quoted(a)} et ${fr.quoted(b)} : ${redone(fr)}.`,
      `Comparación de las medias de ${es.quoted(a)} y ${es.quoted(b)}: ${redone(es)}.`,
    ),
  ];
}
