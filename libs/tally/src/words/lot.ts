import type { OutcomeKind, QuestionTerms, TieBreak, Words } from '../types.js';
import { en, es, fr, words } from './grammar.js';

/** The titles of options by their keys, in the order given. */
export function namedInWords({ options }: Pick<QuestionTerms, 'options'>, keys: readonly string[]): Words {
  const titles = keys.map((key) => options.find((option) => option.key === key)?.title ?? { en: key });
  return words(en.list(titles.map(en.quoted)), fr.list(titles.map(fr.quoted)), es.list(titles.map(es.quoted)));
}

type After = Readonly<{ outcome: OutcomeKind; selected: readonly string[] }>;

/** The outcome as the title of a page, where the lot has broken the tie. */
export function headlineByLot(question: QuestionTerms, { outcome }: After, safe: readonly string[], chosen: readonly string[]): Words {
  if (outcome === 'CARRIED')
    return words(
      'Equally divided, the proposal is endorsed by lot',
      'À égalité des voix, la proposition est adoptée par tirage au sort',
      'Con empate de votos, la propuesta queda aprobada por sorteo',
    );
  if (outcome === 'REJECTED')
    return words(
      'Equally divided, the proposal is rejected by lot',
      'À égalité des voix, la proposition est rejetée par tirage au sort',
      'Con empate de votos, la propuesta queda rechazada por sorteo',
    );
  const lot = namedInWords(question, chosen);
  if (safe.length === 0)
    return chosen.length === 1
      ? words(
          `${lot.en} is selected by lot`,
          `L’option ${lot.fr} est retenue par tirage au sort`,
          `Queda seleccionada por sorteo la opción ${lot.es}`,
        )
      : words(
          `${lot.en} are selected by lot`,
          `Les options ${lot.fr} sont retenues par tirage au sort`,
          `Quedan seleccionadas por sorteo las opciones ${lot.es}`,
        );
  const held = namedInWords(question, safe);
  return safe.length === 1
    ? words(
        `${held.en} is selected, and by lot ${lot.en}`,
        `L’option ${held.fr} est retenue et, par tirage au sort, ${lot.fr}`,
        `Queda seleccionada la opción ${held.es} y, por sorteo, ${lot.es}`,
      )
    : words(
        `${held.en} are selected, and by lot ${lot.en}`,
        `Les options ${held.fr} sont retenues et, par tirage au sort, ${lot.fr}`,
        `Quedan seleccionadas las opciones ${held.es} y, por sorteo, ${lot.es}`,
      );
}

/** What the explanation says after it has told of the tie. */
export function saysTheLot(question: QuestionTerms, chosen: readonly string[]): Words {
  const lot = namedInWords(question, chosen);
  return words(
    `The lot, bound before the vote began, fell to ${lot.en}.`,
    `Le sort, dont le tirage était scellé avant le vote, a désigné ${lot.fr}.`,
    `El sorteo, sellado antes de la votación, recayó en ${lot.es}.`,
  );
}

/** The same in the log of the count: the tied in the order drawn. */
export function drawnStep(question: QuestionTerms, { among, chosen }: TieBreak): Words {
  const [order, lot] = [namedInWords(question, among), namedInWords(question, chosen)];
  return words(
    `The tied in the order drawn by lot: ${order.en}; so ${lot.en}.`,
    `Options à égalité, dans l’ordre du tirage au sort : ${order.fr} ; donc ${lot.fr}.`,
    `Opciones empatadas, en el orden del sorteo: ${order.es}; por tanto, ${lot.es}.`,
  );
}
