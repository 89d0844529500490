import type { Poll } from '../method.js';
import type { QuestionTerms, TieBreak, Words } from '../types.js';
import { en, es, fr, sentences, words } from '../words/grammar.js';
import { namedInWords } from '../words/lot.js';
import { BREAKS_TIE } from './best-supported.words.js';
import { nobodyChose } from './options.words.js';
import { areSelected, nobodyRanked, rankedInWords, tiedHeadline } from './ranked.words.js';
import type { Transferred } from './transferable.js';
import { figure } from './units.js';

/** Whether places are filled by a quota, or one option by more than half of what continues. */
export type Elimination = 'QUOTA' | 'MAJORITY';

type Found = Readonly<{
  outcome: 'SELECTED' | 'TIED' | 'UNDECIDED';
  selected: readonly string[];
  tied: readonly string[];
  open: number;
  over: TieBreak['over'] | null;
}>;

export function headlineByTransfer(question: QuestionTerms, { outcome, selected, tied, open, over }: Found): Words {
  if (outcome === 'UNDECIDED') return nobodyRanked;
  if (outcome === 'SELECTED') return areSelected(question, selected);
  if (over === 'EXCLUSION' && tied.length > open) return tiedHeadline(question, selected, tied, open);
  const level = namedInWords(question, tied);
  return words(
    `The count cannot go on: ${level.en} are tied and no lot was drawn`,
    `Le dépouillement ne peut se poursuivre : égalité entre ${level.fr}, sans tirage au sort`,
    `El recuento no puede proseguir: empate entre ${level.es}, sin sorteo`,
  );
}

type Told = Found &
  Readonly<{
    count: Transferred | null;
    keys: readonly string[];
    lead: Readonly<{ last: number; next: number; rival: number | null }>;
    kind: Elimination;
  }>;

/** Why: who ranked, when each was elected and with what, and what was left behind. */
export function explainedByTransfer(question: QuestionTerms, poll: Poll, told: Told): Words {
  const { count, tied, over } = told;
  if (count === null) return sentences(nobodyChose(poll));
  const stages = count.stages.flatMap(({ number, elected, figures }) =>
    elected.length > 0
      ? [
          whenElected(
            question,
            number,
            elected.map((key) => [key, figures.find(({ option }) => option === key)?.votes ?? '0'] as const),
          ),
        ]
      : [],
  );
  const lots = count.ties.filter(({ by }) => by === 'LOT').map(({ stage }) => stage ?? 0);
  return sentences(
    rankedInWords(poll),
    asked(question, poll, told, count),
    ...stages,
    tied.length > 0 ? level(question, tied) : null,
    tied.length > 0 && over === 'EXCLUSION' && tied.length > told.open ? BREAKS_TIE[question.rule.tieRule] : null,
    tied.length > 0 ? null : lastPlace(question, told),
    lots.length > 0 ? byLot(lots) : null,
  );
}

function asked({ seats }: QuestionTerms, { byWeight = false }: Poll, { kind }: Told, { quota }: Transferred): Words {
  if (kind === 'MAJORITY')
    return words(
      `An option is selected once it has more than half of the votes that continue; until then, the one with the fewest is excluded and its ${byWeight ? 'votes' : 'ballots'} go to their next preference.`,
      `Une option est retenue dès qu’elle réunit plus de la moitié des voix encore en jeu ; jusque-là, celle qui en a le moins est éliminée et ses ${byWeight ? 'voix' : 'bulletins'} vont à leur préférence suivante.`,
      `Una opción queda seleccionada cuando reúne más de la mitad de los votos que continúan; hasta entonces, se excluye la de menos votos y sus ${byWeight ? 'votos' : 'papeletas'} pasan a la preferencia siguiente.`,
    );
  const votes = figure(quota);
  return words(
    `${seats === 1 ? 'One place was' : `The ${en.spelled(seats)} places were`} to be filled; the quota that ${seats === 1 ? 'it' : 'each'} takes was ${en.decimal(votes)}.`,
    `${seats === 1 ? 'Une place était' : `Les ${fr.spelled(seats)} places étaient`} à pourvoir ; le quota pour ${seats === 1 ? 'celle-ci' : 'chacune'} était de ${fr.decimal(votes)} voix.`,
    `${seats === 1 ? 'Había que cubrir una plaza' : `Había que cubrir las ${es.spelled(seats)} plazas`}; la cuota para ${seats === 1 ? 'ella' : 'cada una'} era de ${es.decimal(votes)}.`,
  );
}

/** Each with what it had: where no other is left for the places, that may be less than the quota. */
function whenElected(question: QuestionTerms, number: number, elected: readonly (readonly [key: string, votes: string])[]): Words {
  const each = elected.map(([key, votes]) => ({ who: namedInWords(question, [key]), votes }));
  const [first] = each;
  if (each.length === 1 && first)
    return words(
      `At stage ${en.number(number)}, ${first.who.en} had ${en.decimal(first.votes)} and was selected.`,
      `À l’étape ${fr.number(number)}, ${first.who.fr} réunissait ${fr.decimal(first.votes)} voix et a été retenue.`,
      `En la etapa ${es.number(number)}, ${first.who.es} tenía ${es.decimal(first.votes)} y quedó seleccionada.`,
    );
  return words(
    `At stage ${en.number(number)}, ${en.list(each.map(({ who, votes }) => `${who.en} with ${en.decimal(votes)}`))} were selected.`,
    `À l’étape ${fr.number(number)}, ${fr.list(each.map(({ who, votes }) => `${who.fr} avec ${fr.decimal(votes)} voix`))} ont été retenues.`,
    `En la etapa ${es.number(number)}, quedaron seleccionadas ${es.list(each.map(({ who, votes }) => `${who.es} con ${es.decimal(votes)}`))}.`,
  );
}

function lastPlace(question: QuestionTerms, { lead, keys }: Told): Words | null {
  if (lead.rival === null) return null;
  const rival = namedInWords(question, [keys[lead.rival] ?? '']);
  const votes = figure(lead.next);
  return words(
    `The best of the others, ${rival.en}, had ${en.decimal(votes)} when it stood last.`,
    `La mieux placée des autres, ${rival.fr}, réunissait en dernier lieu ${fr.decimal(votes)} voix.`,
    `La mejor de las demás, ${rival.es}, tenía en último lugar ${es.decimal(votes)}.`,
  );
}

function level(question: QuestionTerms, tied: readonly string[]): Words {
  const who = namedInWords(question, tied);
  return words(
    `${who.en} are level, and were at every stage before.`,
    `${who.fr} sont à égalité, et l’étaient à toutes les étapes précédentes.`,
    `${who.es} están empatadas, y lo estaban en todas las etapas anteriores.`,
  );
}

function byLot(stages: readonly number[]): Words {
  const at = [...new Set(stages)];
  return words(
    `Which of those level was taken at stage ${en.list(at.map(en.number))} was decided by the lot, bound before the vote began.`,
    `À l’étape ${fr.list(at.map(fr.number))}, le sort, dont le tirage était scellé avant le vote, a départagé celles à égalité.`,
    `En la etapa ${es.list(at.map(es.number))}, decidió entre las empatadas el sorteo, sellado antes de la votación.`,
  );
}

/** What elects, with the division that gives it. */
export function quotaSteps(
  { seats }: QuestionTerms,
  { choices }: Poll,
  { kind, quota }: Readonly<{ kind: Elimination; quota: number }>,
): Words[] {
  if (kind === 'MAJORITY')
    return [
      words(
        'What elects at a stage: more than half of the votes of the options that continue.',
        'Pour être retenue à une étape : plus de la moitié des voix des options encore en lice.',
        'Para quedar seleccionada en una etapa: más de la mitad de los votos de las opciones que continúan.',
      ),
    ];
  return [
    words(
      `Quota: ${en.number(choices)} ÷ (${en.number(seats)} + 1), without the remainder, and one more: ${en.number(quota)}.`,
      `Quota : ${fr.number(choices)} ÷ (${fr.number(seats)} + 1), sans le reste, plus une : ${fr.number(quota)}.`,
      `Cuota: ${es.number(choices)} ÷ (${es.number(seats)} + 1), sin el resto, más uno: ${es.number(quota)}.`,
    ),
  ];
}

/** Where the count stopped, and for want of what. */
export function stoppedStep(question: QuestionTerms, { tied, number }: Found & Readonly<{ number: number }>): Words {
  const who = namedInWords(question, tied);
  return words(
    `After stage ${en.number(number)}, ${who.en} are level and were at every stage before; nothing that the rule allows here tells them apart.`,
    `Après l’étape ${fr.number(number)}, ${who.fr} sont à égalité et l’étaient à toutes les étapes précédentes ; rien de ce que la règle permet ici ne les départage.`,
    `Tras la etapa ${es.number(number)}, ${who.es} están empatadas y lo estaban en todas las etapas anteriores; nada de lo que la regla permite aquí las distingue.`,
  );
}
