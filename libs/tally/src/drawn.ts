import type { Finding, Method } from './method.js';
import type { Lot, QuestionTerms, TieBreak } from './types.js';
import { drawnStep, headlineByLot, saysTheLot } from './words/lot.js';
import { sentences } from './words/grammar.js';

/**
 * What becomes of a tie where the rule leaves it to the lot and there is one: the places that are open go to those of the
 * tied that stand first in the order drawn. A tie that calls for a run-off is not the lot's to break.
 */
export function drawn(question: QuestionTerms, method: Method, lot: Lot | null, found: Finding): Finding {
  if (found.outcome !== 'TIED' || question.rule.tieRule !== 'LOT' || lot === null || found.runOff.length > 0) return found;
  const tied = new Set(found.tied);
  const among = lot.filter((option) => tied.has(option));
  const chosen = among.slice(0, question.seats - found.selected.length);
  const [first] = chosen;
  if (first === undefined) return found;
  const after = method.drawn?.(first) ?? { outcome: 'SELECTED' as const, selected: [...found.selected, ...chosen] };
  const tie: TieBreak = { stage: null, over: 'PLACE', among, chosen, by: 'LOT', earlier: null };
  return {
    ...found,
    ...after,
    tied: [],
    headline: headlineByLot(question, after, found.selected, chosen),
    explanation: sentences(found.explanation, saysTheLot(question, chosen)),
    steps: [...found.steps, drawnStep(question, tie)],
    ties: [...(found.ties ?? []), tie],
  };
}
