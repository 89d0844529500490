import { type DecisionRule, METHODS, type QuestionDefinition } from '#tally';
import type { RoundKind } from '#consultations';
import type { Decision } from './decision.js';

/** On what terms a further round would be held. `options`: their keys, in the order of the question. */
export type RoundTerms = Readonly<{
  kind: RoundKind;
  options: readonly string[];
  chooseMin: number;
  chooseMax: number;
  seats: number;
  rule: DecisionRule;
}>;

export type QuestionInRounds = QuestionDefinition & Readonly<{ roundKind: RoundKind | null }>;
export type Counted = Pick<Decision, 'outcome' | 'selected' | 'tied' | 'runOff' | 'counts'>;

/**
 * The rounds that the result and the frozen rule call for; the chair opens one of them, or none. Where there was no quorum
 * the vote is repeated; where it was equally divided and the rule asks for it, there is a second vote, and divided again it
 * is rejected; else the options that the count left over meet in a run-off, or all but the least supported.
 */
export function roundsCalledFor(question: QuestionInRounds, counted: Counted): readonly RoundTerms[] {
  const all = question.options.map(({ key }) => key);
  if (counted.outcome === 'NO_QUORUM') return [terms(question, counted, 'REPEAT', all)];
  // "A second vote, then rejected": there is no third.
  if (question.roundKind === 'SECOND_VOTE') return [];
  if (METHODS[question.method].fixedOptions) return counted.outcome === 'TIED' ? secondVote(question, counted, all) : [];
  if (counted.outcome === 'TIED') {
    if (counted.runOff.length === all.length && question.rule.tieRule === 'SECOND_VOTE') return secondVote(question, counted, all);
    return counted.runOff.length > 1 ? [terms(question, counted, 'RUN_OFF', inOrder(all, counted.runOff))] : [];
  }
  return counted.outcome === 'UNDECIDED' ? withoutAMajority(question, counted, all) : [];
}

function secondVote(question: QuestionInRounds, counted: Counted, all: readonly string[]): RoundTerms[] {
  if (question.rule.tieRule !== 'SECOND_VOTE') return [];
  return [{ ...terms(question, counted, 'SECOND_VOTE', all), rule: { ...question.rule, tieRule: 'REJECTED' } }];
}

function withoutAMajority(question: QuestionInRounds, counted: Counted, all: readonly string[]): RoundTerms[] {
  const open = all.filter((key) => !counted.selected.includes(key));
  const places = question.seats - counted.selected.length;
  const runOff = counted.runOff.length > 1 ? inOrder(all, counted.runOff) : open.length > places ? open : [];
  const support = new Map(counted.counts.map(({ option, count }) => [option, count]));
  const least = Math.min(...open.map((key) => support.get(key) ?? 0));
  const kept = open.filter((key) => (support.get(key) ?? 0) > least);
  const eliminating = METHODS[question.method].form === 'PICK' && kept.length > places && kept.length < open.length;
  return [
    ...(runOff.length > 1 ? [terms(question, counted, 'RUN_OFF', runOff)] : []),
    ...(eliminating ? [terms(question, counted, 'ELIMINATION', kept)] : []),
  ];
}

function inOrder(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((key) => some.includes(key));
}

/** A round fills the places that are left; a ballot marks as many options as before, where there are as many. */
function terms(question: QuestionInRounds, { selected }: Counted, kind: RoundKind, options: readonly string[]): RoundTerms {
  const whole = options.length === question.options.length;
  const seats = whole ? question.seats : question.seats - selected.length;
  const most = question.chooseMax === question.seats ? seats : question.chooseMax;
  const chooseMax = Math.min(most, options.length);
  return { kind, options, seats, chooseMax, chooseMin: Math.min(question.chooseMin, chooseMax), rule: question.rule };
}

/** A tie that the frozen rule leaves to the chair: between which options, and for how many places. */
export type TieForTheChair = Readonly<{ options: readonly string[]; places: number }>;

export function tieForTheChair(question: QuestionInRounds, counted: Counted): TieForTheChair | null {
  if (counted.outcome !== 'TIED' || question.rule.tieRule !== 'CHAIR' || counted.runOff.length > 0) return null;
  return { options: counted.tied, places: question.seats - counted.selected.length };
}

/** Whether the matter may still be taken further, so that what depends on it waits. */
export function mayGoOn(question: QuestionInRounds, counted: Counted): boolean {
  return roundsCalledFor(question, counted).length > 0 || tieForTheChair(question, counted) !== null;
}
