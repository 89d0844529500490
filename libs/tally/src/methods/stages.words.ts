import type { CountStage, Parcel, QuestionTerms, TieBreak, Words } from '../types.js';
import { en, es, fr, words } from '../words/grammar.js';
import { namedInWords } from '../words/lot.js';

type Tongue = typeof en;

/** A count by stages, each as somebody with a pencil would set it down. `quota`: what elects at each stage, in words. */
export function stageSteps(
  question: QuestionTerms,
  stages: readonly CountStage[],
  ties: readonly TieBreak[],
  { byWeight = false }: Readonly<{ byWeight?: boolean }> = {},
): Words[] {
  const what = byWeight ? VOTES : PAPERS;
  return stages.flatMap((stage) => [
    ...ties.filter((tie) => tie.stage === stage.number).map((tie) => tieStep(question, tie)),
    stageStep(question, stage, what),
    ...electedStep(question, stage),
  ]);
}

/** What goes from one option to another, one and several: under weights a Member's ballot is as many votes as it weighs. */
type Moved = Readonly<{ each: Words; all: Words }>;
const PAPERS: Moved = {
  each: words('each paper', 'chaque bulletin', 'cada papeleta'),
  all: words('its papers go on', 'ses bulletins sont transférés', 'sus papeletas se transfieren'),
};
const VOTES: Moved = {
  each: words('each vote', 'chaque voix', 'cada voto'),
  all: words('its votes go on', 'ses voix sont transférées', 'sus votos se transfieren'),
};

function stageStep(question: QuestionTerms, stage: CountStage, { each, all: goOn }: Moved): Words {
  const { number, kind, of, figures } = stage;
  if (kind === 'FIRST_PREFERENCES' || of === null) {
    const all = listed(
      question,
      figures.map(({ option, votes }) => [option, (tongue) => tongue.decimal(votes)]),
    );
    return words(
      `Stage ${en.number(number)}, first preferences: ${all.en}.`,
      `Étape ${fr.number(number)}, premières préférences : ${all.fr}.`,
      `Etapa ${es.number(number)}, primeras preferencias: ${all.es}.`,
    );
  }
  const name = namedInWords(question, [of]);
  const moved = figures.filter(({ option, change }) => option !== of && change !== '0');
  const gains = listed(
    question,
    moved.map(({ option, change, votes }) => [option, (tongue) => `+${tongue.decimal(change)} = ${tongue.decimal(votes)}`]),
  );
  const to =
    moved.length > 0
      ? words(`: ${gains.en}`, ` : ${gains.fr}`, `: ${gains.es}`)
      : words(': to no other option', ' : à aucune autre option', ': a ninguna otra opción');
  const rest = words(
    `Exhausted so far: ${en.decimal(stage.exhausted)}; lost by truncation: ${en.decimal(stage.lost)}.`,
    `Épuisées à ce stade : ${fr.decimal(stage.exhausted)} ; perdues par troncature : ${fr.decimal(stage.lost)}.`,
    `Agotados hasta ahora: ${es.decimal(stage.exhausted)}; perdidos por truncamiento: ${es.decimal(stage.lost)}.`,
  );
  if (kind === 'SURPLUS') {
    const surplus = (figures.find(({ option }) => option === of)?.change ?? '').replace('-', '');
    const values = valuesOf(stage.parcels, each);
    return words(
      `Stage ${en.number(number)}, the surplus of ${name.en}, ${en.decimal(surplus)}, goes on, ${values.en}${to.en}. ${rest.en}`,
      `Étape ${fr.number(number)}, l’excédent de ${name.fr}, ${fr.decimal(surplus)}, est transféré, ${values.fr}${to.fr}. ${rest.fr}`,
      `Etapa ${es.number(number)}, se transfiere el excedente de ${name.es}, ${es.decimal(surplus)}, ${values.es}${to.es}. ${rest.es}`,
    );
  }
  const gone = (figures.find(({ option }) => option === of)?.change ?? '').replace('-', '');
  return words(
    `Stage ${en.number(number)}, ${name.en} has the fewest, ${en.decimal(gone)}, and is excluded; ${goOn.en}${to.en}. ${rest.en}`,
    `Étape ${fr.number(number)}, ${name.fr} en a le moins, ${fr.decimal(gone)}, et est éliminée ; ${goOn.fr}${to.fr}. ${rest.fr}`,
    `Etapa ${es.number(number)}, ${name.es} es la de menos votos, ${es.decimal(gone)}, y queda excluida; ${goOn.es}${to.es}. ${rest.es}`,
  );
}

/** At what value papers go on, by the value at which they had come. */
function valuesOf(parcels: readonly Parcel[], each: Words): Words {
  const values = [...new Map(parcels.map(({ received, value }) => [received, value]))];
  const said = (tongue: Tongue, at: string): string =>
    tongue.list(values.map(([received, value]) => `${tongue.decimal(value)} ${at} ${tongue.decimal(received)}`));
  return words(`${each.en} at ${said(en, 'for')}`, `${each.fr} à ${said(fr, 'pour')}`, `${each.es} a ${said(es, 'por')}`);
}

function electedStep(question: QuestionTerms, { number, elected, excluded, kind }: CountStage): Words[] {
  if (elected.length === 0 || (excluded.length === 0 && kind === 'POINTS')) return [];
  const who = namedInWords(question, elected);
  return [
    elected.length === 1
      ? words(
          `After stage ${en.number(number)}, ${who.en} is selected.`,
          `Après l’étape ${fr.number(number)}, ${who.fr} est retenue.`,
          `Tras la etapa ${es.number(number)}, queda seleccionada ${who.es}.`,
        )
      : words(
          `After stage ${en.number(number)}, ${who.en} are selected.`,
          `Après l’étape ${fr.number(number)}, ${who.fr} sont retenues.`,
          `Tras la etapa ${es.number(number)}, quedan seleccionadas ${who.es}.`,
        ),
  ];
}

/** How those level were told apart. */
export function tieStep(question: QuestionTerms, { among, chosen, over, by, earlier }: TieBreak): Words {
  const [level, one] = [namedInWords(question, among), namedInWords(question, chosen)];
  const follows =
    over === 'SURPLUS'
      ? words(
          `the surplus of ${one.en} goes first`,
          `l’excédent de ${one.fr} est transféré en premier`,
          `el excedente de ${one.es} se transfiere primero`,
        )
      : words(`${one.en} is excluded`, `${one.fr} est éliminée`, `queda excluida ${one.es}`);
  if (by === 'EARLIER_STAGE' && earlier !== null)
    return words(
      `${level.en} are level; their votes at stage ${en.number(earlier)} tell: ${follows.en}.`,
      `${level.fr} sont à égalité ; leurs voix à l’étape ${fr.number(earlier)} les départagent : ${follows.fr}.`,
      `${level.es} están empatadas; deciden sus votos en la etapa ${es.number(earlier)}: ${follows.es}.`,
    );
  return words(
    `${level.en} (in the order drawn by lot) are level, and were at every stage before; the lot decides: ${follows.en}.`,
    `${level.fr} (dans l’ordre du tirage au sort) sont à égalité, et l’étaient à toutes les étapes précédentes ; le sort en décide : ${follows.fr}.`,
    `${level.es} (en el orden del sorteo) están empatadas, y lo estaban en todas las etapas anteriores; decide el sorteo: ${follows.es}.`,
  );
}

function listed(question: QuestionTerms, entries: readonly (readonly [string, (tongue: Tongue) => string])[]): Words {
  const said = (tongue: Tongue): string =>
    tongue.list(
      entries.map(
        ([option, figure]) =>
          `${tongue.quoted(question.options.find(({ key }) => key === option)?.title ?? { en: option })} ${figure(tongue)}`,
      ),
    );
  return words(said(en), said(fr), said(es));
}
